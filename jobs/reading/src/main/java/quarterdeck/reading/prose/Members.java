package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Finds the members of the list before 分别. The last member may lend its end to those before it (城镇、农村居民人均可支配
 * 收入), the first its beginning to those after it.
 */
final class Members {

    /** Words that stand for what was told before: 三者占地区生产总值的比重分别为. */
    private static final Pattern SECTOR = Pattern.compile("[二三]产业");

    private static final Pattern THESE = Pattern.compile("[两二三四五]者");

    private final Indicators indicators;
    private final Subjects subjects;
    private final String title;

    Members(Indicators indicators, Subjects subjects, String title) {
        this.indicators = indicators;
        this.subjects = subjects;
        this.title = title;
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
            Listed before = scope.sentence().listed();
            boolean lately = before == null && scope.sentence().recent().size() == count;
            return lately ? new Listed(List.of(), scope.sentence().recent()) : before;
        }
        if (first == last
                && clause.get(first) instanceof Part.Plain these
                && THESE.matcher(these.words()).matches()) {
            List<Printed<IndicatorRef>> told = scope.sentence().lastTold(count);
            return told.isEmpty() ? null : new Listed(List.of(), told);
        }
        String all = passage.words(clause.get(first).start(), clause.get(last).end());
        List<Printed<IndicatorRef>> across = labels(List.of(all.split(",")), scope);
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
        for (List<String> names : Names.splits(words, count)) {
            if (!partsALabel(names)) {
                Listed parted = new Listed(List.of(), labels(names, scope));
                if (isKnown(parted)) {
                    return parted;
                }
                likely = likely == null ? parted : likely;
            }
        }
        List<String> names = Names.all(words);
        return likely != null || names.size() == count ? likely : new Listed(List.of(), labels(names, scope));
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
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = first; i <= last; i++) {
            Part part = clause.get(i);
            if (part instanceof Part.Stop || part.is(Cue.AND)) {
                names.add(name.toString());
                name.setLength(0);
            } else if (part instanceof Part.What what) {
                name.append(what.words());
            } else if (part instanceof Part.Plain plain) {
                name.append(plain.words());
            } else if (!part.is(Cue.VALUE_ADDED)) {
                return null;
            }
        }
        names.add(name.toString());
        if (names.size() != count || count < 2 || names.stream().noneMatch(one -> one.indexOf('、') >= 0)) {
            return null;
        }
        List<Printed<IndicatorRef>> labels = alike(labels(names, scope));
        return labels.stream().allMatch(one -> one.meaning().isResolved()) ? new Listed(List.of(), labels) : null;
    }

    /** 制造业 beside 采矿业 is a part of industry, not of the whole economy: members are of the theme of the first. */
    private List<Printed<IndicatorRef>> alike(List<Printed<IndicatorRef>> labels) {
        Printed<IndicatorRef> first = labels.get(0);
        if (!first.meaning().isResolved()) {
            return labels;
        }
        String theme = first.meaning().get().indicator().theme();
        IndicatorContext beside =
                new IndicatorContext(List.of(first.meaning().get().indicator().nameZh()), title, null);
        return labels.stream()
                .map(one -> isOf(theme, one.meaning())
                        ? one
                        : new Printed<>(one.words(), indicators.resolve(bare(one.words()), beside)))
                .map(one -> isOf(theme, one.meaning())
                        ? one
                        : new Printed<>(one.words(), Resolution.<IndicatorRef>refused(Refusal.INDICATOR_AMBIGUOUS)))
                .toList();
    }

    private static String bare(String label) {
        return label.endsWith("增加值") ? label.substring(0, label.length() - "增加值".length()) : label;
    }

    private static boolean isOf(String theme, Resolution<IndicatorRef> meaning) {
        return meaning.isResolved() && meaning.get().indicator().theme().equals(theme);
    }

    /** 交通运输、仓储和邮政业增加值 is one label: members that make one together are no members. */
    private boolean partsALabel(List<String> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            String joined = names.get(i) + names.get(i + 1);
            if (indicators
                    .resolve(joined, new IndicatorContext(List.of(), title, null))
                    .isResolved()) {
                return true;
            }
        }
        return false;
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

    private List<Printed<IndicatorRef>> labels(List<String> names, Scope scope) {
        List<Printed<IndicatorRef>> labels = new ArrayList<>();
        String last = names.get(names.size() - 1);
        for (String name : names) {
            labels.add(label(name.strip(), names.get(0).strip(), last.strip(), scope));
        }
        return labels;
    }

    private Printed<IndicatorRef> label(String name, String first, String last, Scope scope) {
        Subject subject = scope.subject();
        List<String> parents = Subjects.parents(subject);
        if (!name.equals(last)) {
            Printed<IndicatorRef> lent = lent(name, first, last);
            if (lent != null) {
                return lent;
            }
        }
        Resolution<IndicatorRef> alone = indicators.resolve(name, new IndicatorContext(parents, title, null));
        if (!alone.isResolved() && !name.equals(first)) {
            Printed<IndicatorRef> lent = begun(name, first);
            return lent == null ? new Printed<>(name, alone) : lent;
        }
        return new Printed<>(name, alone);
    }

    /** 第一、二、三产业增加值; 城镇、农村居民人均可支配收入: the longest end of the last member that makes a label. */
    private @Nullable Printed<IndicatorRef> lent(String name, String first, String last) {
        boolean ordinal = first.startsWith("第") || SECTOR.matcher(last).lookingAt();
        String head = name.length() == 1 && ordinal && !name.startsWith("第") ? "第" + name : name;
        for (int cut = 1; cut < last.length(); cut++) {
            String whole = head + last.substring(cut);
            Resolution<IndicatorRef> meaning = indicators.resolve(whole, new IndicatorContext(List.of(), title, null));
            if (meaning.isResolved()) {
                return new Printed<>(whole, meaning);
            }
        }
        return null;
    }

    private @Nullable Printed<IndicatorRef> begun(String name, String first) {
        for (int cut = first.length() - 1; cut > 0; cut--) {
            String whole = first.substring(0, cut) + name;
            Resolution<IndicatorRef> meaning = indicators.resolve(whole, new IndicatorContext(List.of(), title, null));
            if (meaning.isResolved()) {
                return new Printed<>(whole, meaning);
            }
        }
        return null;
    }
}
