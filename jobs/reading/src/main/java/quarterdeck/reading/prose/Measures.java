package quarterdeck.reading.prose;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;

/** What the verbs before the numbers of a list make of them, which is the same for all. */
final class Measures {

    /**
     * @param measure null where the words do not say
     * @param place the region the numbers are differences from, null where there is none
     */
    record Verdict(
            @Nullable Measure measure,
            boolean negated,
            @Nullable Part place) {

        String reference(Scope scope) {
            if (place == null) {
                return "";
            }
            Printed<Region> region = scope.territory().scope(place, scope.region());
            boolean own = scope.region() != null && scope.region().meaning().equals(region.meaning());
            return region.meaning().isResolved() && !own
                    ? region.meaning().get().code()
                    : "";
        }
    }

    private Measures() {}

    static Verdict of(Sight verbs, @Nullable Unit unit, Printed<IndicatorRef> indicator) {
        String dimension = unit == null ? "" : unit.dimension();
        boolean falling = verbs.has(Cue.FALL) || verbs.has(Cue.DROP);
        boolean rising = verbs.has(Cue.RISE) || verbs.has(Cue.SPEED);
        return switch (dimension) {
            case "pp" -> points(verbs, rising, falling);
            case "ratio" -> ratio(verbs, rising, falling, indicator);
            default -> amount(verbs, rising, falling, indicator);
        };
    }

    private static Verdict points(Sight verbs, boolean rising, boolean falling) {
        if (PullRule.pulls(verbs)) {
            return new Verdict(Measure.CONTRIBUTION_PP, PullRule.isDownwards(verbs), null);
        }
        int comparison = Math.max(verbs.last(Cue.ABOVE), verbs.last(Cue.BELOW));
        if (comparison >= 0) {
            int than = verbs.last(Cue.THAN);
            Part place = place(verbs, than >= 0 ? than : comparison);
            boolean known = place != null || verbs.whatAfter(comparison, verbs.at()) >= 0;
            return new Verdict(known ? Measure.DIFF_PP : null, verbs.has(Cue.BELOW), place);
        }
        return new Verdict(rising || falling ? Measure.DIFF_PP : null, falling, null);
    }

    private static @Nullable Part place(Sight verbs, int from) {
        for (int i = from; i < verbs.at(); i++) {
            Part part = verbs.clause().get(i);
            if (part instanceof Part.Where || part instanceof Part.Here) {
                return part;
            }
        }
        return null;
    }

    private static Verdict ratio(Sight verbs, boolean rising, boolean falling, Printed<IndicatorRef> indicator) {
        if (verbs.has(Cue.PER_YEAR) || verbs.has(Cue.THAN)) {
            return new Verdict(null, false, null);
        }
        if (verbs.has(Cue.CONTRIBUTION)) {
            return new Verdict(Measure.CONTRIBUTION_RATE, false, null);
        }
        if (verbs.has(Cue.SHARE)) {
            return new Verdict(
                    Measure.SHARE, false, place(verbs, verbs.clause().find(Cue.SHARE, verbs.from(), verbs.at())));
        }
        IndicatorRef ref =
                indicator.meaning().isResolved() ? indicator.meaning().get() : null;
        boolean growth = rising || falling || ref != null && ref.measure() == Measure.YOY;
        if (growth) {
            Measure measure = verbs.has(Cue.TWO_YEARS)
                    ? Measure.TWO_YEAR_AVG
                    : verbs.has(Cue.ON_MONTH) ? Measure.MOM : verbs.has(Cue.ON_QUARTER) ? Measure.QOQ : Measure.YOY;
            return new Verdict(measure, falling, null);
        }
        if (isIndex(ref)) {
            return new Verdict(Measure.INDEX, false, null);
        }
        boolean share = ref != null
                && (ref.measure() == Measure.SHARE || ref.indicator().measure() == Measure.SHARE);
        return new Verdict(share ? Measure.SHARE : null, false, null);
    }

    /** A diffusion index is printed in per cent (PMI为50.5%). */
    static boolean isIndex(@Nullable IndicatorRef ref) {
        return ref != null
                && ref.indicator().measure() == Measure.INDEX
                && ref.indicator().unit().equals("%");
    }

    private static Verdict amount(Sight verbs, boolean rising, boolean falling, Printed<IndicatorRef> indicator) {
        if (verbs.has(Cue.ARRIVE)) {
            return new Verdict(Measure.LEVEL, false, null);
        }
        if (rising || falling || verbs.has(Cue.ON_YEAR_START)) {
            return new Verdict(Measure.CHANGE_AMOUNT, falling, null);
        }
        Measure said =
                indicator.meaning().isResolved() ? indicator.meaning().get().measure() : null;
        return new Verdict(said == null || said == Measure.YOY ? Measure.LEVEL : said, false, null);
    }
}
