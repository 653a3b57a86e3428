package quarterdeck.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.bench.marts.MartsReference;
import quarterdeck.bench.marts.SameTables;
import quarterdeck.proving.MartContent;
import quarterdeck.proving.NightOnly;
import quarterdeck.warehouse.BuildRequest;
import quarterdeck.warehouse.Warehouse;

/** Marts of generated observations against the same figures by their plain definitions, too slow at scale. */
class GeneratedMartsTest {
    private static final Path SQL = Path.of(System.getProperty("quarterdeck.root"), "sql");

    @TempDir
    static Path folder;

    private static Map<String, List<Path>> lake = Map.of();

    @BeforeAll
    static void build() throws IOException, SQLException {
        lake = GeneratedLake.write(folder.resolve("lake"), 25_000, 7, SQL.resolve("vocabulary"));
        build("full", BuildRequest.Settings.DEFAULT.withKeyedRowLimit(0));
    }

    private static void build(String runId, BuildRequest.Settings settings) throws IOException {
        Warehouse.build(
                new BuildRequest(SQL, SQL.resolve("vocabulary"), lake, folder.resolve(runId), runId, "{}", settings));
    }

    @Test
    void onlyOneOfAllVintagesStandsAndItIsTheNewest() throws IOException, SQLException {
        assertNothing("""
                select series_id, period_key from fct_observation group by all
                having max(published_on) <> max(published_on) filter (is_latest)
                  or count(*) filter (is_latest) <> 1 or max(precedence) <> count(*) or count(distinct precedence) <> count(*)
                """);
        assertThat(rows("full", "select count(*) > 0 from fct_observation where precedence > 1"))
                .containsExactly("true");
    }

    @Test
    void ranksAreWhatCountingTheRegionsAheadGives() throws IOException, SQLException {
        String contest = "peer_group, indicator_code, breakdown_code, comparability, period_key";
        assertNothing("""
                select own.region_code, any_value(own.growth_rank), any_value(own.level_rank)
                from mart_league_table as own join mart_league_table as other using (%s)
                group by own.region_code, own.growth, own.value, %s
                having any_value(own.growth_rank) <> 1 + count(*) filter (round(other.growth, 1) > round(own.growth, 1))
                  or any_value(own.growth_ties) <> count(*) filter (round(other.growth, 1) = round(own.growth, 1)) - 1
                  or any_value(own.level_rank) <> 1 + count(*) filter (other.value > own.value)
                  or any_value(own.growth_rank_best) <> least(any_value(own.growth_rank), 1 + count(*) filter (other.growth_low >= own.growth_high))
                  or any_value(own.growth_rank_worst) <> greatest(any_value(own.growth_rank), count(*) filter (other.growth_high > own.growth_low))
                """.formatted(contest, contest));
        assertThat(rows("full", "select count(distinct growth_rank) > 3 from mart_league_table"))
                .containsExactly("true");
    }

    @Test
    void gapsAreOfTheGrowthThatStandsForTheParent() throws IOException, SQLException {
        assertNothing("""
                select gap.region_code
                from mart_gap_to_parent as gap
                join fct_latest as parent on parent.observation_id = split_part(gap.inputs, ',', 2)
                where parent.region_code <> gap.parent_code or parent.period_key <> gap.period_key
                  or parent.indicator_code <> gap.indicator_code or gap.value <> gap.growth - parent.value
                """);
        assertThat(rows("full", "select count(*) > 0 from mart_gap_to_parent")).containsExactly("true");
    }

    @Test
    void aHandWrittenScriptComesToTheSameTables() throws IOException, SQLException {
        Path reference = folder.resolve("reference.duckdb");
        MartsReference.main(new String[] {
            folder.resolve("lake").toString(), SQL.resolve("vocabulary").toString(), reference.toString(), "2", "1GB"
        });

        assertThat(SameTables.check(folder.resolve("full/current.duckdb").toRealPath(), reference))
                .hasSize(4)
                .allSatisfy((table, rows) -> assertThat(rows).isPositive());
    }

    @Test
    @NightOnly
    void oneThreadAndLittleMemoryGiveTheSameTables() throws IOException, SQLException {
        build("small", BuildRequest.Settings.DEFAULT.withKeyedRowLimit(0).withResources(1, "500MB"));

        assertThat(MartContent.of(folder.resolve("small"))).isEqualTo(MartContent.of(folder.resolve("full")));
    }

    private static void assertNothing(String query) throws IOException, SQLException {
        assertThat(rows("full", query)).isEmpty();
    }

    private static List<String> rows(String runId, String query) throws IOException, SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = Warehouse.openCurrent(folder.resolve(runId));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
