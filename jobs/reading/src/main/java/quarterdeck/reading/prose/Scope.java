package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    /** 分领域看, 分产业看: what follows are parts of what was told of as a whole. */
    private static final Pattern BY_FIELD = Pattern.compile("分..看");

    private final ReadingContext context;
    private final Territory territory;
    private final Spoken spoken;
    private final Mood mood = new Mood();
    private final OneSubject one = new OneSubject();
    private OfSentence ofSentence = new OfSentence();
    private final List<String> programmes = new ArrayList<>();
    private final Amounts amounts = new Amounts();

    private @Nullable Printed<Region> topic;
    private @Nullable Printed<Region> region;
    private boolean topicOfSentence;
    private boolean topicNamed;
    private boolean severalTopics;
    private @Nullable Subject subject;
    private @Nullable Subject beforeAside;
    private @Nullable Subject whole;
    private ProjectRule.@Nullable Told projectBefore;
    private boolean freshSentence;
    private boolean among;
    private boolean byField;
    private ProjectRule.@Nullable Told projectsOfText;

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
        projectBefore = null;
        ofSentence = new OfSentence();
        subject = null;
        one.beginParagraph();
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
        territory.beginSentence();
        projectBefore = ofSentence.project();
        ofSentence = new OfSentence();
        topicOfSentence = false;
        freshSentence = true;
        among = false;
        byField = false;
        mood.beginSentence();
    }

    void endSentence() {
        spoken.endSentence();
    }

    void beginClause(Clause clause) {
        mood.beginClause(clause.opener() == ',' && clause.firstName() == null);
        if (clause.opener() == ';') {
            freshSentence = true;
            ofSentence.forgetRecent();
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
        if (!freshSentence || one.goesOn()) {
            return true;
        }
        return clause.has(Cue.SPEED)
                || clause.has(Cue.TOTAL)
                || clause.has(Cue.ON_YEAR)
                || clause.has(Cue.ON_MONTH)
                || clause.has(Cue.DROP)
                || clause.has(Cue.TWO_YEARS)
                || clause.get(0).is(Cue.SHARE)
                || opensOnBasis(clause)
                || namesOnlyPlacesOrTimes(clause);
    }

    /** 按同口径计算完成30161万元: the same on another basis. */
    private static boolean opensOnBasis(Clause clause) {
        for (Part part : clause.parts()) {
            if (part.is(Cue.COMPARABLE) || part.is(Cue.NATURAL) || part.is(Cue.EX_REFUNDS)) {
                return true;
            }
            if (!part.is(Cue.EMPTY)) {
                return false;
            }
        }
        return false;
    }

    /** 西湖区增长5.0%, 二季度增长8.6%, 其中10月当月增长7.3%: another region, or another time, is said to have done the same. */
    private static boolean namesOnlyPlacesOrTimes(Clause clause) {
        for (Part part : clause.parts()) {
            if (part instanceof Part.Plain) {
                return false;
            }
        }
        Part first = clause.get(0).is(Cue.AMONG) ? clause.at(1) : clause.at(0);
        return first instanceof Part.Where || first instanceof Part.When;
    }

    /** Whether all numbers of the paragraph before were of one indicator, and of which. */
    OneSubject one() {
        return one;
    }

    /** Goes on about the indicator of the paragraph before. */
    void goOn() {
        subject = one.goOn();
    }

    /** The projects that 其中 takes a part of: those of its sentence, else of the one before in the paragraph. */
    ProjectRule.@Nullable Told project() {
        ProjectRule.Told told = ofSentence.project();
        return told == null ? projectBefore : told;
    }

    /** The projects that 其中 or 分领域看 divides; null where the words divide none. */
    ProjectRule.@Nullable Told dividedProjects() {
        return among ? project() : byField ? projectsOfText : null;
    }

    void tellOfProjects(ProjectRule.Told told) {
        ofSentence.tellOfProjects(told);
        projectsOfText = told;
    }

    /** What is remembered to the end of the sentence. */
    OfSentence sentence() {
        return ofSentence;
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

    /** The paragraph is not of one region alone, so the next one is again of what the text is about. */
    void speakAlsoOfOthers() {
        severalTopics = true;
    }

    void measure(Subject measured) {
        ofSentence.measure(measured);
        one.measure(measured);
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
            byField |= BY_FIELD.matcher(((Part.Sign) clause.get(i)).words()).matches();
            mood.hear(clause, i, cue);
        }
    }

    void compareWith(String base) {
        mood.compareWith(base);
    }

    void hearAmount(Quantity amount) {
        mood.hearAmount();
        amounts.add(amount);
    }

    /** The last amounts stated in this paragraph, of which figures that follow may be the parts. */
    List<Quantity> amounts() {
        return amounts.last();
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
}
