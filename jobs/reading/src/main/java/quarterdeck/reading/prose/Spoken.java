package quarterdeck.reading.prose;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodAnchor;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * The period that is being spoken of. It is printed for the clause that names it and the first statement after it,
 * inherited after that. Into another paragraph none is carried whose end is assumed, for there it would be a guess on
 * a guess, nor one of several that a paragraph named.
 */
final class Spoken {

    private final Anchoring anchoring;

    private Part.@Nullable When when;
    private Part.@Nullable When aimed;
    private @Nullable DatedPeriod dated;
    private @Nullable Refusal refusal;
    private @Nullable Printed<DatedPeriod> flow;
    private boolean used;
    private boolean inSentence;
    private boolean inParagraph;
    private boolean framed;
    private boolean inherited;
    private boolean lookedBack;
    private boolean usedInParagraph;
    private final EventDays days = new EventDays();
    private final Set<Period> named = new HashSet<>();
    private boolean namedApart;
    private @Nullable Now left;

    /** What was spoken of before a time in a description (自2013年以来首次……), which nothing after it may be of. */
    private @Nullable Now main;

    private boolean apart;
    private @Nullable Now ofParagraph;

    Spoken(Periods periods, PeriodAnchor anchor, String title) {
        this.anchoring = new Anchoring(anchor, TitlePeriod.of(periods, anchor, title));
    }

    /** @param frames whether it stands where it sets the time for what follows, not inside a description */
    void name(Part.When expression, boolean frames) {
        Resolution<DatedPeriod> resolved = expression.period().resolve(anchoring.near(expression));
        main = frames ? null : framed && when != null ? now() : main;
        apart = false;
        when = expression;
        used = false;
        inherited = false;
        inSentence = true;
        inParagraph = true;
        lookedBack = false;
        framed = frames;
        if (resolved instanceof Resolution.Refused<DatedPeriod> refused) {
            dated = null;
            refusal = refused.reason();
            anchoring.hearYear(expression.words());
        } else {
            dated = resolved.get();
            refusal = null;
            if (dated.period().span() != Span.STOCK) {
                named.add(dated.period());
                flow = Printed.of(
                        expression.words(),
                        dated.source() == PeriodSource.PRINTED
                                ? new DatedPeriod(dated.period(), PeriodSource.INHERITED)
                                : dated);
            }
            anchoring.hear(expression, dated.period());
        }
    }

    /** 全年 after a day at the end of a year: what flows over time is of the year that ends with it. */
    void nameWholeYear() {
        if (dated != null && dated.period().span() == Span.STOCK && current().isOfYearEnd()) {
            flow = Printed.of("全年", new DatedPeriod(dated.period().withSpan(Span.CUMULATIVE), PeriodSource.INHERITED));
            inherited = true;
        }
    }

    /** 4月，……累计完成: what is told of a month up to its end has run since the year began. */
    void nameCumulative() {
        if (inSentence
                && when != null
                && when.words().matches("(?:20\\d\\d年)?\\d{1,2}月份?")
                && dated != null
                && dated.period().span() == Span.SINGLE) {
            Period single = dated.period();
            Period soFar = new Period(single.start().withDayOfYear(1), single.end(), Span.CUMULATIVE);
            dated = new DatedPeriod(soFar, dated.source());
            flow = Printed.of(when.words(), new DatedPeriod(soFar, PeriodSource.INHERITED));
            named.remove(single);
            named.add(soFar);
        }
    }

    /** The next time that is named holds for one number; then it is again of what was spoken of before. */
    void lookBack() {
        left = now();
    }

    private Now now() {
        return new Now(when, dated, refusal, framed, inherited, flow, Set.copyOf(named));
    }

    void comeBack() {
        comeBackTo(left);
        left = null;
    }

    private void comeBackTo(@Nullable Now before) {
        if (before != null) {
            when = before.when();
            dated = before.dated();
            refusal = before.refusal();
            framed = before.framed();
            inherited = before.inherited();
            flow = before.flow();
            named.retainAll(before.named());
        }
    }

    /** 其中，三季度……: a part of the time spoken of, which the next paragraph does not go on about. */
    void nameApart(Part.When expression, boolean frames, boolean ofPart) {
        Now before = framed || used ? now() : main;
        name(expression, frames);
        main = before;
        apart = true;
        namedApart |= ofPart;
    }

    /** Names the time by which something is aimed at; it says nothing of the time of other numbers. */
    void nameAim(Part.When expression) {
        aimed = expression;
    }

    /** The period of a target. What is aimed at lies ahead: 年内 is the year that runs, not the last that is over. */
    Printed<DatedPeriod> ahead() {
        return anchoring.ahead(aimed == null ? when : aimed);
    }

