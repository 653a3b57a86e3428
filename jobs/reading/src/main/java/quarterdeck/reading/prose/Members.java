package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;

/**
 * Finds the members of the list before 分别. The last member may lend its end to those before it (城镇、农村居民人均可支配
 * 收入), the first its beginning to those after it.
 */
final class Members {

    /** Words that stand for what was told before: 三者占地区生产总值的比重分别为. */
    private static final Pattern THESE = Pattern.compile("[两二三四五]者");

    private final Subjects subjects;
    private final MemberNames names;

    Members(Indicators indicators, Subjects subjects, String title) {
        this.subjects = subjects;
        this.names = new MemberNames(indicators, title);
    }

    /** The members, as many as numbers if any reading has so many; null where nothing is listed. */
    @Nullable
    Listed before(Clause clause, int respectively, int count, Passage passage, Scope scope) {
        int from = respectively;
        while (from > 0 && (!clause.get(from - 1).isNumber() || clause.get(from - 1) instanceof Part.Ordinal)) {
            from--;
        }
        Listed regions = regions(clause, from, respectively, scope);
        if (regions != null) {
            return regions;
        }
        int first = firstName(clause, from, respectively);
        int last = lastName(clause, first, respectively);
        if (first > last) {
            Listed across = inClauseBefore(count, passage, scope);
            if (across != null) {
                return across;
            }
            Listed before = scope.sentence().listed();
            boolean lately = before == null && scope.sentence().recent().size() == count;
            return lately
                    ? new Listed(List.of(), scope.sentence().recent())
                    : before == null ? partsOfOne(clause, respectively, count, scope) : before;
        }
        if (first == last
                && clause.get(first) instanceof Part.Plain these
                && THESE.matcher(these.words()).matches()) {
            List<Printed<IndicatorRef>> told = scope.sentence().lastTold(count);
            return told.isEmpty() ? null : new Listed(List.of(), told);
        }
        String all = passage.words(clause.get(first).start(), clause.get(last).end());
        List<Printed<IndicatorRef>> across = names.labels(List.of(all.split(",")), scope);
        boolean listed = across.size() == count
                && across.stream().allMatch(one -> one.meaning().isResolved());
        if (listed && count > 1) {
            return new Listed(List.of(), across);
        }
        Listed apart = apart(clause, first, last, count, scope);
        if (apart != null) {
            return apart;
        }
        String words = Names.spread(all.substring(all.lastIndexOf(',') + 1));
        Listed likely = null;
        String tail = labelBehind(clause, respectively);
        // behind 分别 a single number is several that were glued together, so that it counts no names
        for (List<String> parts : count == 1 ? List.<List<String>>of() : Names.splits(words, count)) {
            if (!names.partsALabel(parts)) {
                Listed ofTail = tail.isEmpty() ? null : new Listed(List.of(), names.named(parts, tail));
                if (ofTail != null && isKnown(ofTail)) {
                    return ofTail;
                }
                Listed parted = new Listed(List.of(), names.ofIndustry(names.labels(parts, scope)));
                if (isKnown(parted)) {
                    return parted;
                }
                likely = likely == null ? parted : likely;
            }
        }
        List<String> parted = Names.all(words);
        boolean fused = count == 1 && parted.size() > 1;
        return !fused && (likely != null || parted.size() == count)
                ? likely
                : new Listed(List.of(), names.labels(parted, scope));
    }

    /** 第一产业……；第二产业……；第三产业……，对经济增长的贡献率分别为: the parts of one whole that were told of last. */
    private @Nullable Listed partsOfOne(Clause clause, int respectively, int count, Scope scope) {
        List<Printed<IndicatorRef>> told = scope.sentence().lastTold(count);
        boolean ofParts = wordsOfPartBefore(clause, respectively) >= 0 && !told.isEmpty();
        long wholes = told.stream().map(subjects.wholes()::wholeOf).distinct().count();
        return ofParts && wholes == 1 && !subjects.wholes().wholeOf(told.get(0)).isEmpty()
                ? new Listed(List.of(), told)
                : null;
    }

    /** 进出口、出口和进口三项指标全面增长，分别完成…: the list that the clause before names and says nothing else of. */
    private @Nullable Listed inClauseBefore(int count, Passage passage, Scope scope) {
        Clause before = scope.sentence().clauseBefore();
        int end = before == null ? -1 : endOfNames(before);
        if (before == null || end < 0) {
            return null;
        }
        Listed listed = before(before, end, count, passage, scope);
        return listed != null
                        && listed.size() == count
                        && isKnown(listed)
                        && listed != scope.sentence().listed()
                ? listed
                : null;
    }

    /** Index behind the names that a clause without figures begins with; -1 where it has figures, or no list. */
    private static int endOfNames(Clause clause) {
        int end = -1;
        boolean listed = false;
        for (int i = 0; i < clause.size(); i++) {
            Part part = clause.get(i);
            boolean figure = part.isNumber()
                    && !(part instanceof Part.HowMuch number
                            && (Counting.isCasual(number) || number.quantity().unit() == null));
            if (figure || part.is(Cue.RESPECTIVELY)) {
                return -1;
            }
            boolean name = part instanceof Part.What || part instanceof Part.Where || part instanceof Part.Plain;
            if (end < 0 && listed && !name && !(part instanceof Part.Stop) && !part.is(Cue.AND)) {
                end = i;
            }
            listed |= part instanceof Part.Stop || part.is(Cue.AND);
        }
        return end;
    }

