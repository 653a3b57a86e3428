package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Observed;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.mart.Stretch;

/**
 * What the marts say of the regions of a stretch, asked for once for all of them: a question costs more than its answer.
 * Of each indicator the newest quarter, of those whose ranks are drawn every one.
 */
final class RegionRows {

    private static final String PEERS = """
            (select region_code, case level when 'county' then '%s' when 'prefecture' then '%s' else '100000' end as peers
             from dim_region where is_current)
            """.formatted(Scope.COUNTIES, Scope.CITIES);

    private static final String PEERED = "(select m.* from %s as m join " + PEERS
            + " as p on p.region_code = m.region_code and p.peers = m.peer_group)";

    private static final String WHOLE = "breakdown_code = '' and comparability = ''";

    private static final String STRETCH = " between ? and ? ";

    private final Mart mart;
    private final Stretch regions;
    private final Map<String, Map<String, List<Row>>> parts = new LinkedHashMap<>();

    /** @param drawn of how many indicators the ranks of all quarters are wanted */
    RegionRows(Mart mart, Scope scope, int drawn, Stretch regions) throws SQLException {
        this.mart = mart;
        this.regions = regions;
        String first = String.join(
                ",", scope.indicators().keySet().stream().limit(drawn).toList());
        part(
                "league",
                "region_code",
                """
                with peered as (
                  select * from %s where region_code %s and breakdown_code = '' and comparability = '' and quarter_label <> '')
                select %s from peered
                where list_contains(string_split(?, ','), indicator_code)
                  or (region_code, indicator_code, quarter_label)
                    in (select (region_code, indicator_code, max(quarter_label)) from peered group by region_code, indicator_code)
                order by region_code, indicator_code, quarter_label
                """.formatted(PEERED.formatted("mart_league_table"), STRETCH, League.STANDING),
                first);
        part("sprint", "region_code", """
                select s.*, t.release_sha256, t.place, t.printed
                from mart_q4_sprint as s join fct_target as t using (target_id)
                where s.region_code %s and s.breakdown_code = ''
                qualify year = max(year) over (partition by s.region_code)
                order by s.region_code, s.indicator_code, target_id
                """.formatted(STRETCH));
        newest("gap", "mart_gap_to_parent", "indicator_code", WHOLE);
        newest("contribution", "mart_contribution", "indicator_code", WHOLE);
        part("parts", "parent_code", """
                select * from mart_contribution
                where parent_code %s and value is not null and breakdown_code = '' and comparability = ''
                  and indicator_code = 'gdp'
                qualify quarter_label = max(quarter_label) over (partition by parent_code)
                order by parent_code, region_code = 'residual', value desc, region_code
                """.formatted(STRETCH));
        newest("rivals", PEERED.formatted("mart_rivals"), "indicator_code", WHOLE);
        newest("structure", "mart_structure", "part_code", "part_kind = 'industry'");
        newest("quotient", "mart_location_quotient", "indicator_code", "true");
        newest("volatility", "mart_volatility", "indicator_code", WHOLE);
        part("seasonal", "region_code", """
                select * from mart_seasonal
                where region_code %s and value is not null and breakdown_code = '' and comparability = ''
                qualify year = max(year) over (partition by region_code, indicator_code)
                order by region_code, indicator_code, quarter_label, price_basis, vintage
                """.formatted(STRETCH));
        part("projects", "region_code", """
                select * from mart_project where region_code %s
                order by region_code, period_end desc, stage_order, project_id
                """.formatted(STRETCH));
        part("revisions", "region_code", """
                select r.*, p.label_zh as period_zh, p.label_en as period_en
                from mart_revision as r join dim_period as p using (period_key)
                where region_code %s and series_id in (select series_id from mart_revision where revision is not null)
                qualify row_number() over (partition by region_code order by r.period_end desc, indicator_code, series_id,
                  vintage) <= 60
                order by region_code, r.period_end desc, indicator_code, series_id, vintage
                """.formatted(STRETCH));
        part(
                "territory",
                "region_code",
                """
                select * from dim_region
                where region_code %s and region_code in (select unnest(string_split(?, ',')))
                order by region_code, valid_from
                """.formatted(STRETCH),
                String.join(",", scope.regions().keySet()));
    }

    /** Of each region and indicator the newest quarter that has a value. */
    private void newest(String part, String table, String indicator, String where) throws SQLException {
        part(part, "region_code", """
                with known as (select * from %1$s where region_code %4$s and value is not null and %2$s)
                select * from known
                where (region_code, %3$s, quarter_label)
                  in (select (region_code, %3$s, max(quarter_label)) from known group by region_code, %3$s)
                order by region_code, quarter_label desc, %3$s, inputs
                """.formatted(table, where, indicator, STRETCH));
    }

    /** @param sql has the ends of the stretch as its first arguments */
    private void part(String name, String column, String sql, Object... more) throws SQLException {
        List<Object> arguments = new ArrayList<>(List.of(regions.first(), regions.last()));
        arguments.addAll(List.of(more));
        parts.put(name, mart.by(column, sql, arguments.toArray()));
    }

    RegionPages.Known known(Scope.Region region, List<Observed> facts) {
        Map<String, List<Row>> known = new LinkedHashMap<>();
        parts.forEach((part, rows) -> known.put(part, rows.getOrDefault(region.code(), List.of())));
        return new RegionPages.Known(facts, known);
    }
}
