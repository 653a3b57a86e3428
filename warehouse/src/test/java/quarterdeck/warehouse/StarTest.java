package quarterdeck.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.NightOnly;

/** What a client sees of the published star over plain JDBC. */
class StarTest {
    private static final Path CASE = CaseLake.SQL.resolve("cases/mart_league_table/eleven_cities_2021");

    @TempDir
    static Path folder;

    @BeforeAll
    static void build() throws IOException, SQLException {
        build("first", BuildRequest.Settings.DEFAULT);
    }

    private static BuildReport build(String runId, BuildRequest.Settings settings) throws IOException, SQLException {
        Path lake = Files.createDirectories(folder.resolve("lake-" + runId));
        return Warehouse.build(new BuildRequest(
                CaseLake.SQL,
                CaseLake.VOCABULARY,
                CaseLake.of(CASE, lake),
                folder.resolve(runId),
                runId,
                "{}",
                settings));
    }

    @Test
    void theFactHasAPrimaryKeyAndLeadsToEveryDimension() throws IOException, SQLException {
        try (Connection connection = Warehouse.openCurrent(folder.resolve("first"))) {
            DatabaseMetaData metaData = connection.getMetaData();
            assertThat(columnOf(metaData.getPrimaryKeys(null, null, "fct_observation"), "COLUMN_NAME"))
                    .containsExactly("observation_id");
            assertThat(
                            new Sql(connection)
                                    .texts(
                                            "select constraint_column_names[1] || ' → ' || referenced_table from duckdb_constraints()"
                                                    + " where table_name = 'fct_observation' and constraint_type = 'FOREIGN KEY' order by 1"))
                    .containsExactly(
                            "breakdown_code → dim_breakdown",
                            "indicator_code → dim_indicator",
                            "period_key → dim_period",
                            "reference_indicator_code → dim_indicator",
                            "reference_region_key → dim_region",
                            "region_key → dim_region",
                            "release_sha256 → dim_release",
                            "unit_code → dim_unit");
        }
    }

    @Test
    void everyTableAndColumnIsCommentedInBothLanguages() throws IOException, SQLException {
        try (Connection connection = Warehouse.openCurrent(folder.resolve("first"))) {
            String bilingual = "regexp_matches(comment, '[A-Za-z].* / .*\\p{Han}')";
            Sql sql = new Sql(connection);
            assertThat(sql.texts("select table_name from (select table_name, comment from duckdb_tables() union all"
                            + " select view_name, comment from duckdb_views() where not internal)"
                            + " where not coalesce(" + bilingual + ", false)"))
                    .isEmpty();
            assertThat(sql.texts("select table_name || '.' || column_name from duckdb_columns()"
                            + " where not internal and not coalesce(" + bilingual + ", false)"))
                    .isEmpty();
            assertThat(columnOf(connection.getMetaData().getTables(null, null, "mart_quarter", null), "REMARKS"))
                    .allMatch(remarks -> remarks.startsWith("Single quarters"));
        }
    }

    @Test
    void onlyPlainTypesAreExposed() throws IOException, SQLException {
        try (Connection connection = Warehouse.openCurrent(folder.resolve("first"))) {
            assertThat(new Sql(connection)
                            .texts("select distinct regexp_replace(data_type, '\\(.*', '') from duckdb_columns()"
                                    + " where not internal order by 1"))
                    .isSubsetOf("BIGINT", "BOOLEAN", "DATE", "DECIMAL", "DOUBLE", "VARCHAR");
        }
    }

    @Test
    @NightOnly
    void aboveTheLimitTablesHaveNoKeysButTheSameRowsAndChecks() throws IOException, SQLException {
        BuildReport keyed = build("keyed", BuildRequest.Settings.DEFAULT);
        BuildReport large = build("large", BuildRequest.Settings.DEFAULT.withKeyedRowLimit(3));

        assertThat(hashes("large")).isEqualTo(hashes("keyed"));
        assertThat(large.checks().stream().map(BuildReport.CheckRun::name).sorted())
                .isEqualTo(keyed.checks().stream()
                        .map(BuildReport.CheckRun::name)
                        .sorted()
                        .toList());
        try (Connection connection = Warehouse.openCurrent(folder.resolve("large"))) {
            assertThat(new Sql(connection)
                            .texts("select table_name from duckdb_constraints() where constraint_type = 'PRIMARY KEY'"
                                    + " and table_name like 'fct%'"))
                    .isEmpty();
        }
    }

    @Test
    void theSameInputsGiveTheSameTablesWithOneThreadOrMany() throws IOException, SQLException {
        BuildRequest.Settings oneThread = BuildRequest.Settings.DEFAULT.withResources(1, "1GB");
        build("one-thread", oneThread);

        assertThat(hashes("one-thread")).isEqualTo(hashes("first"));
    }

    private static List<String> hashes(String runId) throws IOException, SQLException {
        List<String> hashes = new ArrayList<>();
        try (Connection connection = Warehouse.openCurrent(folder.resolve(runId))) {
            Sql sql = new Sql(connection);
            for (String table :
                    sql.texts("select table_name from duckdb_tables() where schema_name = 'main' order by 1")) {
                hashes.add(table + " "
                        + sql.texts(
                                        "select md5(coalesce(string_agg(cast(t as varchar), chr(10) order by cast(t as varchar)), ''))"
                                                + " from " + table + " as t")
                                .get(0));
            }
        }
        return hashes;
    }

    private static List<String> columnOf(ResultSet rows, String column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                values.add(rows.getString(column));
            }
        }
        return Collections.unmodifiableList(values);
    }
}
