package quarterdeck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import quarterdeck.warehouse.BuildRequest;
import quarterdeck.warehouse.Warehouse;

/**
 * The star as a night publishes it, built by all models and checks from the published GDP and growth of Zhejiang's eleven
 * cities in 2021, whose sources stand in the case of the league table.
 */
final class LeagueMart {
    private static final Path SQL =
            Path.of(System.getProperty("quarterdeck.root")).resolve("sql");
    private static final Path CASE = SQL.resolve("cases/mart_league_table/eleven_cities_2021");

    /** The case's figures as a lake has them: in 元, with the interval that their printed digits leave open. */
    private static final String OBSERVATIONS = """
            copy (
              select
                release_sha256, 'line ' || row_number() over () as place, 0 as ordinal, region_code,
                'gdp' as indicator_code, '' as breakdown_code, cast(period_start as date) as period_start,
                cast(period_end as date) as period_end, 'cumulative' as span, measure,
                if(measure = 'yoy', 'real', 'nominal') as price_basis, value_printed, unit_printed,
                if(unit_printed = '%%', '%%', '元') as unit_code, 'printed' as period_source, 'exact' as qualifier,
                'published' as status, '' as missing_mark, '' as comparability, '' as blocked_by,
                cast(null as date) as published_on, cast(null as date) as region_at,
                cast(null as date) as territory_as_of, '' as reference_region_code, '' as reference_indicator_code,
                cast(printed * factor as decimal(38, 10)) as value,
                cast((printed - half) * factor as decimal(38, 10)) as value_low,
                cast((printed + half) * factor as decimal(38, 10)) as value_high
              from (
                select
                  *,
                  cast(value_printed as decimal(24, 10)) as printed,
                  cast(0.5 * power(10, -length(split_part(value_printed, '.', 2))) as decimal(12, 10)) as half,
                  cast(if(unit_printed = '%%', 1, 100000000) as decimal(14, 0)) as factor
                from read_csv('%s', header = true, all_varchar = true)
              )
            ) to '%s' (format parquet)""";

    private static final String RELEASES = """
            copy (select distinct release_sha256, 'read' as outcome, cast(null as date) as published_on
              from read_parquet('%s')) to '%s' (format parquet)""";

    private LeagueMart() {}

    /** Publishes it in a home; gives the file. */
    static Path publish(Path home) throws IOException, SQLException {
        Path lake = Files.createDirectories(home.resolve("lake"));
        Path observations = lake.resolve("observation.parquet");
        Path releases = lake.resolve("release.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(OBSERVATIONS.formatted(CASE.resolve("observation.csv"), observations));
            statement.execute(RELEASES.formatted(observations, releases));
        }
        return Warehouse.build(new BuildRequest(
                        SQL,
                        SQL.resolve("vocabulary"),
                        Map.of("observation", List.of(observations), "release", List.of(releases)),
                        home.resolve("marts"),
                        "league",
                        "{}",
                        BuildRequest.Settings.DEFAULT))
                .mart();
    }
}
