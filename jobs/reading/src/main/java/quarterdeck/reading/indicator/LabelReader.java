package quarterdeck.reading.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.LabelForms.Form;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** Reads one label: the longest of its forms that means something decides, the surroundings choose between meanings. */
final class LabelReader {

    private static final int NAMED = 8;

    private final Concepts concepts;
    private final Choice choice;
    private final PartFinder partFinder;
    private final NearestNames nearest;
    private final Set<String> units;

    LabelReader(Concepts concepts, PartFinder partFinder, Set<String> units) {
        this.concepts = concepts;
        this.choice = new Choice(concepts);
        this.partFinder = partFinder;
        this.nearest = new NearestNames(concepts);
        this.units = Set.copyOf(units);
    }

    Resolution<IndicatorRef> read(String label, Surroundings around) {
        List<Form> forms = LabelForms.of(label, units);
        Set<Meaning> doubtful = new LinkedHashSet<>();
        IndicatorRef found = find(forms, around, doubtful);
        return found == null ? refused(forms, doubtful) : Resolution.of(found);
    }

    /** What a text means that may be no label at all; null where it is none, and what it resembles is not looked for. */
    @Nullable
    IndicatorRef named(String text, Surroundings around) {
        return find(LabelForms.of(text, units), around, new LinkedHashSet<>());
    }

    /** @param doubtful is told what the label may mean where that is not certain */
    private @Nullable IndicatorRef find(List<Form> forms, Surroundings around, Set<Meaning> doubtful) {
        for (Form form : forms) {
            IndicatorRef known = decide(whole(form, around), form, around, doubtful);
            if (known != null) {
                return known;
            }
        }
        for (Form form : forms) {
            IndicatorRef composed = decide(composed(form, around), form, around, doubtful);
            if (composed != null) {
                return composed;
            }
        }
        return null;
    }

    private Resolution<IndicatorRef> refused(List<Form> forms, Set<Meaning> doubtful) {
        if (!doubtful.isEmpty()) {
            return Resolution.refused(Refusal.INDICATOR_AMBIGUOUS, named(doubtful));
        }
        if (forms.isEmpty() || MeasureWords.isAll(forms.get(forms.size() - 1).key())) {
            return Resolution.refused(Refusal.INDICATOR_MISSING);
        }
        return Resolution.refused(
                Refusal.INDICATOR_UNKNOWN, nearest.of(forms.get(0).key()));
    }

    private @Nullable IndicatorRef decide(Choice.Found found, Form form, Surroundings around, Set<Meaning> doubtful) {
        if (found.meanings().size() == 1) {
            return ref(found, found.meanings().iterator().next(), form, around);
        }
        doubtful.addAll(found.meanings().isEmpty() ? found.outOfContext() : found.meanings());
        return null;
    }

    /** The form as one name. */
    private Choice.Found whole(Form form, Surroundings around) {
        return choice.of(form.key(), form.measure(), around, false);
    }

    /** The form as the name of an indicator and of parts of it: 食品烟酒类 + 居民消费价格指数, 制造业 + 贷款余额. */
    private Choice.Found composed(Form form, Surroundings around) {
        for (PartFinder.Split split : partFinder.splits(form.key())) {
            Choice.Found head = choice.of(split.rest(), form.measure(), around, true);
            Set<Meaning> meanings = new LinkedHashSet<>();
            for (Meaning meaning : head.meanings()) {
                for (Breakdown part : split.parts()) {
                    Meaning composed = concepts.partOf(meaning, part);
                    if (composed != null) {
                        meanings.add(composed);
                    }
                }
            }
            if (!meanings.isEmpty()) {
                return new Choice.Found(meanings, Set.of(), head.alias());
            }
        }
        return Choice.Found.NOTHING;
    }

    private IndicatorRef ref(Choice.Found found, Meaning meaning, Form form, Surroundings around) {
        Alias alias = found.alias();
        Measure own = alias == null ? null : alias.measure();
        Measure measure = LabelForms.stronger(form.measure(), own);
        Meaning fitted = choice.fit(meaning, form.key(), around);
        String share =
                measure == Measure.SHARE && fitted.breakdown().isEmpty() ? concepts.shareOf(fitted.code()) : null;
        Meaning result = share == null ? fitted : new Meaning(share, "");
        Concept concept = concepts.concept(result.code());
        String wording = (alias == null ? "" : alias.wording()) + form.wording();
        return new IndicatorRef(concept.indicator(), result.breakdown(), typed(measure, concept), wording);
    }

    /** 环比 of a quarterly indicator is on the quarter before; the 累计值 of a rate or an index is no level. */
    private static @Nullable Measure typed(@Nullable Measure measure, Concept concept) {
        if (measure == Measure.MOM && concept.frequency().equals("Q")) {
            return Measure.QOQ;
        }
        Measure own = concept.indicator().measure();
        return measure == Measure.LEVEL && own != Measure.YOY ? own : measure;
    }

    private List<String> named(Set<Meaning> meanings) {
        List<String> names = new ArrayList<>();
        for (Meaning meaning : meanings) {
            String name = concepts.concept(meaning.code()).indicator().nameZh();
            String part = concepts.breakdown(meaning.breakdown())
                    .map(breakdown -> " " + breakdown.labelZh())
                    .orElse("");
            names.add(meaning + " " + name + part);
        }
        return names.stream()
                .sorted(Comparator.comparing((String name) -> name.contains("/"))
                        .thenComparing(name -> name))
                .limit(NAMED)
                .toList();
    }
}