    /** 对美国和欧盟分别进出口……: the label that stands behind 分别, or empty. */
    private static String labelBehind(Clause clause, int respectively) {
        for (int i = respectively + 1; i < clause.size(); i++) {
            if (clause.get(i) instanceof Part.What what) {
                return what.words();
            }
            if (!clause.get(i).is(Cue.EMPTY)) {
                return "";
            }
        }
        return "";
    }

    private static boolean isKnown(Listed listed) {
        return listed.indicators().stream().allMatch(one -> one.meaning().isResolved());
    }

    private static final int MOST = 6;

    /** The members of a list that nothing counts, all of them known; null where there is none. */
    @Nullable
    Listed all(Clause clause, int to, Passage passage, Scope scope) {
        for (int count = 2; count <= MOST; count++) {
            Listed listed = before(clause, to, count, passage, scope);
            boolean known = listed != null
                    && listed.regions().isEmpty()
                    && listed.size() == count
                    && listed.indicators().stream()
                            .allMatch(one -> one.meaning().isResolved());
            if (known && listed != scope.sentence().listed()) {
                return listed;
            }
        }
        return null;
    }

    /** 采矿业、制造业和电力、热力、燃气及水生产和供应业增加值: names that hold separators are told apart by what is known of them. */
    private @Nullable Listed apart(Clause clause, int first, int last, int count, Scope scope) {
        List<String> parts = Names.between(clause, first, last + 1, Cue.VALUE_ADDED);
        if (parts.size() != count || count < 2 || parts.stream().noneMatch(one -> one.indexOf('、') >= 0)) {
            return null;
        }
        List<Printed<IndicatorRef>> labels = names.alike(names.labels(parts, scope));
        return labels.stream().allMatch(one -> one.meaning().isResolved()) ? new Listed(List.of(), labels) : null;
    }

    /**
     * Index of the first word between the list and 分别 that says the numbers are shares or pulls (进出口、出口占全国的份额
     * 分别为, 三次产业拉动经济增长分别为); -1 where none does.
     */
    static int wordsOfPartBefore(Clause clause, int respectively) {
        int from = respectively;
        while (from > 0 && !clause.get(from - 1).isNumber()) {
            from--;
        }
        int share = clause.find(Cue.SHARE, from, respectively);
        int pull = clause.find(Cue.PULL, from, respectively);
        int contribution = clause.find(Cue.CONTRIBUTION, from, respectively);
        int towards = contribution < 0 ? -1 : clause.find(Cue.AT, from, contribution);
        return earliest(earliest(share, pull), towards < 0 ? contribution : towards);
    }

    private static int earliest(int one, int other) {
        return one < 0 || other >= 0 && other < one ? other : one;
    }

    private @Nullable Listed regions(Clause clause, int from, int to, Scope scope) {
        List<Printed<Region>> regions = new ArrayList<>();
        int lastRegion = -1;
        for (int i = from; i < to; i++) {
            boolean outer = clause.at(i + 1) instanceof Part.Where
                    && clause.get(i).end() == clause.get(i + 1).start();
            if (clause.get(i) instanceof Part.Where where && !outer) {
                regions.add(scope.territory().named(where, scope.region()));
                lastRegion = i;
            }
        }
        if (regions.size() < 2) {
            return null;
        }
        Sight sight = new Sight(clause, to, from);
        int what = sight.whatBefore(to);
        Printed<IndicatorRef> shared = what >= 0
                ? subjects.label(clause, what, what > lastRegion ? lastRegion + 1 : from, null, scope, false)
                : subjects.before(new Sight(clause, to, Math.max(to - 1, 0)), to, scope);
        return new Listed(List.copyOf(regions), List.of(shared));
    }

    private static int firstName(Clause clause, int from, int to) {
        int first = from;
        for (int i = from; i < to; i++) {
            Part part = clause.get(i);
            boolean leading = part instanceof Part.When
                    || part instanceof Part.Here
                    || part instanceof Part.Where
                    || part instanceof Part.Known
                    || part instanceof Part.Sign sign
                            && sign.cue() != Cue.AND
                            && sign.cue() != Cue.OF
                            && !(clause.at(i + 1) instanceof Part.Stop);
            if (!leading) {
                break;
            }
            first = i + 1;
        }
        return first;
    }

    private static int lastName(Clause clause, int first, int respectively) {
        int share = wordsOfPartBefore(clause, respectively);
        int to = share < 0 ? respectively : share;
        for (int i = to - 1; i >= first; i--) {
            Part part = clause.get(i);
            if (part instanceof Part.What || part instanceof Part.Plain || part.is(Cue.VALUE_ADDED)) {
                return i;
            }
        }
        return first - 1;
    }
}
