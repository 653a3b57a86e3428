package quarterdeck.reading.prose;

import java.util.List;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.vocabulary.Resolution;

/** What indicators are parts of, and are compared with as such: 占GDP的比重, 所占比重, 高于工业……个百分点. */
final class Wholes {

    private final Indicators indicators;
    private final String title;

    Wholes(Indicators indicators, String title) {
        this.indicators = indicators;
        this.title = title;
    }

    /** A share that the vocabulary knows by a name of its own (第二产业增加值占GDP比重), however the words are parted. */
    Printed<IndicatorRef> shareOf(Printed<IndicatorRef> part, String whole) {
        if (!part.meaning().isResolved() || whole.isEmpty()) {
            return part;
        }
        IndicatorRef ref = part.meaning().get();
        return indicators
                .byCode(whole)
                .map(of -> indicators.resolve(
                        ref.indicator().nameZh() + "占" + of.nameZh() + "比重",
                        new IndicatorContext(List.of(), title, null)))
                .filter(own -> own.isResolved()
                        && ref.breakdownCode().isEmpty()
                        && own.get().indicator().measure() == Measure.SHARE)
                .map(own -> new Printed<>(part.words(), own))
                .orElse(part);
    }

    /** 第一产业增加值所占比重: what a part is a share of where its share has a name of its own; else empty. */
    String knownWhole(Printed<IndicatorRef> part) {
        String whole = wholeOf(part);
        return shareOf(part, whole) == part ? "" : whole;
    }

    /** Code of the indicator that one is a part of; empty where it is of none, or not known. */
    String wholeOf(Printed<IndicatorRef> part) {
        if (!part.meaning().isResolved()) {
            return "";
        }
        IndicatorRef ref = part.meaning().get();
        return ref.breakdownCode().isEmpty()
                ? indicators.wholeOf(ref.indicator().code())
                : ref.indicator().code();
    }

    /** Code of what an indicator is compared with by a name that means something beside it (高于工业……个百分点); or empty. */
    String compared(String name, Printed<IndicatorRef> indicator) {
        IndicatorRef ref = indicator.meaning().get();
        String whole = indicators.wholeOf(ref.indicator().code());
        List<String> parents = indicators
                .byCode(whole)
                .map(of -> List.of(ref.indicator().nameZh(), of.nameZh()))
                .orElseGet(() -> List.of(ref.indicator().nameZh()));
        boolean industry = ref.indicator().theme().equals("industry") && name.endsWith("工业") && name.length() <= 6;
        Resolution<IndicatorRef> alone = indicators.resolve(name, new IndicatorContext(List.of(), title, null));
        Resolution<IndicatorRef> other =
                alone.isResolved() ? alone : indicators.resolve(name, new IndicatorContext(parents, title, null));
        return industry && !whole.isEmpty()
                ? whole
                : other.isResolved() ? other.get().indicator().code() : "";
    }
}
