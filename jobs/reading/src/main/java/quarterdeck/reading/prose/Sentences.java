package quarterdeck.reading.prose;

import java.util.List;
import java.util.Set;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;

/** Walks through a sentence: hears what its words set, and gives each number to the rules, the most specific first. */
final class Sentences {

    private static final Set<String> EVENT = Set.of("本次", "此次", "这次");

    private final Subjects subjects;
    private final Coordination coordination;
    private final Leads leads;
    private final LeadsInTime leadsInTime;
    private final Ranks ranks;
    private final ProportionRule proportion;
    private final AimedRanges ranges;
    private final Standstill standstill;
    private final Topics topics;
    private final Milestones milestones;
    private final List<Rule> rules;

    Sentences(Indicators indicators, String title) {
        this.subjects = new Subjects(indicators, title);
        this.coordination = new Coordination(subjects, new Members(indicators, subjects, title));
        this.leads = new Leads(subjects);
        this.leadsInTime = new LeadsInTime(subjects);
        this.ranks = new Ranks(subjects);
        this.proportion = new ProportionRule(indicators);
        this.ranges = new AimedRanges(subjects);
        this.standstill = new Standstill(subjects);
        this.topics = new Topics(subjects);
        this.milestones = new Milestones(indicators);
        this.rules = List.of(
                new ComparisonRule(subjects),
                new ProjectRule(indicators),
                new PullRule(subjects),
                new PointsRule(subjects),
                new ShareRule(subjects),
                new GrowthRule(subjects),
                new AmountRule(subjects));
    }

    void read(List<Clause> sentence, boolean first, Passage passage, Scope scope, Statements out) {
        scope.beginSentence();
        if (first) {
            hearFronted(sentence, scope);
        }
        AsidesOfPlaces asides = AsidesOfPlaces.of(sentence);
        for (Clause clause : ListedAcross.join(asides.clauses())) {
            scope.beginClause(clause);
            hearPeriodBehind(clause, scope);
            read(clause, asides, passage, scope, out);
            scope.endClause();
        }
        scope.endSentence();
        out.endSentence();
    }

    /**
     * 一头连着230多个国家和地区，……，义乌前三季度……: a paragraph may open with what its subject has before naming it. That
     * is so where the numbers before the first region stand before what they count.
     */
    private static void hearFronted(List<Clause> sentence, Scope scope) {
        for (Clause clause : sentence) {
            int subject = scope.territory().subject(clause, 0, clause.size());
            if (subject >= 0) {
                scope.speakOf(scope.territory().named(clause.get(subject), scope.region()));
                return;
            }
            if (statesOfItsOwn(clause)) {
                return;
            }
        }
    }

    private static boolean statesOfItsOwn(Clause clause) {
        boolean label = false;
        for (Part part : clause.parts()) {
            if (label && part.isNumber()) {
                return true;
            }
            label |= part instanceof Part.What;
        }
        return false;
    }

    /** 8个项目本月集中开工: a period behind all numbers of its clause is theirs. */
    private static void hearPeriodBehind(Clause clause, Scope scope) {
        boolean numbers = false;
        for (int i = 0; i < clause.size(); i++) {
            Part part = clause.get(i);
            if (part instanceof Part.When when && !TimesNamed.isBase(clause, i)) {
                if (numbers) {
                    scope.spoken().name(when, false);
                }
                return;
            }
            numbers |= part.isNumber();
        }
    }

    /** 高于全国（5.5%）…: the growth of the places in the words of a comparison. */
    private void tellOfPlaces(Clause clause, AsidesOfPlaces asides, Scope scope, Statements out) {
        for (AsidesOfPlaces.Told told : asides.told()) {
            int place = clause.parts().indexOf(told.place());
            Subject kept = scope.subject();
            if (place >= 0 && kept != null && scope.lastMeasure() == Measure.YOY) {
                Printed<Region> region = scope.territory().scope(told.place(), scope.region());
                Told growth = Told.of(told.growth(), kept.indicator(), Measure.YOY, false, "growth");
                out.observe(growth, scope, region, scope.spoken().take());
                scope.restore(kept);
            }
        }
    }

    private void read(Clause clause, AsidesOfPlaces asides, Passage passage, Scope scope, Statements out) {
        int heard = hearUpToList(clause, scope);
        tellOfPlaces(clause, asides, scope, out);
        leads.read(clause, scope, out);
        leadsInTime.read(clause, scope, out);
        coordination.read(clause, passage, scope, out);
        int former = -1;
        for (int i = 0; i < clause.size(); i++) {
            int looksBack = Former.numberOf(clause, i);
            if (looksBack >= 0) {
                former = looksBack;
                if (((Part.When) clause.get(i)).period().hasYear()) {
                    scope.sentence().goOverYears();
                }
                scope.spoken().lookBack();
            }
            if (i >= heard) {
                hear(clause, i, scope);
            }
            Part part = clause.get(i);
            if ((part.isNumber() || part instanceof Part.Streak)
                    && !out.ledger().isSettled(part)) {
                readNumber(clause, i, scope, out);
            }
            if (i == former) {
                scope.spoken().comeBack();
            }
        }
        scope.sentence().hearMember(clause);
        scope.sentence().endClause(clause);
        if (Standstill.isArrivedAt(clause)) {
            standstill.read(clause, scope, out);
        } else if (!clause.hasFigures()) {
            standstill.read(clause, scope, out);
            milestones.read(clause, scope.programmes(), passage, scope, out);
            topics.hear(clause, scope);
            ProjectRule.hear(clause, scope);
            scope.sentence().hearBase(clause);
        }
    }

