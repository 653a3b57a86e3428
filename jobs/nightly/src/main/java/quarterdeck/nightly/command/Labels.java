package quarterdeck.nightly.command;

import java.util.Locale;
import quarterdeck.reading.vocabulary.Refusal;

/** Codes of the reading library in the reader's language. */
final class Labels {

    private Labels() {}

    static String reason(Messages messages, String code) {
        for (Refusal refusal : Refusal.values()) {
            if (refusal.code().equals(code.toLowerCase(Locale.ROOT))) {
                return messages.isChinese() ? refusal.labelZh() : refusal.labelEn();
            }
        }
        return messages.label("broken", code);
    }
}
