package quarterdeck.reading.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.observation.Target;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.vocabulary.Resolution;

/** 力争年内实现商业化运营: a target without a number, where what is to be reached is a thing that is measured. */
final class Milestones {

    private final Indicators indicators;

    Milestones(Indicators indicators) {
        this.indicators = indicators;
    }

    /** @param topics names of programmes the paragraph has spoken of, which its objects may leave out */
    void read(Clause clause, List<String> topics, Passage passage, Scope scope, Statements out) {
        int aim = clause.find(Cue.AIM, 0, clause.size());
        int reach = clause.find(Cue.EMPTY, aim + 1, clause.size());
        Region region = region(scope);
        if (aim < 0 || reach < 0 || reach + 1 >= clause.size() || region == null) {
            return;
        }
        int first = reach + 1;
        while (first < clause.size() - 1 && clause.get(first).is(Cue.EMPTY)) {
            first++;
        }
        String object = passage.words(
                clause.get(first).start(), clause.get(clause.size() - 1).end());
        Resolution<IndicatorRef> meaning = meaning(object, topics);
        if (meaning == null) {
            return;
        }
        set(clause, aim, object, meaning.get(), region, scope, out);
    }

    private static @Nullable Region region(Scope scope) {
        Printed<Region> region = scope.region();
        return region != null && region.meaning().isResolved()
                ? region.meaning().get()
                : null;
    }

    private @Nullable Resolution<IndicatorRef> meaning(String object, List<String> topics) {
        for (String topic : topics) {
            Resolution<IndicatorRef> meaning = indicators.resolve(topic + object, IndicatorContext.NONE);
            if (meaning.isResolved()) {
                return meaning;
            }
        }
        return null;
    }

    private static void set(
            Clause clause, int aim, String object, IndicatorRef ref, Region region, Scope scope, Statements out) {
        Part words = new Part.Plain(
                clause.get(aim).start(), clause.get(clause.size() - 1).end(), object);
        Printed<DatedPeriod> period = scope.spoken().ahead();
        DatedPeriod dated = period.meaning().isResolved() ? period.meaning().get() : null;
        out.emit(
                new Target(
                        out.place(words).locator(),
                        out.ordinal(words),
                        out.words(words),
                        "",
                        out.printings().of(Statements.orMissing(scope.region()).words()),
                        region.code(),
                        Statements.regionAt(scope),
                        out.printings().of(object),
                        ref.indicator().code(),
                        ref.breakdownCode(),
                        null,
                        out.printings().of(period.words()),
                        dated == null ? null : dated.period(),
                        dated == null ? null : dated.source(),
                        null,
                        null,
                        "",
                        "",
                        Qualifier.EXACT,
                        region.code(),
                        scope.context().facts().eventOn(),
                        "milestone"),
                words);
    }
}