    /** A list needs to know what the words before 分别 set. */
    private static int hearUpToList(Clause clause, Scope scope) {
        int respectively = clause.find(Cue.RESPECTIVELY, 0, clause.size());
        for (int i = 0; i < respectively; i++) {
            hear(clause, i, scope);
        }
        return Math.max(respectively, 0);
    }

    private static void hear(Clause clause, int i, Scope scope) {
        Part part = clause.get(i);
        if (part instanceof Part.Sign sign) {
            scope.hear(clause, i, sign.cue());
            if (sign.words().startsWith("累计")) {
                scope.spoken().nameCumulative();
            }
            if (EVENT.contains(sign.words())) {
                scope.spoken().nameEvent(sign.words());
            }
        } else if (part instanceof Part.What what) {
            if (what.words().startsWith("全年")) {
                scope.spoken().nameWholeYear();
            }
            if (what.words().endsWith("企业") || what.words().endsWith("单位")) {
                scope.sentence().hearOwner(what.words());
            }
            if (clause.opensSentence() && isOfIndustry(what)) {
                scope.sentence().hearOwningPart(what.words());
            }
        } else if (part instanceof Part.Plain plain && isOwner(clause, i, plain)) {
            scope.sentence().hearOwningPart(plain.words().replaceFirst("^以上", ""));
        } else if (part instanceof Part.Known known && known.explanation() == Explanation.PROGRAMME) {
            scope.hearProgramme(known.words());
        } else if (part instanceof Part.Known known && known.explanation() == Explanation.DATE) {
            scope.spoken().nameDay(known.words());
        } else if (part instanceof Part.When when
                && !TimesNamed.isBase(clause, i)
                && !TimesNamed.isCause(clause, i)
                && !TimesNamed.isSinceWhen(clause, i)
                && !Territory.isTimeOfEvent(clause, i)) {
            if (scope.isAim()) {
                scope.spoken().nameAim(when);
            } else {
                if (scope.isAmong() || TimesNamed.isContrast(clause, i)) {
                    scope.spoken().nameApart(when, TimesNamed.frames(clause, i), scope.isAmong());
                } else {
                    scope.spoken().name(when, TimesNamed.frames(clause, i));
                }
            }
        } else if (scope.territory().isSubject(clause, i)) {
            scope.speakOf(scope.territory().named(part, scope.region()));
        } else {
            scope.territory().hearSource(clause, i);
        }
    }

    private static boolean isOfIndustry(Part.What what) {
        return what.indicator().isResolved()
                && what.indicator().get().breakdownCode().startsWith("industry_group:")
                && what.indicator().get().indicator().theme().equals("industry");
    }

    /** 规模以上电子信息制造业实现营业收入…: an industry whose figures the sentence gives. */
    private static boolean isOwner(Clause clause, int i, Part.Plain plain) {
        return plain.words().endsWith("业")
                && clause.at(i + 1) instanceof Part.Sign verb
                && (verb.words().equals("实现") || verb.words().equals("完成"));
    }

    private void readNumber(Clause clause, int i, Scope scope, Statements out) {
        Part part = clause.get(i);
        if (part instanceof Part.Ordinal || part instanceof Part.Streak) {
            if (!ranks.read(clause, i, scope, out)) {
                out.ledger().explain(part);
            }
        } else if (part instanceof Part.Proportion) {
            proportion.read(clause, i, scope, out);
        } else if (part instanceof Part.Torn) {
            out.refuse(part, Refusal.DAMAGED, "", List.of(), "damage");
            topics.hear(clause, scope);
        } else if (part instanceof Part.Range range) {
            ranges.read(Sight.of(clause, i), range, scope, out);
        } else {
            readQuantity(Sight.of(clause, i), scope, out);
        }
    }

    private void readQuantity(Sight sight, Scope scope, Statements out) {
        if (out.isDamaged(sight.number())) {
            out.refuse(sight.number(), Refusal.DAMAGED, sight.number().words(), List.of(), "damage");
            return;
        }
        for (Rule rule : rules) {
            if (rule.read(sight, scope, out)) {
                return;
            }
        }
        Unit unit = sight.unit();
        boolean statistic = unit != null
                && !Counting.isTime(unit)
                && !Leftovers.isAttribute(sight.clause().at(sight.at() + 1))
                && !Counting.isCasual(sight.number())
                && !namesGroup(sight);
        if (statistic) {
            Printed<IndicatorRef> near = subjects.before(sight, sight.at(), scope);
            Refusal reason = near.words().isEmpty()
                    ? Refusal.INDICATOR_MISSING
                    : near.meaning().isResolved() ? Refusal.MEASURE_UNKNOWN : Refusal.INDICATOR_UNKNOWN;
            out.refuse(sight.number(), reason, near.words(), List.of(), "number");
        }
    }

    /** 17个传统制造业增加值增长6.7%: the count is part of the name of what the next number measures. */
    private static boolean namesGroup(Sight sight) {
        Clause clause = sight.clause();
        boolean label = false;
        for (int i = sight.at() + 1; i < clause.size(); i++) {
            Part part = clause.get(i);
            if (part instanceof Part.HowMuch && label) {
                return Counting.isOneByOne(java.util.Objects.requireNonNull(sight.unit()));
            }
            if (part.isNumber()) {
                return false;
            }
            label |= part instanceof Part.What;
        }
        return false;
    }
}
