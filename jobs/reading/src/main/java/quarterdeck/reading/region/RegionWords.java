package quarterdeck.reading.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Words that mean a region only where it is known who speaks: 全省, 我市, 市本级, 开发区, 合计.
 *
 * <p>They rise from the context to the nearest region of their kind; 开发区 and its like go down to the one
 * functional area of that kind.
 */
final class RegionWords {

    private static final Pattern WHOLE = Pattern.compile("[全本我]([国省市区县州盟旗])");
    private static final Set<String> TOTAL = Set.of("合计", "总计", "总 计", "全部", "全域");
    private static final Pattern TOTALLED = Pattern.compile("(.+?)(?:合计|总计|平均|小计)");
    private static final Set<String> DISTRICTS = Set.of("市区", "市辖区", "市本级", "城区", "市直", "市级", "本级", "市区合计", "市辖区合计");

    private static final Map<String, Set<String>> TYPES = Map.of(
            "国", Set.of("国家"),
            "省", Set.of("省"),
            "市", Set.of("地级市", "直辖市", "县级市"),
            "区", Set.of("市辖区", "自治区", "特区", "林区", "特别行政区"),
            "县", Set.of("县", "自治县"),
            "州", Set.of("自治州"),
            "盟", Set.of("盟"),
            "旗", Set.of("旗", "自治旗"));

    private static final Map<String, Predicate<Region>> FUNCTIONAL = Map.ofEntries(
            Map.entry("开发区", area -> area.name().contains("开发区") || area.type().equals("经开区")),
            Map.entry("经开区", RegionWords::isEconomic),
            Map.entry("经济区", RegionWords::isEconomic),
            Map.entry("经济开发区", RegionWords::isEconomic),
            Map.entry("经济技术开发区", RegionWords::isEconomic),
            Map.entry("高新区", RegionWords::isHighTech),
            Map.entry("高新园区", RegionWords::isHighTech),
            Map.entry("高新技术开发区", RegionWords::isHighTech),
            Map.entry("高新技术产业开发区", RegionWords::isHighTech),
            Map.entry("新区", area -> area.type().endsWith("新区")),
            Map.entry("集聚区", area -> area.name().endsWith("集聚区")),
            Map.entry("产业集聚区", area -> area.name().endsWith("集聚区")),
            Map.entry("港区", area -> area.name().endsWith("港区")),
            Map.entry("保税区", area -> area.name().endsWith("保税区")),
            Map.entry("度假区", area -> area.name().endsWith("度假区")),
            Map.entry("旅游度假区", area -> area.name().endsWith("旅游度假区")),
            Map.entry("风景名胜区", area -> area.name().endsWith("名胜区")),
            Map.entry("管理区", area -> area.name().endsWith("管理区")),
            Map.entry("示范区", area -> area.name().endsWith("示范区")));

    private final RegionAtlas atlas;
    private final RegionChoice choice;

    RegionWords(RegionAtlas atlas, RegionChoice choice) {
        this.atlas = atlas;
        this.choice = choice;
    }

    /** What such a word means in a context; null where the text is no such word. */
    @Nullable
    Resolution<Region> meaning(String key, RegionContext context) {
        if (TOTAL.contains(key)) {
            return self(context);
        }
        if (DISTRICTS.contains(key)) {
            return districts(context);
        }
        Predicate<Region> functional = FUNCTIONAL.get(key);
        if (functional != null) {
            return functional(functional, context);
        }
        Matcher whole = WHOLE.matcher(key);
        return whole.matches() ? whole(whole.group(1), context) : null;
    }

    /** The words that may follow the name of a city in running text. */
    static Set<String> followers() {
        return FUNCTIONAL.keySet();
    }

    /** 浙江省合计 without the 合计, null where there is none. */
    static @Nullable String withoutTotal(String key) {
        Matcher totalled = TOTALLED.matcher(key);
        return totalled.matches() ? totalled.group(1) : null;
    }

    private Resolution<Region> self(RegionContext context) {
        Region here = here(context);
        return here == null ? Resolution.refused(Refusal.REGION_MISSING) : Resolution.of(here);
    }

