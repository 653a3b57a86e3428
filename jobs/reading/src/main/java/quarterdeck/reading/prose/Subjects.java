package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Finds the indicator a number belongs to. A word that nothing recognises and that touches a label makes it another
 * concept (传统制造业增加值 is not 制造业增加值): such a number is refused, not filed under the label.
 */
final class Subjects {

    /** 全社会用电量 is of all, also in a text whose title speaks of a part (工业用电量). */
    private static final String WHOLE_SOCIETY = "全社会";

    private static final Pattern ALL_INDUSTRY = Pattern.compile("^(?:规模|规上|全部|工业)");

    /** 建筑业总产值……，增加值……: what adds value is what has the output. */
    private static final Pattern OUTPUT = Pattern.compile("总?产值$");

    private static final Pattern SUM = Pattern.compile("合计|共计|总计");

    /** In such a text taxes are items of the budget, not what the tax authorities collect. */
    private static final Pattern ON_BUDGET = Pattern.compile("财政收支|预算执行|财政收入|一般公共预算|财政运行");

    private final Indicators indicators;
    private final String title;
    private final Heads heads;
    private final Wholes wholes;

    Subjects(Indicators indicators, String title) {
        this.indicators = indicators;
        this.title = title;
        this.heads = new Heads(indicators, title);
        this.wholes = new Wholes(indicators, title);
    }

    /** The indicator named before a part, else the one spoken of; missing where there is neither. */
    Printed<IndicatorRef> before(Sight sight, int index, Scope scope) {
        return before(sight, index, scope, false);
    }

    /** @param loosely whether words before the label may describe the things counted (纺织类品字标企业) */
    Printed<IndicatorRef> before(Sight sight, int index, Scope scope, boolean loosely) {
        boolean added = sight.clause().find(Cue.VALUE_ADDED, sight.from(), index) >= 0;
        Printed<IndicatorRef> named = named(sight, index, scope, loosely);
        boolean unnamed = added && named.words().isEmpty();
        return unnamed
                ? heads.ofMember(scope.sentence().member(), "增加值").orElse(named)
                : added ? valueAdded(named) : named;
    }

    private Printed<IndicatorRef> named(Sight sight, int index, Scope scope, boolean loosely) {
        Clause clause = sight.clause();
        Part.@Nullable Plain unknown = null;
        for (int i = index - 1; i >= sight.from(); i--) {
            Part part = clause.get(i);
            if (part instanceof Part.What) {
                return unknown == null
                        ? label(clause, i, sight.from(), sight.unit(), scope, loosely)
                        : Modifiers.narrowed(clause, i, unknown);
            }
            boolean says =
                    part instanceof Part.Plain plain && !Modifiers.isNoise(plain) && !Modifiers.setsAim(clause, i);
            unknown = says ? (Part.Plain) part : unknown;
        }
        if (unknown != null) {
            return part(unknown, sight.unit(), scope);
        }
        return inherited(sight, scope);
    }

    /** 服务业实现增加值, 第一、二产业分别实现增加值: whose value added it is stands apart from the words. */
    Printed<IndicatorRef> valueAdded(Printed<IndicatorRef> of) {
        if (of.words().isEmpty()) {
            return of;
        }
        String words = of.words().endsWith("增加值")
                ? of.words()
                : OUTPUT.matcher(of.words()).replaceFirst("") + "增加值";
        return new Printed<>(words, indicators.resolve(words, new IndicatorContext(List.of(), title, null)));
    }

    /** The ranking of a field of business, by the longest end of its name that is one (国内细分赛道 → 细分赛道排名). */
    Printed<IndicatorRef> ranking(String field) {
        for (int from = 0; from < field.length(); from++) {
            String label = field.substring(from) + "排名";
            Resolution<IndicatorRef> ranking = indicators.resolve(label, new IndicatorContext(List.of(), title, null));
            if (ranking.isResolved() && ranking.get().indicator().code().endsWith("_rank")) {
                return new Printed<>(field, ranking);
            }
        }
        return new Printed<>(field, Resolution.refused(Refusal.INDICATOR_UNKNOWN));
    }

