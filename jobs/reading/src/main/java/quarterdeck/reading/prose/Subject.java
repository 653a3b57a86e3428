package quarterdeck.reading.prose;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;

/**
 * What is being measured where no words say it anew.
 *
 * @param of code of the indicator it was last said to be a share of, or empty
 * @param measure what was last said of it, null where nothing was yet
 */
record Subject(Printed<IndicatorRef> indicator, @Nullable Measure measure, String of) {

    Subject(Printed<IndicatorRef> indicator, @Nullable Measure measure) {
        this(indicator, measure, "");
    }
}
