package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.observation.Printed;

/** What is remembered to the end of a sentence: lists, owners, projects, what growth is measured from. */
final class OfSentence {

    private final List<Printed<IndicatorRef>> recent = new ArrayList<>();
    private final List<Printed<IndicatorRef>> told = new ArrayList<>();
    private @Nullable Clause clauseBefore;
    private String owner = "";
    private @Nullable Listed listed;
    private ProjectRule.@Nullable Told project;
    private ProjectRule.@Nullable Kind announcedProjects;
    private boolean onPeriodBefore;
    private boolean ownerIsPart;
    private boolean overYears;
    private boolean ofPart;
    private String shareOf = "";
    private String member = "";

    void measure(Subject measured) {
        boolean again = recent.stream().anyMatch(measured.indicator()::isSame);
        if (measured.measure() != null && !again) {
            recent.add(measured.indicator());
        }
        boolean known = told.stream().anyMatch(measured.indicator()::isSame);
        if (measured.measure() != null && !known) {
            told.add(measured.indicator());
        }
    }

    /** The last so many indicators measured in the sentence, each once and in order; empty where there are fewer. */
    List<Printed<IndicatorRef>> lastTold(int count) {
        return told.size() < count ? List.of() : List.copyOf(told.subList(told.size() - count, told.size()));
    }

    /** What was measured in this sentence, each once and in order, for a 分别 that names nothing itself. */
    List<Printed<IndicatorRef>> recent() {
        return List.copyOf(recent);
    }

    /** The clause before, whose names a 分别 without names of its own answers; null at the head of a sentence. */
    @Nullable
    Clause clauseBefore() {
        return clauseBefore;
    }

    void endClause(Clause clause) {
        clauseBefore = clause;
    }

    void forgetRecent() {
        recent.clear();
    }

    /** The list that 分别 spoke of, for the numbers that come in the same order after it. */
    @Nullable
    Listed listed() {
        return listed;
    }

    void list(Listed members) {
        listed = members;
    }

    /** Whose figures a sentence gives (规上工业企业), for labels that mean something only of them (利润总额). */
    String owner() {
        return owner;
    }

    void hearOwner(String words) {
        owner = words;
        ownerIsPart = false;
    }

    /** Hears of an industry whose figures the sentence gives, none of which is of all industry. */
    void hearOwningPart(String words) {
        owner = words;
        ownerIsPart = true;
    }

    boolean isOwnerPart() {
        return ownerIsPart;
    }

    /** The last statement on projects, of which 其中 takes a part. */
    ProjectRule.@Nullable Told project() {
        return project;
    }

    /** Whether the last projects told of are a part of others, so that what follows is of that part. */
    boolean isOfPart() {
        return ofPart;
    }

    void tellOfPart(boolean part) {
        ofPart = part;
    }

    void tellOfProjects(ProjectRule.Told told) {
        project = told;
    }

    /** What kind of projects a clause without numbers named, for numbers that say nothing but where. */
    ProjectRule.@Nullable Kind announcedProjects() {
        return announcedProjects;
    }

    void announceProjects(ProjectRule.Kind kind) {
        announcedProjects = kind;
    }

    /** Code of what the last share of this sentence was of (占GDP的6.6%，…占45.8%), or empty. */
    String shareOf() {
        return shareOf;
    }

    void takeShareOf(String whole) {
        shareOf = whole;
    }

    /** 加工贸易贡献较大，进出口2103.3亿元: words that may begin with a part of the wholes named after them, or empty. */
    String member() {
        return member;
    }

    /** Hears of what a clause without amounts speaks at its head. */
    void hearMember(Clause clause) {
        Part head = clause.firstName();
        if (head != null && !hasAmounts(clause)) {
            member = head instanceof Part.Plain plain ? plain.words() : ((Part.What) head).words();
        }
    }

    private static boolean hasAmounts(Clause clause) {
        for (Part part : clause.parts()) {
            if (part.isNumber() && !(part instanceof Part.Ordinal)) {
                return true;
            }
        }
        return false;
    }

    /** 从环比看，三季度增长0.9%: growth in the rest of the sentence is on the month or quarter before. */
    void hearBase(Clause clause) {
        onPeriodBefore |= clause.has(Cue.ON_MONTH) || clause.has(Cue.ON_QUARTER);
    }

    /** 从2012年的1.17万亿元增至……，翻了一番: what follows is told of several years. */
    void goOverYears() {
        overYears = true;
    }

    boolean isOverYears() {
        return overYears;
    }

    boolean isOnPeriodBefore() {
        return onPeriodBefore;
    }
}
