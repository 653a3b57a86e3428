package quarterdeck.reading.region;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import quarterdeck.reading.region.RegionNames.Form;
import quarterdeck.reading.region.RegionNames.Meaning;

/**
 * A name as running text is searched for it.
 *
 * @param key what it is resolved by
 * @param strength how much it says by itself
 */
record RegionPattern(String key, Strength strength) {

    /** How much a name says by itself in running text. */
    enum Strength {
        /** With its suffix: a mention even where it is ambiguous. */
        FULL,
        /** Short: a mention where it means a province or city, a county only inside the context or behind its parent. */
        SHORT,
        /** Short and an ordinary word: only inside the context or behind its parent. */
        WORD,
        /** 全省: what it means follows from the context, if it does. */
        CONTEXT,
        /** 开发区: only behind the name of its city. */
        FOLLOWER,
        /** 中国: only before words that can have a figure for the nation. */
        NATION,
        /** Ordinary words around a region's name. */
        PHRASE
    }

    private static final Set<String> CONTEXT_WORDS = Set.of(
            "全国", "我国", "全省", "我省", "本省", "全市", "我市", "本市", "全区", "我区", "本区", "全县", "我县", "本县", "全州", "我州", "全盟", "全旗");

    private static final List<String> ORGANISATIONS =
            List.of("大学", "学院", "银行", "证券", "日报", "晚报", "电视台", "路", "大道", "街", "机场", "国际机场", "港", "海关", "籍", "话", "湾");

    private static final List<String> NATIONAL =
            List.of("经济", "国内生产总值", "GDP", "出口", "进口", "进出口", "外贸", "对外", "货物", "总人口", "人口", "居民", "工业增加值", "的");

    /** Hangzhou Shi is how code lists spell it; English prose says Hangzhou or Hangzhou City. */
    private static final Pattern PINYIN_TYPE = Pattern.compile(" (?:Shi|Qu|Xian|Diqu|Sheng|Meng|Qi|Zizhi\\w+|\\w+qu)$");

    static TreeMap<String, RegionPattern> of(RegionNames names, List<String> phrases) {
        Set<String> words = new HashSet<>(phrases);
        TreeMap<String, RegionPattern> patterns = new TreeMap<>();
        names.all().forEach((key, meanings) -> {
            if (isSearched(key)) {
                patterns.put(key, new RegionPattern(key, strength(key, meanings, words)));
            }
        });
        for (String name : names.latin()) {
            if (PINYIN_TYPE.matcher(name).find()) {
                continue;
            }
            String key = RegionText.key(name);
            patterns.put(name, new RegionPattern(key, strength(key, names.meanings(key), words)));
        }
        RegionWords.followers().forEach(word -> patterns.put(word, new RegionPattern(word, Strength.FOLLOWER)));
        for (String word : List.of("市区", "市本级", "市辖区")) {
            patterns.put(word, new RegionPattern(word, Strength.FOLLOWER));
        }
        CONTEXT_WORDS.forEach(word -> patterns.put(word, new RegionPattern(word, Strength.CONTEXT)));
        for (String phrase : phrases) {
            patterns.putIfAbsent(phrase, new RegionPattern(phrase, Strength.PHRASE));
        }
        return patterns;
    }

    boolean isPhrase() {
        return strength == Strength.PHRASE;
    }

    boolean mayFollow() {
        return strength != Strength.PHRASE && strength != Strength.CONTEXT;
    }

    /** Whether a short name only begins the name of an institution or a street: 宁波银行, 上海路. */
    boolean isOrganisationBefore(char[] text, int end) {
        if (strength != Strength.SHORT && strength != Strength.WORD) {
            return false;
        }
        for (String organisation : ORGANISATIONS) {
            if (startsWith(text, end, organisation)) {
                return true;
            }
        }
        return false;
    }

    /** 中国经济, but not 中国制造. */
    boolean isFollowedAsNation(char[] text, int end) {
        return strength != Strength.NATION || NATIONAL.stream().anyMatch(word -> startsWith(text, end, word));
    }

    private static boolean startsWith(char[] text, int at, String word) {
        if (at + word.length() > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSearched(String key) {
        return key.length() >= 2 && RegionText.isChinese(key.charAt(0));
    }

    private static Strength strength(String key, List<Meaning> meanings, Set<String> words) {
        if (key.equals("中国")) {
            return Strength.NATION;
        }
        if (words.contains(key)) {
            return Strength.WORD;
        }
        if (key.length() <= 3 && isGeneric(key) && meanings.stream().anyMatch(meaning -> meaning.within() != null)) {
            return Strength.FOLLOWER;
        }
        boolean official = meanings.stream().anyMatch(meaning -> meaning.form() == Form.OFFICIAL);
        return official && key.length() > 2 ? Strength.FULL : Strength.SHORT;
    }

    private static boolean isGeneric(String key) {
        return key.endsWith("区") || key.endsWith("城");
    }
}
