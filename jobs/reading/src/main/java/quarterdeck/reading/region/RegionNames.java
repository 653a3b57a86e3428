package quarterdeck.reading.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.region.RegionFiles.Alias;

/**
 * Every printed form of every region: names and codes of the stretches, the forms that follow from them (城步县 for
 * 城步苗族自治县, 杭州市区 for the districts of 杭州市), and the rows of the alias file.
 */
final class RegionNames {

    /**
     * One thing a printed form may mean.
     *
     * @param code the region's, at the time
     * @param from first day on which the form was in use, null without bound
     * @param within code of the region in whose releases alone the form is used; null for everywhere
     */
    record Meaning(
            String code,
            Form form,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String within) {

        boolean inUseAt(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /** How much of a name a printed form is, which decides whether it counts in running text. */
    enum Form {
        OFFICIAL,
        SHORT,
        ENGLISH,
        CODE,
        ALIAS
    }

    private static final Map<String, List<String>> SHORTENED_TYPES = Map.of(
            "自治区", List.of("区", "自治区"),
            "自治州", List.of("州", "自治州"),
            "自治县", List.of("县", "自治县"),
            "自治旗", List.of("旗", "自治旗"));

    private static final List<String> DISTRICTS = List.of("市区", "市市区", "市辖区", "市市辖区", "市本级", "本级", "城区", "市直");

    private static final Map<String, String> ENGLISH_TYPES = Map.of(
            "省", "Province",
            "直辖市", "City",
            "地级市", "City",
            "县级市", "City",
            "市辖区", "District",
            "县", "County");

    private final Map<String, List<Meaning>> meanings;
    private final Set<String> latin;

    private RegionNames(Map<String, List<Meaning>> meanings, Set<String> latin) {
        this.meanings = meanings;
        this.latin = latin;
    }

    static RegionNames of(RegionAtlas atlas, List<Alias> aliases) {
        Map<String, Set<Meaning>> collected = new LinkedHashMap<>();
        Set<String> latin = new LinkedHashSet<>();
        for (List<Region> stretches : atlas.all()) {
            for (Region region : stretches) {
                collectOwn(collected, atlas, region);
                latin.addAll(english(region));
            }
        }
        for (Alias alias : aliases) {
            Form form = alias.kind().equals("nbs_code") ? Form.CODE : Form.ALIAS;
            if (alias.kind().equals("english")) {
                latin.add(alias.text());
            }
            add(collected, alias.text(), new Meaning(alias.code(), form, alias.from(), alias.to(), alias.within()));
        }
        Map<String, List<Meaning>> meanings = new LinkedHashMap<>();
        collected.forEach((key, set) -> meanings.put(key, merged(set)));
        return new RegionNames(meanings, latin);
    }

    /** What a key of {@link RegionText#key} may mean, empty where nothing. */
    List<Meaning> meanings(String key) {
        return meanings.getOrDefault(key, List.of());
    }

    /** The English forms as they are printed, with their capitals. */
    Set<String> latin() {
        return Collections.unmodifiableSet(latin);
    }

    Map<String, List<Meaning>> all() {
        return Collections.unmodifiableMap(meanings);
    }

    /** Whether a group is the districts of a city. */
    static boolean isDistricts(String group) {
        return group.startsWith("CORE_") || group.startsWith("ZJ_CORE_");
    }

    private static void collectOwn(Map<String, Set<Meaning>> names, RegionAtlas atlas, Region region) {
        LocalDate from = region.validFrom().equals(RegionFiles.FIRST_DAY) ? null : region.validFrom();
        Meaning official = new Meaning(region.code(), Form.OFFICIAL, from, region.validTo(), null);
        Meaning shortened = new Meaning(region.code(), Form.SHORT, from, region.validTo(), null);
        add(names, region.code(), new Meaning(region.code(), Form.CODE, from, region.validTo(), null));
        add(names, region.name(), official);
        add(names, region.shortName(), shortened);
        for (String type : SHORTENED_TYPES.getOrDefault(region.type(), List.of())) {
            add(names, region.shortName() + type, official);
        }
        if (region.name().endsWith("族区")) {
            add(names, region.shortName() + "区", official);
        }
        if (isDistricts(region.code()) && region.parentCode() != null) {
            for (Region city : atlas.stretches(region.parentCode())) {
                DISTRICTS.forEach(districts -> add(names, city.shortName() + districts, official));
            }
        }
        Meaning english = new Meaning(region.code(), Form.ENGLISH, from, region.validTo(), null);
        for (String name : english(region)) {
            add(names, name, name.indexOf(' ') < 0 ? atHome(english, region) : english);
        }
    }

    /** The bare pinyin of a county says too little for the whole nation: it is used in releases of its province. */
    private static Meaning atHome(Meaning english, Region region) {
        if (region.level() != RegionLevel.COUNTY) {
            return english;
        }
        String province = region.code().substring(0, 2) + "0000";
        return new Meaning(english.code(), english.form(), english.from(), english.to(), province);
    }

    /** Hangzhou Shi, Hangzhou, Hangzhou City. */
    private static Set<String> english(Region region) {
        Set<String> names = new LinkedHashSet<>();
        String full = region.nameEn();
        if (full.isEmpty()) {
            return names;
        }
        names.add(full);
        int last = full.lastIndexOf(' ');
        if (last > 0) {
            String bare = full.substring(0, last);
            names.add(bare);
            String type = ENGLISH_TYPES.get(region.type());
            if (type != null) {
                names.add(bare + " " + type);
            }
        }
        return names;
    }

    private static void add(Map<String, Set<Meaning>> names, String printed, Meaning meaning) {
        String key = RegionText.key(printed);
        if (!key.isEmpty()) {
            names.computeIfAbsent(key, name -> new LinkedHashSet<>(2)).add(meaning);
        }
    }

    /** Stretches that follow one another under one name count as one use of it. */
    private static List<Meaning> merged(Set<Meaning> meanings) {
        List<Meaning> merged = new ArrayList<>(meanings.size());
        for (Meaning meaning : meanings) {
            Meaning before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null
                    && before.code().equals(meaning.code())
                    && before.form() == meaning.form()
                    && before.to() != null
                    && before.to().equals(meaning.from())) {
                merged.set(
                        merged.size() - 1,
                        new Meaning(meaning.code(), meaning.form(), before.from(), meaning.to(), meaning.within()));
            } else {
                merged.add(meaning);
            }
        }
        return List.copyOf(merged);
    }
}
