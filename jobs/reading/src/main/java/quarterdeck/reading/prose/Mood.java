package quarterdeck.reading.prose;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.observation.Reading;
import quarterdeck.reading.observation.Status;

/**
 * In which mood a text speaks: what it says is measured, estimated or aimed at, in which prices, on which basis.
 * 预计 and words of basis reach to the end of their clause, 预计 before a place or time, 初步核算 and 力争 of their sentence, 预期目标 of its paragraph
 * or section.
 */
final class Mood {

    private boolean aim;
    private boolean aimOfParagraph;
    private boolean aimOfSection;
    private Status status = Status.PUBLISHED;
    private Status clauseStatus = Status.PUBLISHED;
    private String comparability = "";
    private String basisOfAmount = "";
    private @Nullable PriceBasis priceBasis;

    /** @param aims whether the section sets targets */
    void beginSection(boolean aims) {
        aimOfSection = aims;
    }

    void beginParagraph() {
        aimOfParagraph = false;
    }

    void beginSentence() {
        aim = false;
        status = Status.PUBLISHED;
    }

    /** @param goesOn whether the clause names nothing new, so that the basis of an amount before holds on */
    void beginClause(boolean goesOn) {
        clauseStatus = Status.PUBLISHED;
        basisOfAmount = goesOn ? basisOfAmount : "";
        comparability = basisOfAmount;
        priceBasis = null;
    }

    boolean isAim() {
        return aim || aimOfParagraph || aimOfSection;
    }

    Status status() {
        return clauseStatus == Status.PUBLISHED ? status : clauseStatus;
    }

    void hear(Clause clause, int i, Cue cue) {
        switch (cue) {
            case ESTIMATED -> hearEstimate(clause, i);
            case PRELIMINARY -> status = isBase(clause, i) ? status : Status.PRELIMINARY;
            case VERIFIED -> status = Status.VERIFIED;
            case REVISED -> status = Status.REVISED;
            case CENSUS -> status = Status.CENSUS_REVISED;
            case AIM -> hearAim(clause, i);
            case PROGRESS -> aim = false;
            case COMPARABLE -> comparability = "comparable";
            case NATURAL -> comparability = "natural";
            case EX_REFUNDS -> comparability = "ex_refunds";
            case REAL -> priceBasis = PriceBasis.REAL;
            case NOMINAL -> priceBasis = PriceBasis.NOMINAL;
            default -> {}
        }
    }

    /** 比初步核算数多出5567亿元: the vintage that another one is compared with. */
    private static boolean isBase(Clause clause, int i) {
        Part before = clause.at(i - 1);
        return before != null && before.is(Cue.THAN);
    }

    /** 初步预计全省……: before the place or time of what is told it reaches to the end of the sentence. */
    private void hearEstimate(Clause clause, int i) {
        Part next = clause.at(i + 1);
        boolean frames = next instanceof Part.Where || next instanceof Part.Here || next instanceof Part.When;
        clauseStatus = Status.ESTIMATED;
        status = frames ? Status.ESTIMATED : status;
    }

    private void hearAim(Clause clause, int i) {
        String words = ((Part.Sign) clause.get(i)).words();
        boolean noun = words.endsWith("目标") || words.equals("预期");
        if (!noun) {
            aim = true;
            return;
        }
        boolean list = clause.closer() == ':'
                || i > 0
                        && i >= clause.size() - 2
                        && clause.closer() != ','
                        && !clause.hasNumbers()
                        && !goesOn(clause.at(i + 1));
        aimOfParagraph |= list;
        Part next = clause.at(i + 1);
        aim |= next == null
                || next.is(Cue.EMPTY)
                || next.is(Cue.RISE)
                || next.is(Cue.RESPECTIVELY)
                || next instanceof Part.What
                || next.isNumber()
                || next.is(Cue.AT);
    }

    /** 目标形势分析会, 目标任务书: the word is only a part of a longer name; 目标如下 announces aims. */
    private static boolean goesOn(@Nullable Part next) {
        return next instanceof Part.Plain plain && plain.words().length() > 2;
    }

    /** 按同口径计算完成30161万元，同比增长14.6%: the amount and what is said of it after are on one basis. */
    void hearAmount() {
        basisOfAmount = comparability;
    }

    /** Differences from another base than last year make another series. */
    void compareWith(String base) {
        boolean ends = base.isEmpty() && comparability.startsWith("on_");
        comparability = ends || !base.isEmpty() ? base : comparability;
    }

    /** What the words around say of a number, beside its coordinates. */
    Reading.Details details(String referenceRegion, String referenceIndicator) {
        return new Reading.Details(status(), priceBasis, comparability, referenceRegion, referenceIndicator, "", "");
    }
}
