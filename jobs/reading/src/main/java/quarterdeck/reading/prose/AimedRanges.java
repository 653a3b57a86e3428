package quarterdeck.reading.prose;

import java.util.List;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.vocabulary.Refusal;

/** 力争增长5%—5.5%: a target with two ends. So is the growth of a year that is not over yet. Elsewhere a range is no value, and is refused. */
final class AimedRanges {

    private final Subjects subjects;

    AimedRanges(Subjects subjects) {
        this.subjects = subjects;
    }

    void read(Sight sight, Part.Range range, Scope scope, Statements out) {
        Quantity from = range.range().from();
        Quantity to = range.range().to();
        Printed<IndicatorRef> indicator = subjects.before(sight, sight.at(), scope);
        if (!scope.isAim() && !Targets.isRunning(scope) || to.unit() == null) {
            out.refuse(range, Refusal.NUMBER_AMBIGUOUS, range.words(), List.of(), "range");
            return;
        }
        boolean growth = sight.verb() == Cue.RISE || sight.verb() == Cue.SPEED;
        Measure measure = growth ? Measure.YOY : Measure.LEVEL;
        Quantity told = new Quantity(
                from.value(),
                from.low(),
                to.high(),
                range.range().qualifier(),
                to.unit(),
                from.printed() + "-" + to.printed());
        Targets.set(
                new Told(range, told, to.unit(), indicator, measure, false, "", "", "target"),
                from.value(),
                to.value(),
                Statements.orMissing(scope.region()),
                scope,
                out);
    }
}
