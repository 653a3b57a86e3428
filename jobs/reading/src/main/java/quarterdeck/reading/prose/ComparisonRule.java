package quarterdeck.reading.prose;

import java.util.List;
import java.util.regex.Pattern;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.vocabulary.Refusal;

/** 总量超全国25个省份: ahead of so many others, which is a claim about them and no value of its own. */
final class ComparisonRule implements Rule {

    private static final Pattern OTHERS = Pattern.compile("(?:个)?(?:省区市|省份|省市|省|城市|地级市|设区市|市|县市区|县|区|国家|经济体|同类)");

    private final Subjects subjects;

    ComparisonRule(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public boolean read(Sight sight, Scope scope, Statements out) {
        int verb = Math.max(sight.last(Cue.EXCEED), sight.last(Cue.ABOVE));
        boolean others = sight.clause().at(sight.at() + 1) instanceof Part.Plain plain
                && OTHERS.matcher(plain.words()).lookingAt();
        if (verb < 0 || !others) {
            return false;
        }
        int n = sight.number().quantity().value().intValue();
        Printed<IndicatorRef> indicator = subjects.before(sight, verb, scope);
        Printed<Region> within = Ranks.within(sight.clause(), verb, sight.at(), scope);
        if (within.meaning() instanceof quarterdeck.reading.vocabulary.Resolution.Refused<Region>
                && within.words().isEmpty()) {
            out.refuse(sight.number(), Refusal.REGION_MISSING, "", List.of(), "comparison");
            return true;
        }
        boolean total = sight.has(Cue.TOTAL);
        boolean speed = sight.has(Cue.SPEED);
        out.claim(
                new Claimed(
                        sight.number(),
                        Claim.Kind.COMPARISON,
                        indicator,
                        total ? Measure.LEVEL : speed ? Measure.YOY : scope.lastMeasure(),
                        within,
                        "exceeds",
                        n,
                        sight.number().quantity().unit() == null
                                ? "个"
                                : sight.number().quantity().unit().symbol(),
                        scope.spoken().look(),
                        sight.number().quantity().qualifier(),
                        "comparison"),
                scope);
        return true;
    }
}
