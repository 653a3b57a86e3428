package quarterdeck.reading.prose;

import java.util.regex.Pattern;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;

/** 拉动GDP增长2.1个百分点, 对经济增长的贡献率为60%: what a part adds to the growth of the whole. */
final class PullRule implements Rule {

    private static final Pattern DOWNWARDS = Pattern.compile("^向下|^下拉|^拉低");

    private final Subjects subjects;

    PullRule(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public boolean read(Sight sight, Scope scope, Statements out) {
        int pull = sight.last(Cue.PULL);
        if (pulls(sight) && sight.unitIs("pp")) {
            int towards = sight.clause().find(Cue.AT, sight.from(), pull);
            int whole = sight.whatAfter(towards < 0 ? pull : towards, sight.at());
            say(sight, scope, out, towards < 0 ? pull : towards, whole, Measure.CONTRIBUTION_PP, "pull");
            return true;
        }
        int contribution = sight.last(Cue.CONTRIBUTION);
        if (contribution < 0 || !sight.unitIs("ratio")) {
            return false;
        }
        int towards = sight.clause().find(Cue.AT, sight.from(), contribution);
        int whole = towards < 0 ? -1 : sight.whatAfter(towards, contribution);
        say(
                sight,
                scope,
                out,
                towards < 0 ? contribution : towards,
                whole,
                Measure.CONTRIBUTION_RATE,
                "contribution_rate");
        return true;
    }

    /** Whether a word of pulling has an object; 受高基数影响增速回落 only says why. */
    static boolean pulls(Sight sight) {
        int pull = sight.last(Cue.PULL);
        if (pull < 0 || !((Part.Sign) sight.clause().get(pull)).words().equals("影响")) {
            return pull >= 0;
        }
        int object = pull + 1;
        while (Territory.isPlace(sight.clause().at(object))) {
            object++;
        }
        return sight.clause().at(object) instanceof Part.What;
    }

    /** 向下拉动, 下拉, 拉低, 影响……下降: the part takes away from the growth of the whole. */
    static boolean isDownwards(Sight sight) {
        int pull = sight.last(Cue.PULL);
        return pull >= 0
                && (sight.clause().find(Cue.FALL, pull, sight.at()) >= 0
                        || DOWNWARDS
                                .matcher(((Part.Sign) sight.clause().get(pull)).words())
                                .find());
    }

    /** 第一产业对地区生产总值的贡献率: what a part of the economy adds is its value added. */
    static Printed<IndicatorRef> addsValue(Printed<IndicatorRef> named, Subjects subjects) {
        if (named.meaning().isResolved() || !named.words().endsWith("业")) {
            return named;
        }
        Printed<IndicatorRef> added = subjects.valueAdded(named);
        return added.meaning().isResolved() ? added : named;
    }

    /** 雄安新区投资……，拉动全省投资增长1.6个百分点: code of the other region whose growth is pulled, or empty. */
    private static String place(Sight sight, int from, Scope scope) {
        for (int i = from + 1; i < sight.at(); i++) {
            Part part = sight.clause().get(i);
            if (part instanceof Part.Where || part instanceof Part.Here) {
                Printed<Region> region = scope.territory().scope(part, scope.region());
                boolean own = scope.region() != null && scope.region().meaning().equals(region.meaning());
                return own || !region.meaning().isResolved()
                        ? ""
                        : region.meaning().get().code();
            }
        }
        return "";
    }

    private void say(Sight sight, Scope scope, Statements out, int before, int whole, Measure measure, String rule) {
        Printed<IndicatorRef> part = addsValue(subjects.before(sight, before, scope), subjects);
        String of = "gdp";
        if (whole >= 0) {
            Printed<IndicatorRef> label = subjects.label(sight.clause(), whole, sight.from(), null, scope, true);
            of = label.meaning().isResolved()
                    ? label.meaning().get().indicator().code()
                    : "";
        }
        boolean negated = measure == Measure.CONTRIBUTION_PP && isDownwards(sight);
        Told told = Told.of(sight.number(), part, measure, negated, rule);
        Subject kept = scope.subject();
        String place = place(sight, before, scope);
        if (!place.isEmpty()) {
            scope.speakAlsoOfOthers();
        }
        out.observe(told.against(place, of), scope);
        boolean other = kept == null || !kept.indicator().meaning().equals(part.meaning());
        scope.restore(other ? new Subject(part, measure) : kept);
    }
}