    /** 城市 after 居民消费价格: words that are a label only under the indicator spoken of. */
    private Printed<IndicatorRef> part(Part.Plain words, @Nullable Unit unit, Scope scope) {
        Optional<Printed<IndicatorRef>> begun = heads.ofMember(scope.sentence().member(), words.words());
        if (begun.isPresent()) {
            return begun.get();
        }
        Subject last = scope.subject();
        Optional<Printed<IndicatorRef>> ofLast = scope.isAmong() && last != null && unit != null
                ? heads.known(last.indicator(), words.words())
                : Optional.empty();
        if (ofLast.isPresent()) {
            return ofLast.get();
        }
        Subject around = scope.isAmong() ? scope.whole() : scope.subject();
        if (around == null || around.indicator().words().isEmpty()) {
            return new Printed<>(words.words(), onBudget(words.words(), Resolution.refused(Refusal.INDICATOR_UNKNOWN)));
        }
        Resolution<IndicatorRef> part =
                indicators.resolve(words.words(), new IndicatorContext(parents(around), title, unit));
        return part.isResolved()
                ? new Printed<>(words.words(), part)
                : heads.known(around.indicator(), words.words())
                        .orElseGet(() -> new Printed<>(words.words(), onBudget(words.words(), part)));
    }

    /** What labels that mean something only beside the one spoken of are resolved under: its words, and its name. */
    static List<String> parents(@Nullable Subject around) {
        if (around == null || around.indicator().words().isEmpty()) {
            return List.of();
        }
        Printed<IndicatorRef> spoken = around.indicator();
        return spoken.meaning().isResolved()
                ? List.of(spoken.words(), spoken.meaning().get().indicator().nameZh())
                : List.of(spoken.words());
    }

    /** What indicators are parts of. */
    Wholes wholes() {
        return wholes;
    }

    /** The first unknown words behind a part, as a label beside another one (城镇居民 beside 农村居民人均可支配收入). */
    Printed<IndicatorRef> beside(Sight sight, int from, Printed<IndicatorRef> other) {
        for (int i = from + 1; i < sight.at(); i++) {
            if (sight.clause().get(i) instanceof Part.Plain plain && !Modifiers.isNoise(plain)) {
                List<String> parents = other.meaning().isResolved()
                        ? List.of(other.meaning().get().indicator().nameZh())
                        : List.of(other.words());
                IndicatorContext context = new IndicatorContext(parents, title, null);
                return new Printed<>(plain.words(), indicators.resolve(plain.words(), context));
            }
        }
        return Printed.missing(Refusal.INDICATOR_MISSING);
    }

    /** 增值税、企业所得税、个人所得税三项合计占……: a sum of what a count stands behind is none of it. */
    private static boolean sumsUp(Sight sight, Scope scope) {
        boolean counted = sight.clause().at(sight.from() - 1) instanceof Part.HowMuch count && Counting.isCasual(count);
        Listed listed = scope.sentence().listed();
        boolean several = counted || listed != null && listed.size() > 1;
        for (int i = sight.from(); several && i < sight.at(); i++) {
            if (sight.clause().get(i) instanceof Part.Sign sign
                    && SUM.matcher(sign.words()).matches()) {
                return true;
            }
        }
        return false;
    }

    private Printed<IndicatorRef> inherited(Sight sight, Scope scope) {
        Subject subject = scope.subject();
        boolean continues = sight.from() > 0 || scope.continuesSubject(sight.clause());
        if (subject == null || !continues || sumsUp(sight, scope)) {
            return Printed.missing(Refusal.INDICATOR_MISSING);
        }
        int fresh = sight.last(Cue.NEW);
        return fresh < 0
                ? inUnit(subject.indicator(), sight.unit())
                : heads.newly(((Part.Sign) sight.clause().get(fresh)).words(), subject.indicator());
    }

    /** 出口 in 亿美元 is another series than 出口 in 亿元. */
    Printed<IndicatorRef> inUnit(Printed<IndicatorRef> printed, @Nullable Unit unit) {
        if (unit == null
                || !unit.dimension().startsWith("money")
                || printed.words().isEmpty()) {
            return printed;
        }
        Resolution<IndicatorRef> again =
                indicators.resolve(printed.words(), new IndicatorContext(List.of(), title, unit));
        return again.isResolved()
                        && printed.meaning().isResolved()
                        && sameTheme(again.get(), printed.meaning().get())
                ? new Printed<>(printed.words(), again)
                : printed;
    }

    private static boolean sameTheme(IndicatorRef one, IndicatorRef other) {
        return one.indicator().theme().equals(other.indicator().theme());
    }

