package quarterdeck.reading.prose;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Labels that leave out the beginning which words before them have: 加工贸易贡献较大，进出口……, 对非洲进出口……，其中出口……,
 * 生猪出栏……，季末存栏…….
 */
final class Heads {

    private static final int LONGEST = 12;

    /** What is traded has codes of its own (机电产品出口), which elsewhere a word before a label rarely means. */
    private static final String TRADE = "foreign_trade";

    private final Indicators indicators;
    private final String title;
    private final IndicatorContext alone;

    Heads(Indicators indicators, String title) {
        this.indicators = indicators;
        this.title = title;
        this.alone = new IndicatorContext(List.of(), title, null);
    }

    /** The part of what a label says by itself that words spoken before begin to name; empty where they name none. */
    Optional<Printed<IndicatorRef>> partOf(String spoken, String label, Resolution<IndicatorRef> whole) {
        if (!whole.isResolved() || !whole.get().breakdownCode().isEmpty()) {
            return Optional.empty();
        }
        IndicatorContext beside =
                new IndicatorContext(List.of(whole.get().indicator().nameZh()), title, null);
        for (int length = Math.min(LONGEST, spoken.length()); length > 1; length--) {
            String words = spoken.substring(0, length) + label;
            Resolution<IndicatorRef> part = indicators.resolve(words, beside);
            if (part.isResolved() && isPart(part.get(), whole.get())) {
                return Optional.of(new Printed<>(words, part));
            }
        }
        return Optional.empty();
    }

    private boolean isPart(IndicatorRef part, IndicatorRef whole) {
        return part.indicator().equals(whole.indicator())
                ? !part.breakdownCode().isEmpty()
                : whole.indicator().theme().equals(TRADE)
                        && indicators
                                .wholeOf(part.indicator().code())
                                .equals(whole.indicator().code());
    }

    /** A label that nothing knows alone, behind a beginning of the words of what was spoken of, of the same theme. */
    Optional<Printed<IndicatorRef>> known(Printed<IndicatorRef> spoken, String label) {
        if (!spoken.meaning().isResolved()) {
            return Optional.empty();
        }
        String theme = spoken.meaning().get().indicator().theme();
        String words = spoken.words();
        for (int length = Math.min(LONGEST, words.length() - 1); length > 1; length--) {
            Resolution<IndicatorRef> joined = indicators.resolve(words.substring(0, length) + label, alone);
            if (joined.isResolved() && joined.get().indicator().theme().equals(theme)) {
                return Optional.of(new Printed<>(words.substring(0, length) + label, joined));
            }
        }
        return Optional.empty();
    }

    /** 衣着 after 食用油 among consumer prices: another part of the same whole, in this paragraph or the one before. */
    Optional<Resolution<IndicatorRef>> underWhole(String label, @Nullable Subject around, @Nullable Unit unit) {
        if (around == null) {
            return Optional.empty();
        }
        Resolution<IndicatorRef> spoken = around.indicator().meaning();
        if (!spoken.isResolved() || spoken.get().breakdownCode().isEmpty()) {
            return Optional.empty();
        }
        IndicatorContext whole =
                new IndicatorContext(List.of(spoken.get().indicator().nameZh()), title, unit);
        Resolution<IndicatorRef> part = indicators.resolve(label, whole);
        return part.isResolved() ? Optional.of(part) : Optional.empty();
    }

    /** 高新技术企业1.34万家，全年新认定5531家: what was added may be a statistic of its own. */
    Printed<IndicatorRef> newly(String added, Printed<IndicatorRef> of) {
        String label = added + of.words();
        Resolution<IndicatorRef> own = indicators.resolve(label, alone);
        return own.isResolved()
                        && of.meaning().isResolved()
                        && own.get()
                                .indicator()
                                .theme()
                                .equals(of.meaning().get().indicator().theme())
                ? new Printed<>(label, own)
                : of;
    }

    /** 夏粮再获丰收，总产量……: words that a clause without amounts begins to name. */
    Optional<Printed<IndicatorRef>> ofMember(String member, String words) {
        for (int length = Math.min(8, member.length()); length > 1; length--) {
            String label = member.substring(0, length) + words;
            Resolution<IndicatorRef> joined = indicators.resolve(label, alone);
            if (joined.isResolved()) {
                return Optional.of(new Printed<>(label, joined));
            }
        }
        return Optional.empty();
    }
}
