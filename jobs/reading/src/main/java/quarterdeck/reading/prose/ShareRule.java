package quarterdeck.reading.prose;

import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;

/** 占GDP的比重为3.1%, 占全省的12.5%, 占比81.7%: what part of a whole. */
final class ShareRule implements Rule {

    private final Subjects subjects;

    ShareRule(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public boolean read(Sight sight, Scope scope, Statements out) {
        boolean another = sight.unitIs("ratio") && isOfAnotherWhole(sight);
        if (!sight.unitIs("ratio") || !sight.has(Cue.SHARE) && !another) {
            return false;
        }
        int first = another ? sight.from() : sight.clause().find(Cue.SHARE, sight.from(), sight.at());
        int whole = sight.whatAfter(first, sight.at());
        Printed<IndicatorRef> part = subjects.before(sight, first, scope);
        String region = regionAfter(sight, first, scope);
        String said = code(sight, whole, first, scope);
        String of = said.isEmpty() && region.isEmpty() ? scope.sentence().shareOf() : said;
        of = of.isEmpty() && region.isEmpty() ? subjects.wholes().knownWhole(part) : of;
        scope.sentence().takeShareOf(of);
        Told told = Told.of(sight.number(), subjects.wholes().shareOf(part, of), Measure.SHARE, false, "share");
        out.observe(told.against(region, of), scope);
        return true;
    }

    /** 占榆林市总量的34.1%、陕西省总量的6.8%: another whole of the share before it. */
    static boolean isOfShare(Clause clause, int i) {
        return clause.at(i - 1) instanceof Part.Stop
                && clause.at(i - 2) instanceof Part.HowMuch
                && clause.find(Cue.SHARE, 0, i) >= 0
                && (clause.get(i) instanceof Part.Where || clause.get(i) instanceof Part.Here);
    }

    private static boolean isOfAnotherWhole(Sight sight) {
        return sight.from() + 1 < sight.at() && isOfShare(sight.clause(), sight.from() + 1);
    }

    private String code(Sight sight, int whole, int first, Scope scope) {
        if (whole < 0) {
            return "";
        }
        Printed<IndicatorRef> label = subjects.label(sight.clause(), whole, first, null, scope, true);
        return label.meaning().isResolved() ? label.meaning().get().indicator().code() : "";
    }

    private static String regionAfter(Sight sight, int first, Scope scope) {
        for (int i = first + 1; i < sight.at(); i++) {
            Part part = sight.clause().get(i);
            if (part instanceof Part.Where || part instanceof Part.Here) {
                Printed<Region> region = scope.territory().scope(part, scope.region());
                boolean own = scope.region() != null && scope.region().meaning().equals(region.meaning());
                return region.meaning().isResolved() && !own
                        ? region.meaning().get().code()
                        : "";
            }
        }
        return "";
    }
}
