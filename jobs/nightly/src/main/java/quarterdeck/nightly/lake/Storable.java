package quarterdeck.nightly.lake;

import java.util.List;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Magnitude;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.vocabulary.Refusal;

/** What the lake can hold of what readers find. */
final class Storable {

    private Storable() {}

    /** The finding itself; the lake's decimals are wide, and what is wider still is no statistic and refused. */
    static Finding of(Finding finding) {
        if (finding instanceof Observation o
                && !(o.magnitude() instanceof Magnitude.Digits)
                && !(Decimals.fits(o.value()) && Decimals.fits(o.low()) && Decimals.fits(o.high()))) {
            return new Rejection(
                    o.place(),
                    o.ordinal(),
                    o.printed(),
                    Refusal.NUMBER_MALFORMED,
                    o.valuePrinted(),
                    List.of(),
                    o.indicatorPrinted(),
                    o.rule());
        }
        return finding;
    }
}
