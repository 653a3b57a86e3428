package quarterdeck.reading.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.VocabularyFolder;

/** The indicators, their breakdowns and the recogniser of their labels. Immutable, safe for threads. */
public final class Indicators {

    private static final int REMEMBERED = 200_000;

    /**
     * What an answer depends on. Of a title that is what it names, and of a unit its currency: every bulletin has a
     * title of its own, and they ask the same few thousand questions.
     */
    private record Question(String label, List<String> parents, Around title, String currency) {
        /** By hand, as that of {@link #hashCode}: the first compiler makes slow code of a record's own. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Question asked
                    && title == asked.title
                    && label.equals(asked.label)
                    && currency.equals(asked.currency)
                    && parents.equals(asked.parents);
        }

        @Override
        public int hashCode() {
            return ((label.hashCode() * 31 + parents.hashCode()) * 31 + title.hashCode()) * 31 + currency.hashCode();
        }
    }

    private final Concepts concepts;
    private final LabelReader labels;
    private final SurroundingsReader surroundings;
    private final NameFinder names;
    private final Map<Question, Resolution<IndicatorRef>> answers = new ConcurrentHashMap<>();

    private Indicators(Concepts concepts, LabelReader labels) {
        this.concepts = concepts;
        this.labels = labels;
        this.surroundings = new SurroundingsReader(concepts, labels);
        this.names = new NameFinder(concepts, this);
    }

    /** Loads the indicator files; faults are collected in the folder, not thrown. */
    public static Indicators load(VocabularyFolder folder) {
        ConceptLoader loader = new ConceptLoader(folder);
        Concepts concepts = loader.load();
        return new Indicators(concepts, new LabelReader(concepts, new PartFinder(concepts), loader.units()));
    }

    /**
     * What the whole of a printed label means, measure words (增长, 占比, 累计值) and unit brackets included. A label that
     * only resembles a name is refused with the nearest names; one with several meanings, with all of them.
     */
    public Resolution<IndicatorRef> resolve(String label, IndicatorContext context) {
        Around title = surroundings.around(context.title());
        String currency = currency(context.unit());
        Question question = new Question(label, context.parents(), title, currency);
        Resolution<IndicatorRef> answer = answers.get(question);
        if (answer == null) {
            answer = labels.read(label, surroundings.of(label, context.parents(), title, currency));
            if (answers.size() >= REMEMBERED) {
                answers.clear();
            }
            answers.put(question, answer);
        }
        return answer;
    }

    private static String currency(@Nullable Unit unit) {
        return unit == null
                ? ""
                : switch (unit.dimension()) {
                    case "money_usd" -> Surroundings.USD;
                    case "money_cny" -> Surroundings.CNY;
                    default -> "";
                };
    }

    /** Indicator names in running text, longest first, none overlapping, in order. */
    public List<Mention<Resolution<IndicatorRef>>> find(String text, IndicatorContext context) {
        return names.find(text, context);
    }

    public Optional<Indicator> byCode(String code) {
        return Optional.ofNullable(concepts.all().get(code)).map(Concept::indicator);
    }

    /** The breakdown of a {@code kind:code}. */
    public Optional<Breakdown> breakdown(String key) {
        return concepts.breakdown(key);
    }

    /** Sets of indicators whose amounts add up to that of another one: the three industries, exports and imports. */
    public List<List<String>> partitions(String code) {
        return concepts.partitions(code);
    }

    /** Code of the indicator that another one is a part of; empty where it is none. */
    public String wholeOf(String code) {
        Concept concept = concepts.all().get(code);
        return concept == null ? "" : concept.whole();
    }
}
