package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** Resolves the names of a list, which lend each other their beginnings and ends (城镇、农村居民人均可支配收入). */
final class MemberNames {

    private static final Pattern SECTOR = Pattern.compile("[二三]产业(?:增加值)?$");

    private final Indicators indicators;
    private final String title;

    MemberNames(Indicators indicators, String title) {
        this.indicators = indicators;
        this.title = title;
    }

    List<Printed<IndicatorRef>> named(List<String> names, String tail) {
        IndicatorContext alone = new IndicatorContext(List.of(), title, null);
        return names.stream()
                .map(name -> name.strip() + tail)
                .map(label -> new Printed<>(label, indicators.resolve(label, alone)))
                .toList();
    }

    /** 制造业 beside 采矿业 is a part of industry, not of the whole economy: members are of the theme of the first. */
    List<Printed<IndicatorRef>> alike(List<Printed<IndicatorRef>> labels) {
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

    /** 采矿业、制造业增加值: where the first is a part of industry, a branch of the whole economy is one, too. */
    List<Printed<IndicatorRef>> ofIndustry(List<Printed<IndicatorRef>> labels) {
        boolean mixed = isOf("industry", labels.get(0).meaning())
                && labels.stream().anyMatch(one -> isOf("national_accounts", one.meaning()));
        return mixed ? alike(labels) : labels;
    }

    private static String bare(String label) {
        return label.endsWith("增加值") ? label.substring(0, label.length() - "增加值".length()) : label;
    }

    private static boolean isOf(String theme, Resolution<IndicatorRef> meaning) {
        return meaning.isResolved() && meaning.get().indicator().theme().equals(theme);
    }

    /** 交通运输、仓储和邮政业增加值 is one label: members that make one together are no members. */
    boolean partsALabel(List<String> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            String joined = names.get(i) + names.get(i + 1);
            if (names.get(i).length() > 1
                    && indicators
                            .resolve(joined, new IndicatorContext(List.of(), title, null))
                            .isResolved()) {
                return true;
            }
        }
        return false;
    }

    List<Printed<IndicatorRef>> labels(List<String> names, Scope scope) {
        List<Printed<IndicatorRef>> labels = new ArrayList<>();
        String last = names.get(names.size() - 1);
        for (String name : names) {
            labels.add(label(name.strip(), names.get(0).strip(), last.strip(), scope));
        }
        return labels;
    }

    private Printed<IndicatorRef> label(String name, String first, String last, Scope scope) {
        Subject subject = scope.subject();
        List<String> parents = subject == null ? ofListBefore(scope) : Subjects.parents(subject);
        if (SECTOR.matcher(last).lookingAt()) {
            return sector(name, last);
        }
        if (!name.equals(last)) {
            Printed<IndicatorRef> lent = lent(name, first, last, parents);
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

    /** Behind a list nothing is spoken of but its members: what stands beside the first of them is meant. */
    private static List<String> ofListBefore(Scope scope) {
        Listed before = scope.sentence().listed();
        return before == null ? List.of() : Subjects.parents(new Subject(before.indicator(0), null));
    }

    /** 一、二、三产业, 第一、二产业: the sectors of the economy, which the last member names in full. */
    private Printed<IndicatorRef> sector(String name, String last) {
        String number = name.startsWith("第") ? name.substring(1, 2) : name.substring(0, 1);
        String words = "第" + number + last.substring(1);
        IndicatorContext alone = new IndicatorContext(List.of(), title, null);
        Resolution<IndicatorRef> meaning = indicators.resolve(words, alone);
        return meaning.isResolved()
                ? new Printed<>(words, meaning)
                : new Printed<>(words, indicators.resolve(words + "增加值", alone));
    }

    /** 第一、二、三产业增加值; 城镇、农村居民人均可支配收入: the longest end of the last member that makes a label. */
    private @Nullable Printed<IndicatorRef> lent(String name, String first, String last, List<String> parents) {
        String head = name.length() == 1 && first.startsWith("第") && !name.startsWith("第") ? "第" + name : name;
        boolean growth = isGrowth(indicators.resolve(last, new IndicatorContext(parents, title, null)));
        for (int cut = 1; cut < last.length(); cut++) {
            String whole = head + last.substring(cut);
            Resolution<IndicatorRef> alone = indicators.resolve(whole, new IndicatorContext(List.of(), title, null));
            Resolution<IndicatorRef> meaning =
                    alone.isResolved() ? alone : indicators.resolve(whole, new IndicatorContext(parents, title, null));
            if (meaning.isResolved() && (growth || !isGrowth(meaning))) {
                return new Printed<>(whole, meaning);
            }
        }
        return null;
    }

    private static boolean isGrowth(Resolution<IndicatorRef> meaning) {
        return meaning.isResolved()
                && meaning.get().measure() == Measure.YOY
                && meaning.get().indicator().measure() != Measure.YOY;
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
