package quarterdeck.reading.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.vocabulary.Refusal;

/**
 * 比上年同期提高1.2个百分点, 高于全省0.8个百分点: the difference of two percentages, in time or from another region.
 */
final class PointsRule implements Rule {

    private static final List<String> WHOLE = List.of("整体", "总体", "全部");

    private final Subjects subjects;

    PointsRule(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public boolean read(Sight sight, Scope scope, Statements out) {
        if (!sight.unitIs("pp")) {
            return false;
        }
        int above = sight.last(Cue.ABOVE);
        int below = sight.last(Cue.BELOW);
        int comparison = Math.max(Math.max(above, below), sight.last(Cue.EXCEED));
        int than = sight.last(Cue.THAN);
        int object = than >= 0 && than < comparison ? than : comparison;
        boolean inTime =
                comparison >= 0 && (sight.clause().at(object + 1) instanceof Part.When || saysTime(sight, comparison));
        if (inTime) {
            inTime(sight, scope, out, above > below, comparison);
            return true;
        }
        if (comparison >= 0) {
            fromAnother(sight, scope, out, comparison, below > above);
            return true;
        }
        Cue verb = sight.verb();
        boolean up = verb == Cue.RISE;
        if (!up && verb != Cue.FALL) {
            return false;
        }
        inTime(sight, scope, out, up, sight.last(up ? Cue.RISE : Cue.FALL));
        return true;
    }

    /** 比上月末低, 较上年同期高: a word of time alone stands before the comparison. */
    private static boolean saysTime(Sight sight, int comparison) {
        int before = comparison - 1;
        while (before > sight.from() && sight.clause().get(before).is(Cue.EMPTY)) {
            before--;
        }
        return before >= sight.from() && TimeBase.isSaid(sight.clause().get(before));
    }

    /** @param verb index of the word that says which way it moved */
    private void inTime(Sight sight, Scope scope, Statements out, boolean up, int verb) {
        boolean ofDrop = sight.clause().find(Cue.DROP, sight.from(), verb) >= 0;
        boolean negated = up == ofDrop;
        String base = TimeBase.of(sight, scope);
        if (base == null) {
            out.refuse(sight.number(), Refusal.MEASURE_UNKNOWN, baseWords(sight), List.of(), "points_in_time");
            return;
        }
        Subject kept = scope.subject();
        if (kept != null && isContribution(kept.measure()) && sight.whatBefore(verb) < 0) {
            out.refuse(sight.number(), Refusal.MEASURE_UNKNOWN, kept.indicator().words(), List.of(), "points_in_time");
            return;
        }
        Printed<IndicatorRef> indicator = besideShare(kept, subjects.before(sight, verb, scope));
        indicator = sight.has(Cue.SPEED) ? PullRule.addsValue(indicator, subjects) : indicator;
        Told told = Told.of(sight.number(), indicator, Measure.DIFF_PP, negated, "points_in_time");
        String of = kept != null && kept.measure() == Measure.SHARE && isSame(kept, indicator) ? kept.of() : "";
        out.observeOnBase(told.against("", of), scope, base);
        restore(scope, kept, indicator);
    }

    /** 第二产业比重提高0.3个百分点，第三产业下降0.6个百分点: beside a share of the whole the next sector has one, too. */
    private Printed<IndicatorRef> besideShare(@Nullable Subject kept, Printed<IndicatorRef> named) {
        boolean share = kept != null
                && kept.indicator().meaning().isResolved()
                && kept.indicator().meaning().get().indicator().measure() == Measure.SHARE
                && kept.indicator().meaning().get().indicator().theme().equals("national_accounts");
        if (!share
                || named.meaning().isResolved()
                        && named.meaning().get().indicator().measure() == Measure.SHARE) {
            return named;
        }
        Printed<IndicatorRef> part = PullRule.addsValue(named, subjects);
        return subjects.wholes().shareOf(part, subjects.wholes().knownWhole(part));
    }

    /** How far a contribution moved is no statistic of its own. */
    private static boolean isContribution(@Nullable Measure measure) {
        return measure == Measure.CONTRIBUTION_PP || measure == Measure.CONTRIBUTION_RATE;
    }

    /** The time right behind the word that compares (比一季度, 高于上年同期); null where there is none. */
    private static Part.@Nullable When compared(Sight sight) {
        int than = sight.last(Cue.THAN);
        int object = than >= 0 ? than : Math.max(sight.last(Cue.ABOVE), sight.last(Cue.BELOW));
        return object >= 0 && sight.clause().at(object + 1) instanceof Part.When when ? when : null;
    }

    private static String baseWords(Sight sight) {
        Part.@Nullable When compared = compared(sight);
        return compared == null ? "" : compared.words();
    }

    private void fromAnother(Sight sight, Scope scope, Statements out, int comparison, boolean negated) {
        int than = sight.clause().findLast(Cue.THAN, sight.from(), comparison);
        int object = than >= 0 ? than : comparison;
        int place = placeAfter(sight, object);
        Subject kept = scope.subject();
        Printed<IndicatorRef> indicator = subjects.before(sight, object, scope);
        Told told = Told.of(sight.number(), indicator, Measure.DIFF_PP, negated, "points_from_another");
        int other = sight.whatAfter(object, sight.at());
        boolean ofWhole = saysWhole(sight, object);
        if (place >= 0 && (other < 0 && !ofWhole || !isOwn(sight, place, scope))) {
            Printed<Region> region = scope.territory().scope(sight.clause().get(place), scope.region());
            if (region.meaning().isResolved()) {
                out.observe(told.against(region.meaning().get().code(), ""), scope);
            } else {
                out.refuse(sight.number(), Refusal.REGION_UNKNOWN, region.words(), List.of(), told.rule());
            }
        } else if (other >= 0) {
            Printed<IndicatorRef> label = subjects.label(sight.clause(), other, object, null, scope, false);
            String code = label.meaning().isResolved()
                    ? label.meaning().get().indicator().code()
                    : "";
            if (code.isEmpty()) {
                out.refuse(sight.number(), Refusal.INDICATOR_UNKNOWN, label.words(), List.of(), told.rule());
            } else {
                out.observe(told.against("", code), scope);
            }
        } else if (ofWhole) {
            fromWhole(sight, told, scope, out);
        } else {
            fromPart(sight, object, told, scope, out);
        }
        restore(scope, kept, indicator);
    }

    /** 高出整体增速8.7个百分点: from the growth of what it is a part of. */
    private static boolean saysWhole(Sight sight, int object) {
        for (int i = object + 1; i < sight.at(); i++) {
            if (sight.clause().get(i) instanceof Part.Sign sign && WHOLE.contains(sign.words())) {
                return true;
            }
        }
        return false;
    }

    private void fromWhole(Sight sight, Told told, Scope scope, Statements out) {
        String whole = subjects.wholes().wholeOf(told.indicator());
        if (whole.isEmpty()) {
            out.refuse(sight.number(), Refusal.MEASURE_UNKNOWN, told.indicator().words(), List.of(), told.rule());
        } else {
            out.observe(told.against("", whole), scope);
        }
    }

    /** 快于城镇居民2.1个百分点: words that are a label only beside the indicator spoken of. */
    private void fromPart(Sight sight, int object, Told told, Scope scope, Statements out) {
        Printed<IndicatorRef> part = subjects.beside(sight, object, told.indicator());
        if (part.meaning().isResolved()) {
            out.observe(told.against("", part.meaning().get().indicator().code()), scope);
        } else {
            out.refuse(sight.number(), Refusal.MEASURE_UNKNOWN, part.words(), List.of(), told.rule());
        }
    }

    /** 高出全省出口增速: of the region spoken of itself, so what differs is the indicator. */
    private static boolean isOwn(Sight sight, int place, Scope scope) {
        Printed<Region> region = scope.territory().scope(sight.clause().get(place), scope.region());
        return scope.region() != null && scope.region().meaning().equals(region.meaning());
    }

    private static int placeAfter(Sight sight, int index) {
        for (int i = index + 1; i < sight.at(); i++) {
            Part part = sight.clause().get(i);
            boolean outer = sight.clause().at(i + 1) instanceof Part.Where;
            if ((part instanceof Part.Where || part instanceof Part.Here) && !outer) {
                return i;
            }
        }
        return -1;
    }

    /** What was last said of an indicator is its growth, not how far the growth moved. */
    private static void restore(Scope scope, @Nullable Subject kept, Printed<IndicatorRef> indicator) {
        boolean same = kept != null && isSame(kept, indicator) && kept.measure() != null;
        scope.restore(same ? kept : new Subject(indicator, Measure.YOY));
    }

    private static boolean isSame(Subject kept, Printed<IndicatorRef> indicator) {
        return kept.indicator().meaning().equals(indicator.meaning());
    }
}
