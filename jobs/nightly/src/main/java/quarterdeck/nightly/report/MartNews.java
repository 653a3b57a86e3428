package quarterdeck.nightly.report;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.explain.SqlRow;
import quarterdeck.nightly.lake.Group.ReleaseEntry;
import quarterdeck.warehouse.Warehouse;

/**
 * What the mart in force says of a night.
 *
 * @param rows of the tables that take over the rows of the lake
 * @param restatements values of the releases read that take the place of another, the largest first
 * @param moves growth of their figures beside that of the year before, the largest difference first
 * @param sources bulletins with their newest period, the latest first
 * @param findings of the radar
 */
record MartNews(
        Map<String, Long> rows,
        List<SqlRow> restatements,
        List<SqlRow> moves,
        List<SqlRow> sources,
        List<Radar.Finding> findings) {

    static final MartNews NONE = new MartNews(Map.of(), List.of(), List.of(), List.of(), List.of());

    private static final String ROWS = """
            select 'fct_observation' as name, count(*) as n from fct_observation where status <> 'withdrawn'
            union all select 'fct_claim', count(*) from fct_claim
            union all select 'fct_target', count(*) from fct_target
            union all select 'fct_project', count(*) from fct_project
            union all select 'fct_rejection', count(*) from fct_rejection
            union all select 'dim_release', count(*) from dim_release
            """;

    private static final String RESTATEMENTS = """
            select revised.region_name, revised.indicator_name, revised.breakdown_code, revised.measure,
                   revised.period_key, revised.value_before, revised.value, revised.revision_rate,
                   revised.published_on, revised.observation_id
            from mart_revision as revised
            join fct_observation as printed on revised.observation_id = printed.observation_id
            where revised.vintage > 1
              and printed.release_sha256 in (select unnest(from_json(?, '["varchar"]')))
            order by abs(revised.revision_rate) desc nulls last, revised.observation_id
            limit 20
            """;

    private static final String MOVES = """
            with now as (
              select * from fct_latest
              where measure = 'yoy' and is_usable(value, blocked_by, qualifier, status)
                and release_sha256 in (select unnest(from_json(?, '["varchar"]')))
            )
            select regions.region_name, indicators.label_zh as indicator_name, now.breakdown_code, now.period_key,
                   before.display_value as before, now.display_value as now,
                   round(now.display_value - before.display_value, 2) as points, now.observation_id
            from now
            join fct_latest as before
              on before.measure = 'yoy'
              and before.region_code = now.region_code and before.indicator_code = now.indicator_code
              and before.breakdown_code = now.breakdown_code and before.price_basis = now.price_basis
              and before.comparability = now.comparability and before.span = now.span
              and before.period_start = now.period_start - interval 1 year
              and before.period_end = last_day(cast(now.period_end - interval 1 year as date))
              and is_usable(before.value, before.blocked_by, before.qualifier, before.status)
            join dim_region as regions on now.region_key = regions.region_key
            join dim_indicator as indicators on now.indicator_code = indicators.indicator_code
            order by abs(points) desc, now.observation_id
            limit 20
            """;

    private static final String SOURCES = """
            select bulletin, period_kind, newest_period_end, newest_published_on, newest_lag_days, usual_lag_days
            from release_lag_as_of(?)
            where indicator_code = ''
            order by newest_published_on desc nulls last, bulletin, period_kind
            limit 200
            """;

    static MartNews read(Home home, List<ReleaseEntry> read, LocalDate today) throws IOException, SQLException {
        JsonArray releases = new JsonArray();
        read.forEach(release -> releases.add(release.sha256()));
        try (Connection mart = Warehouse.openCurrent(home.marts())) {
            Map<String, Long> rows = new TreeMap<>();
            for (SqlRow row : SqlRow.all(mart, ROWS)) {
                rows.put(row.text("name"), Long.parseLong(row.text("n")));
            }
            return new MartNews(
                    rows,
                    Warehouse.has(mart, "mart_revision")
                            ? SqlRow.all(mart, RESTATEMENTS, releases.toString())
                            : List.of(),
                    SqlRow.all(mart, MOVES, releases.toString()),
                    SqlRow.all(mart, SOURCES, java.sql.Date.valueOf(today)),
                    Radar.on(today, mart));
        }
    }
}
