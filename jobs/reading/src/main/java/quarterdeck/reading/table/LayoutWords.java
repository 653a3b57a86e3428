package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quarterdeck.reading.period.PeriodExpression;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.vocabulary.Mention;

/** Words of a layout with what changes from issue to issue taken out of them. */
final class LayoutWords {

    private final Periods periods;
    private final RegionNames regionNames;

    LayoutWords(Periods periods, RegionNames regionNames) {
        this.periods = periods;
        this.regionNames = regionNames;
    }

    String of(StubRole role) {
        return "<" + role.name().toLowerCase(Locale.ROOT) + ">";
    }

    /** The labels over a column, the outermost first. */
    String of(List<Label> labels) {
        List<String> words = new ArrayList<>();
        for (Label label : labels) {
            words.add(0, of(label));
        }
        return words.isEmpty() ? "-" : String.join(" / ", words);
    }

    private String of(Label label) {
        boolean region = label.hasSubject() && regionNames.isName(label.subject());
        return region ? BlockLayout.REGION : withoutPeriods(label.printed());
    }

    /** Words such as 本月 and 上年 are the same in every issue, so they stay. */
    String withoutPeriods(String text) {
        Optional<PeriodExpression> whole = periods.parse(text);
        if (whole.isPresent()) {
            return whole.get().isRelative() ? text : BlockLayout.PERIOD;
        }
        StringBuilder words = new StringBuilder();
        int at = 0;
        for (Mention<PeriodExpression> mention : periods.find(text)) {
            if (!mention.what().isRelative()) {
                words.append(text, at, mention.start()).append(BlockLayout.PERIOD);
                at = mention.end();
            }
        }
        return words.append(text.substring(at)).toString();
    }
}