    /** The label at a part, with the label it hangs on and what touches it. */
    Printed<IndicatorRef> label(Clause clause, int i, int from, @Nullable Unit unit, Scope scope, boolean loosely) {
        Part.What what = (Part.What) clause.get(i);
        int outer = outerLabel(clause, i, from);
        if (outer >= 0) {
            Part.What head = (Part.What) clause.get(outer);
            Resolution<IndicatorRef> joined =
                    indicators.resolve(head.words() + what.words(), new IndicatorContext(List.of(), title, unit));
            if (joined.isResolved()) {
                return loosely || !Modifiers.isModified(clause, outer, from)
                        ? new Printed<>(head.words() + what.words(), joined)
                        : Modifiers.modified(clause, outer, head.words() + what.words());
            }
        }
        if (!loosely && Modifiers.isModified(clause, i, from)) {
            return Modifiers.modified(clause, i, what.words());
        }
        Resolution<IndicatorRef> meaning = meaning(what, clause, outer, unit, scope);
        return ofSpoken(clause, i, meaning, scope)
                .orElseGet(() -> new Printed<>(
                        what.words(),
                        isOfOwner(what.words(), meaning, scope) ? refusedOf(what.words(), scope) : meaning));
    }

    /** 电子信息制造业实现……: figures of all industry are not those of the one that the sentence speaks of. */
    private static boolean isOfOwner(String label, Resolution<IndicatorRef> meaning, Scope scope) {
        return scope.sentence().isOwnerPart()
                && !ALL_INDUSTRY.matcher(label).find()
                && meaning.isResolved()
                && meaning.get().breakdownCode().isEmpty()
                && meaning.get().indicator().theme().equals("industry");
    }

    private static Resolution<IndicatorRef> refusedOf(String label, Scope scope) {
        return Resolution.refused(
                Refusal.INDICATOR_UNKNOWN, List.of(scope.sentence().owner() + label));
    }

    /** The label of the part that the sentence, its owner or 其中 speaks of; no member where a place is named with it. */
    private Optional<Printed<IndicatorRef>> ofSpoken(
            Clause clause, int i, Resolution<IndicatorRef> meaning, Scope scope) {
        String label = ((Part.What) clause.get(i)).words();
        boolean placed = false;
        for (int k = 0; k < i; k++) {
            placed |= clause.get(k) instanceof Part.Where || clause.get(k) instanceof Part.Here;
        }
        Subject whole = scope.whole();
        boolean ofPart = whole != null
                && whole.indicator().meaning().isResolved()
                && !whole.indicator().meaning().get().breakdownCode().isEmpty();
        Optional<Printed<IndicatorRef>> found =
                placed ? Optional.empty() : heads.partOf(scope.sentence().member(), label, meaning);
        found = found.or(() -> heads.partOf(scope.sentence().owner(), label, meaning));
        if (whole != null && ofPart) {
            String words = whole.indicator().words();
            found = found.or(() -> heads.partOf(words, label, meaning));
        }
        Subject around = scope.subject();
        return !meaning.isResolved() && around != null ? found.or(() -> heads.known(around.indicator(), label)) : found;
    }

    private Resolution<IndicatorRef> onBudget(String words, Resolution<IndicatorRef> otherwise) {
        if (!words.endsWith("税") || !ON_BUDGET.matcher(title).find()) {
            return otherwise;
        }
        return indicators.resolve(words, new IndicatorContext(List.of("税收收入"), title, null));
    }

    private Resolution<IndicatorRef> meaning(
            Part.What what, Clause clause, int outer, @Nullable Unit unit, Scope scope) {
        if (what.indicator().isResolved() && what.words().startsWith(WHOLE_SOCIETY)) {
            return what.indicator();
        }
        List<String> parents = new ArrayList<>();
        if (outer >= 0) {
            parents.add(((Part.What) clause.get(outer)).words());
        }
        if (!what.indicator().isResolved() && !scope.sentence().owner().isEmpty()) {
            parents.add(scope.sentence().owner());
        }
        Subject around = scope.isAmong() ? scope.whole() : what.indicator().isResolved() ? null : scope.subject();
        parents.addAll(parents(around));
        Resolution<IndicatorRef> again = indicators.resolve(what.words(), new IndicatorContext(parents, title, unit));
        if (!again.isResolved() && !what.indicator().isResolved()) {
            again = heads.underWhole(what.words(), around, unit)
                    .or(() -> heads.underWhole(what.words(), scope.one().partBefore(), unit))
                    .orElse(again);
        }
        again = again.isResolved() ? again : onBudget(what.words(), again);
        // the search of the whole passage saw what was named sentences before
        return again.isResolved() || !what.indicator().isResolved() ? again : what.indicator();
    }

    /** 规上工业企业 in 规上工业企业实现营业收入: the label right before another one. */
    private static int outerLabel(Clause clause, int i, int from) {
        int k = i - 1;
        while (k >= from && (clause.get(k).is(Cue.EMPTY) || clause.get(k).is(Cue.OF))) {
            k--;
        }
        return k >= from && clause.get(k) instanceof Part.What ? k : -1;
    }
}
