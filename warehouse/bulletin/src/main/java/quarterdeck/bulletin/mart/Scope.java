package quarterdeck.bulletin.mart;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.bulletin.figure.Language;

/** What every page needs to know of the mart: its quarter, its regions, indicators and the labels of its codes. */
public final class Scope {

    /** The province whose cities and counties the bulletin ranks. */
    public static final String HOME = "330000";

    public static final String CITIES = HOME;
    public static final String COUNTIES = HOME + "/county";

    private final String quarter;
    private final long observations;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Row> codes = new LinkedHashMap<>();

    /** A region that holds now, or that numbers are known of. */
    public record Region(String code, String nameZh, String nameEn, String level, String parent, boolean known) {
        public String name(Language language) {
            return language == Language.ZH || nameEn.isEmpty() ? nameZh : nameEn;
        }

        /** Whom it is ranked among. */
        public String peers() {
            return switch (level) {
                case "county" -> COUNTIES;
                case "prefecture" -> CITIES;
                default -> "100000";
            };
        }
    }

    /** An indicator of which something is known. */
    public record Indicator(String code, String labelZh, String labelEn, String theme, String unit, long regions) {
        public String name(Language language) {
            return language == Language.ZH || labelEn.isEmpty() ? labelZh : labelEn;
        }
    }

    public Scope(Mart mart) throws SQLException {
        quarter = quarter(mart);
        observations =
                mart.rows("select count(*) as n from fct_observation").get(0).count("n");
        mart.each(
                """
                select r.region_code, coalesce(nullif(r.short_name, ''), r.region_name) as short_name, r.region_name,
                       r.name_en, r.level, r.parent_code, k.region_code is not null as known
                from dim_region as r
                left join (select distinct region_code from fct_observation) as k using (region_code)
                where r.is_current and ((r.province_code = ? and r.level <> 'functional') or k.region_code is not null)
                  and r.level in ('nation', 'province', 'prefecture', 'county', 'functional')
                order by r.region_code = ? desc, r.level = 'nation' desc, r.region_code
                """,
                row -> regions.putIfAbsent(
                        row.text("region_code"),
                        new Region(
                                row.text("region_code"),
                                row.text("region_name"),
                                row.text("name_en"),
                                row.text("level"),
                                row.text("parent_code"),
                                row.is("known"))),
                HOME,
                HOME);
        mart.each(
                """
                select * from (select i.indicator_code, i.label_zh, i.label_en, i.theme, i.display_unit,
                       count(distinct o.region_code) as regions
                from dim_indicator as i join fct_latest as o using (indicator_code)
                group by all) order by indicator_code <> 'gdp', regions desc, indicator_code
                """,
                row -> indicators.put(
                        row.text("indicator_code"),
                        new Indicator(
                                row.text("indicator_code"),
                                row.text("label_zh"),
                                row.text("label_en"),
                                row.text("theme"),
                                row.text("display_unit"),
                                row.count("regions"))));
        mart.each("""
                select kind, code, label_zh, label_en from dim_code
                union all select 'indicator', indicator_code, label_zh, label_en from dim_indicator
                union all select 'region', region_code, region_name, coalesce(nullif(name_en, ''), region_name)
                from dim_region where is_current
                """, row -> codes.put(row.text("kind") + "/" + row.text("code"), row));
    }

    /** The newest quarter in which the cities can be compared; else the newest of which anything is ranked. */
    private static String quarter(Mart mart) throws SQLException {
        List<Row> rows = mart.rows("""
                select quarter_label, cities
                from (select quarter_label, count(growth) filter (peer_group = ? and indicator_code = 'gdp') as cities
                      from mart_league_table where quarter_label <> '' group by all)
                order by cities > 1 desc, quarter_label desc
                limit 1
                """, CITIES);
        return rows.isEmpty() ? "" : rows.get(0).text("quarter_label");
    }

    /** Such as 2024Q4; empty where the mart has no quarter at all. */
    public String quarter() {
        return quarter;
    }

    public int year() {
        return quarter.isEmpty() ? 0 : Integer.parseInt(quarter.substring(0, 4));
    }

    public long observations() {
        return observations;
    }

    public Map<String, Region> regions() {
        return regions;
    }

    public Map<String, Indicator> indicators() {
        return indicators;
    }

    /** Whether a region is of the home province, another province or the nation: what is shown where all are too many. */
    public boolean isNear(String code) {
        @Nullable Region region = regions.get(code);
        return code.startsWith(HOME.substring(0, 2))
                || region != null
                        && (region.level().equals("province") || region.level().equals("nation"));
    }

    /** The regions in parts whose rows can be held; a small mart is one part. */
    public List<Stretch> stretchesOfRegions() {
        return Stretch.of(regions.keySet(), series());
    }

    /** The same of the indicators. */
    public List<Stretch> stretchesOfIndicators() {
        return Stretch.of(indicators.keySet(), series());
    }

    /** How many series there can be at most. */
    private long series() {
        long known = regions.values().stream().filter(Region::known).count();
        return Math.min(observations, known * indicators.size());
    }

    public String region(String code, Language language) {
        @Nullable Region region = regions.get(code);
        return region == null ? code("region", code, language) : region.name(language);
    }

    public String indicator(String code, Language language) {
        @Nullable Indicator indicator = indicators.get(code);
        return indicator == null ? code("indicator", code, language) : indicator.name(language);
    }

    /** The label of a code of the mart, or the code itself. */
    public String code(String kind, String code, Language language) {
        @Nullable Row row = codes.get(kind + "/" + code);
        return row == null ? code : row.text(language.label());
    }

    /** A quarter as a person says it: what of the year has passed. */
    public static String cumulative(String quarter, Language language) {
        return language.say("cumulative.Q" + quarter.charAt(5), quarter.substring(0, 4));
    }
}
