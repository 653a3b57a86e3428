package quarterdeck.reading.prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.observation.Reading;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.Status;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.region.Region;

/**
 * What is understood without being said again: region, period, indicator, and in which mood the text speaks.
 *
 * <p>How far each reaches. The region: its sentence; the first one of a sentence also the sentences after it, and
 * the next paragraph if the paragraph spoke of no other. The period: see {@link Spoken}. The indicator: its sentence,
 * and a clause that only continues (增速…, 总量…, 同比…). 预计: its clause. 初步核算 and 力争: their sentence.
 * 预期目标: its paragraph.
 */
final class Scope {

    private static final int AMOUNTS = 8;

    private final ReadingContext context;
    private final Territory territory;
    private final Spoken spoken;
    private final Mood mood = new Mood();
    private final List<Printed<IndicatorRef>> recent = new ArrayList<>();
    private String owner = "";
    private final List<String> programmes = new ArrayList<>();
    private final Deque<Quantity> amounts = new ArrayDeque<>();

    private @Nullable Printed<Region> topic;
    private @Nullable Printed<Region> region;
    private boolean topicOfSentence;
    private boolean topicNamed;
    private boolean severalTopics;
    private @Nullable Subject subject;
    private @Nullable Subject beforeAside;
    private @Nullable Listed listed;
    private ProjectRule.@Nullable Told project;
    private @Nullable Subject whole;
    private boolean freshSentence;
    private boolean among;

    Scope(ReadingContext context, Territory territory, Spoken spoken) {
        this.context = context;
        this.territory = territory;
        this.spoken = spoken;
        this.topic = territory.about();
        this.region = topic;
    }

    ReadingContext context() {
        return context;
    }

    Territory territory() {
        return territory;
    }

    Spoken spoken() {
        return spoken;
    }

    @Nullable
    Printed<Region> region() {
        return region;
    }

    @Nullable
    Subject subject() {
        return subject;
    }

    /** What 其中 takes parts of; null outside it. */
    @Nullable
    Subject whole() {
        return among ? whole : null;
    }

    boolean isAmong() {
        return among;
    }

    boolean isAim() {
        return mood.isAim();
    }

    void beginParagraph() {
        severalTopics = false;
        topicNamed = false;
        subject = null;
        mood.beginParagraph();
        programmes.clear();
        amounts.clear();
    }

    /** @param aims whether the section sets targets */
    void beginSection(boolean aims) {
        mood.beginSection(aims);
    }

    void endParagraph() {
        spoken.endParagraph();
        if (severalTopics) {
            topic = territory.about();
        }
    }

    void beginSentence() {
        region = topic;
        topicOfSentence = false;
        freshSentence = true;
        among = false;
        mood.beginSentence();
        listed = null;
        owner = "";
        recent.clear();
        project = null;
    }

    void endSentence() {
        spoken.endSentence();
    }

    void beginClause(Clause clause) {
        mood.beginClause();
        if (clause.opener() == ';') {
            freshSentence = true;
            recent.clear();
        }
        if (clause.isAside()) {
            beforeAside = subject;
        } else if (clause.opener() == ')' && beforeAside != null) {
            subject = beforeAside;
            beforeAside = null;
        }
    }

    void endClause() {
        spoken.endClause();
        freshSentence = false;
    }

    /** Whether a clause that names no indicator goes on about the last one. */
    boolean continuesSubject(Clause clause) {
        if (!freshSentence) {
            return true;
        }
        return clause.has(Cue.SPEED)
                || clause.has(Cue.TOTAL)
                || clause.has(Cue.ON_YEAR)
                || clause.has(Cue.ON_MONTH)
                || clause.has(Cue.DROP)
                || namesOnlyPlaces(clause);
    }

    /** 西湖区增长5.0%: another region is said to do the same. */
    private boolean namesOnlyPlaces(Clause clause) {
        boolean place = false;
        for (Part part : clause.parts()) {
            if (part instanceof Part.Plain) {
                return false;
            }
            place |= part instanceof Part.Where && part.start() == clause.get(0).start();
        }
        return place;
    }

    void speakOf(Printed<Region> named) {
        region = named;
        severalTopics |=
                topicOfSentence && !among && topic != null && !topic.meaning().equals(named.meaning());
        if (!topicOfSentence && !among) {
            boolean changed = topic != null && !topic.meaning().equals(named.meaning());
            if (changed) {
                spoken.changePlace();
            }
            severalTopics |= changed && topicNamed;
            topic = named;
            topicNamed = true;
            topicOfSentence = true;
        }
    }

    void measure(Subject measured) {
        boolean again = recent.stream().anyMatch(measured.indicator()::isSame);
        if (measured.measure() != null && !again) {
            recent.add(measured.indicator());
        }
        subject = measured;
        freshSentence = false;
    }

    /** 增速较快的有：A县13.4%: names what the numbers that follow are of, without one of its own. */
    void announce(Printed<IndicatorRef> indicator, @Nullable Measure measure) {
        subject = new Subject(indicator, measure);
        freshSentence = false;
    }

    /** Goes on about what was spoken of before an aside. */
    void restore(@Nullable Subject kept) {
        subject = kept;
    }

    void hear(Clause clause, int i, Cue cue) {
        if (cue == Cue.AMONG) {
            among = true;
            whole = subject;
        } else {
            mood.hear(clause, i, cue);
        }
    }

    void compareWith(String base) {
        mood.compareWith(base);
    }

    /** The list that 分别 spoke of, for the numbers that come in the same order after it. */
    @Nullable
    Listed listed() {
        return listed;
    }

    void list(Listed members) {
        listed = members;
    }

    /** What was measured in this sentence, each once and in order, for a 分别 that names nothing itself. */
    List<Printed<IndicatorRef>> recent() {
        return List.copyOf(recent);
    }

    /** Whose figures a sentence gives (规上工业企业), for labels that mean something only of them (利润总额). */
    String owner() {
        return owner;
    }

    void hearOwner(String words) {
        owner = words;
    }

    /** The last statement on projects in this sentence, of which 其中 takes a part. */
    ProjectRule.@Nullable Told project() {
        return project;
    }

    void tellOfProjects(ProjectRule.Told told) {
        project = told;
    }

    void hearAmount(Quantity amount) {
        if (amounts.size() == AMOUNTS) {
            amounts.removeFirst();
        }
        amounts.addLast(amount);
    }

    /** The last amounts stated in this paragraph, of which figures that follow may be the parts. */
    List<Quantity> amounts() {
        return List.copyOf(amounts);
    }

    void hearProgramme(String term) {
        programmes.remove(term);
        programmes.add(0, term);
    }

    /** Names of programmes spoken of in this paragraph, the last one first. */
    List<String> programmes() {
        return programmes;
    }

    Status status() {
        return mood.status();
    }

    /** What the words around say of a number, beside its coordinates. */
    Reading.Details details(String referenceRegion, String referenceIndicator) {
        return mood.details(referenceRegion, referenceIndicator);
    }

    /** What ranks and comparisons are of, where the words do not say: what was last said of the indicator. */
    @Nullable
    Measure lastMeasure() {
        Subject last = subject;
        return last == null ? null : last.measure();
    }

    List<String> jointPromoters() {
        return territory.above(region);
    }
}
