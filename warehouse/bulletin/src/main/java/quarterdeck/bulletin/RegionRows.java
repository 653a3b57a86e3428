package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Observed;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;

/**
 * What the marts say of each region, asked for once for all of them: a question costs more than its answer. Of each
 * indicator the newest quarter, of those whose ranks are drawn every one.
 */
final class RegionRows {

    private static final String PEERS = """
            (select region_code, case level when 'county' then '%s' when 'prefecture' then '%s' else '100000' end as peers
             from dim_region where is_current)
            """.formatted(Scope.COUNTIES, Scope.CITIES);

    private final Map<String, List<Row>> league;
    private final Map<String, List<Row>> sprint;
    private final Map<String, List<Row>> gaps;
    private final Map<String, List<Row>> rivals;
    private final Map<String, List<Row>> structure;
    private final Map<String, List<Row>> projects;
    private final Map<String, List<Row>> revisions;
    private final Map<String, List<Row>> territory;

    /** @param drawn of how many indicators the ranks of all quarters are wanted */
    RegionRows(Mart mart, Scope scope, int drawn) throws SQLException {
        String first = String.join(
                ",", scope.indicators().keySet().stream().limit(drawn).toList());
        league = mart.by("region_code", """
                select l.* from mart_league_table as l
                join %s as p on p.region_code = l.region_code and p.peers = l.peer_group
                where l.breakdown_code = '' and l.comparability = '' and l.quarter_label <> ''
                qualify list_contains(string_split(?, ','), l.indicator_code)
                  or l.quarter_label = max(l.quarter_label) over (partition by l.region_code, l.indicator_code)
                order by l.region_code, l.indicator_code, l.quarter_label
                """.formatted(PEERS), first);
        sprint = mart.by("region_code", """
                select * from mart_q4_sprint where breakdown_code = ''
                qualify year = max(year) over (partition by region_code)
                order by region_code, indicator_code, target_id
                """);
        gaps = newest(mart, "mart_gap_to_parent", "indicator_code", "breakdown_code = '' and comparability = ''");
        rivals = newest(
                mart,
                "(select r.* from mart_rivals as r join " + PEERS
                        + " as p on p.region_code = r.region_code and p.peers = r.peer_group)",
                "indicator_code",
                "breakdown_code = '' and comparability = ''");
        structure = newest(mart, "mart_structure", "part_code", "part_kind = 'industry'");
        projects = mart.by(
                "region_code",
                "select * from mart_project order by region_code, period_end desc, stage_order, project_id");
        revisions = mart.by("region_code", """
                select r.*, p.label_zh as period_zh, p.label_en as period_en
                from mart_revision as r join dim_period as p using (period_key)
                where series_id in (select series_id from mart_revision where revision is not null)
                qualify row_number() over (partition by region_code order by r.period_end desc, indicator_code, series_id,
                  vintage) <= 60
                order by region_code, r.period_end desc, indicator_code, series_id, vintage
                """);
        territory = mart.by(
                "region_code",
                "select * from dim_region where region_code in (select unnest(string_split(?, ',')))"
                        + " order by region_code, valid_from",
                String.join(",", scope.regions().keySet()));
    }

    private static Map<String, List<Row>> newest(Mart mart, String table, String indicator, String where)
            throws SQLException {
        return mart.by(
                "region_code",
                "select * from " + table + " where value is not null and " + where
                        + " qualify quarter_label = max(quarter_label) over (partition by region_code, " + indicator
                        + ") order by region_code, quarter_label desc, " + indicator + ", inputs");
    }

    RegionPages.Known known(Scope.Region region, List<Observed> facts) {
        String code = region.code();
        return new RegionPages.Known(
                facts,
                of(league, code),
                of(sprint, code),
                of(gaps, code),
                of(rivals, code),
                of(structure, code),
                of(projects, code),
                of(revisions, code),
                of(territory, code));
    }

    private static List<Row> of(Map<String, List<Row>> rows, String code) {
        return rows.getOrDefault(code, List.of());
    }
}