    private Resolution<Region> whole(String kind, RegionContext context) {
        if (kind.equals("国")) {
            Region nation = atlas.at(RegionAtlas.NATION, context.at());
            return nation == null ? Resolution.refused(Refusal.REGION_UNKNOWN) : Resolution.of(nation);
        }
        Region here = here(context);
        if (here == null) {
            return Resolution.refused(Refusal.REGION_MISSING);
        }
        Set<String> types = TYPES.getOrDefault(kind, Set.of());
        Region above = rise(here, context.at(), region -> types.contains(region.type()));
        return above != null ? Resolution.of(above) : oneOf(parts(here, context.at(), types));
    }

    private Resolution<Region> districts(RegionContext context) {
        Region here = here(context);
        if (here == null) {
            return Resolution.refused(Refusal.REGION_MISSING);
        }
        boolean speaksOfItsCity = here.level() == RegionLevel.PREFECTURE
                || here.type().equals("直辖市")
                || here.type().equals("市辖区")
                || here.level() == RegionLevel.FUNCTIONAL;
        if (!speaksOfItsCity) {
            return here.level() == RegionLevel.COUNTY
                    ? Resolution.refused(Refusal.REGION_UNKNOWN)
                    : oneOf(districtsBelow(here, context.at()));
        }
        Region city = rise(
                here,
                context.at(),
                region -> region.level() == RegionLevel.PREFECTURE
                        || region.type().equals("直辖市"));
        return city == null ? Resolution.refused(Refusal.REGION_UNKNOWN) : oneOf(districtsOf(city, context.at()));
    }

    private List<Region> districtsOf(Region city, @Nullable LocalDate day) {
        return atlas.children(city.code(), day).stream()
                .filter(child -> RegionNames.isDistricts(child.code()))
                .toList();
    }

    private List<Region> districtsBelow(Region region, @Nullable LocalDate day) {
        return atlas.children(region.code(), day).stream()
                .filter(child -> child.level() == RegionLevel.PREFECTURE)
                .flatMap(city -> districtsOf(city, day).stream())
                .toList();
    }

    private Resolution<Region> functional(Predicate<Region> kind, RegionContext context) {
        Region here = here(context);
        if (here == null) {
            return Resolution.refused(Refusal.REGION_MISSING);
        }
        Region city = here.level() == RegionLevel.COUNTY
                ? atlas.parent(here, context.at()).orElse(here)
                : here;
        List<Region> areas = atlas.children(city.code(), context.at()).stream()
                .filter(area -> area.level() == RegionLevel.FUNCTIONAL && kind.test(area))
                .toList();
        if (here.level() == RegionLevel.COUNTY) {
            areas = areas.stream().filter(area -> isHosted(area, here)).toList();
        }
        return oneOf(areas);
    }

    private boolean isHosted(Region area, Region host) {
        RegionAtlas.FunctionalArea known = atlas.functional(area.code());
        return known != null && known.hosts().contains(host.code());
    }

    private static boolean isEconomic(Region area) {
        return area.type().equals("经开区")
                || (area.name().contains("经济") && area.name().contains("开发区"));
    }

    private static boolean isHighTech(Region area) {
        return area.type().equals("高新区") || area.name().contains("高新技术");
    }

    private List<Region> parts(Region here, @Nullable LocalDate day, Set<String> types) {
        return atlas.children(here.code(), day).stream()
                .filter(child -> types.contains(child.type()))
                .toList();
    }

    private Resolution<Region> oneOf(List<Region> regions) {
        if (regions.size() == 1) {
            return Resolution.of(regions.get(0));
        }
        return regions.isEmpty() ? Resolution.refused(Refusal.REGION_UNKNOWN) : choice.ambiguous(regions);
    }

    private @Nullable Region rise(Region from, @Nullable LocalDate day, Predicate<Region> wanted) {
        Region here = from;
        while (!wanted.test(here)) {
            Region above = atlas.parent(here, day).orElse(null);
            if (above == null) {
                return null;
            }
            here = above;
        }
        return here;
    }

    private @Nullable Region here(RegionContext context) {
        String within = context.within();
        if (within == null) {
            return null;
        }
        Region here = atlas.at(within, context.at());
        return here == null ? atlas.at(within, null) : here;
    }
}