    /** A heading that names a period (一、2023年工作回顾) sets it for its section, one that names none ends that. */
    void beginSection(@Nullable Period period) {
        anchoring.beginSection(period);
        forget();
    }

    /** When a clause that made a statement of this period is over, it is inherited from then on. */
    void endClause() {
        if (used) {
            framed = true;
            inherited = true;
        }
    }

    void endSentence() {
        aimed = null;
        days.endSentence();
        inSentence = false;
        if (apart && main != null) {
            comeBackTo(main);
        } else if (!framed && !used) {
            Now before = main;
            forget();
            comeBackTo(before);
        }
        main = null;
        apart = false;
    }

    void endParagraph() {
        anchoring.endParagraph();
        days.endParagraph();
        inherited = true;
        inParagraph = false;
        usedInParagraph = false;
        boolean several = named.size() > 1 || namedApart || anchoring.isLastOfWhole(dated);
        ofParagraph = now();
        if (dated != null && dated.source() == PeriodSource.ASSUMED || !framed || several) {
            forget();
        }
        named.clear();
        namedApart = false;
        lookedBack = looksBack();
    }

    /** A new paragraph on another place is of the period of the whole again, if only the one before looked back. */
    void changePlace() {
        if (lookedBack) {
            forget();
        }
    }

    /** 同年, 同期: the paragraph is of the time of the one before. */
    void goOn() {
        comeBackTo(when == null ? ofParagraph : null);
        lookedBack = false;
    }

    /** Whether what is spoken of was over before the period of the whole began. */
    private boolean looksBack() {
        Period whole = anchoring.whole();
        return whole != null && dated != null && dated.period().end().isBefore(whole.start());
    }

    /** The title dates the text as a whole; that is known already, and in a report it is the year ahead. */
    void endTitle() {
        forget();
    }

    private void forget() {
        flow = null;
        when = null;
        dated = null;
        refusal = null;
        inherited = false;
    }

    boolean isOfThisSentence() {
        return inSentence && when != null;
    }

    boolean isOfThisParagraph() {
        return inParagraph && when != null;
    }

    boolean isUsedHere() {
        return usedInParagraph && when != null;
    }

    /** What can be asked of the period spoken of. */
    Current current() {
        return new Current(look(), anchoring);
    }

    /** The period of the section or the text as a whole, where its heading or title names one. */
    Printed<DatedPeriod> titled() {
        return anchoring.titled();
    }

    /** What flows over time is not of the day a stock was last spoken of: it goes back to the stretch before that. */
    Printed<DatedPeriod> take(boolean stock) {
        boolean day = dated != null && dated.period().span() == Span.STOCK;
        Printed<DatedPeriod> earlier = flow;
        if (!stock && day && inherited && earlier != null) {
            return earlier;
        }
        Printed<DatedPeriod> taken = take();
        boolean upTo = !stock && day && taken.words().startsWith("截");
        return upTo ? current().sinceYearBegan() : taken;
    }

    /** A day on which something took place, for what is told of it. */
    void nameDay(String words) {
        days.name(EventDay.of(words, anchoring.usualYear()));
    }

    /** 本次集中开工: points at the event that the text reports. */
    void nameEvent(String words) {
        LocalDate on = anchoring.eventOn();
        if (on != null) {
            days.name(new EventDay(words, on));
        }
    }

    /** The time of something that took place: the period of its sentence, else the day, else that of the paragraph. */
    Printed<DatedPeriod> ofEvent(boolean among) {
        EventDay on = days.spokenOf(among);
        if (on != null && (!isOfThisSentence() || on.isWithin(dated))) {
            days.tellOf(on);
            return on.printed();
        }
        EventDay told = days.lastTold();
        if (told != null && !look().meaning().isResolved()) {
            return told.inherited();
        }
        return isOfThisParagraph() || !titled().meaning().isResolved() ? take() : titled();
    }

    /** The period of a statement made here, which uses it. */
    Printed<DatedPeriod> take() {
        used = true;
        usedInParagraph = true;
        return look();
    }

    Printed<DatedPeriod> look() {
        if (when != null && refusal != null) {
            return new Printed<>(when.words(), Resolution.refused(refusal));
        }
        if (when != null && dated != null) {
            boolean carried = inherited && dated.source() == PeriodSource.PRINTED;
            return Printed.of(when.words(), carried ? new DatedPeriod(dated.period(), PeriodSource.INHERITED) : dated);
        }
        return titled();
    }

    /** The last month of the period spoken of, else the last that had been reported; null where neither is known. */
    @Nullable
    YearMonth lastReported() {
        if (inSentence && dated != null) {
            return YearMonth.from(dated.period().end());
        }
        return anchoring.lastReported();
    }
}
