package quarterdeck.warehouse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that mixes what must not be mixed cannot be built: the real models with one bad one beside them. */
class TypedMeasuresTest {
    /** Two vintages of one year and a quarter of the earlier. */
    private static final Path CASE = CaseLake.SQL.resolve("cases/fct_latest/zhejiang_gdp_2023");

    private static final String MODEL = """
            /*
            about: A model that mixes
            about_zh: 混用口径的模型
            grain: one row per pair
            key: [pair]
            columns:
              pair: {type: varchar, about: Pair, about_zh: 一对}
              value: {type: "decimal(38,10)", about: Value, about_zh: 值}
            */
            with
            observations as (select *, basis_of(territory_key, measure, price_basis, comparability, release_sha256) as basis from fct_observation)
            select
              later.observation_id || earlier.observation_id as pair,
              %s(later.basis, later.value, later.value_low, later.value_high, earlier.basis, earlier.value, earlier.value_low, earlier.value_high).value as value
            from observations as later
            join observations as earlier on later.period_end = earlier.period_end and later.published_on > earlier.published_on
            """;

    @TempDir
    Path folder;

    @Test
    void aModelThatSubtractsComparesOrChainsAcrossVintagesIsNotBuilt() throws IOException, SQLException {
        Path sql = folder.resolve("sql");
        for (String part : List.of("staging", "dimensions", "facts", "marts", "checks", "macros")) {
            copy(CaseLake.SQL.resolve(part), Files.createDirectories(sql.resolve(part)));
        }
        for (String macro : List.of("difference_of", "growth_of", "chain_of")) {
            Files.writeString(sql.resolve("facts/fct_a_mixed.sql"), MODEL.formatted(macro));

            assertThatThrownBy(() -> build(sql))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("facts/fct_a_mixed.sql")
                    .hasMessageContaining("of different bases must not be")
                    .hasMessageContaining("census");
        }
    }

    private void build(Path sql) throws IOException, SQLException {
        Path lake = Files.createTempDirectory(folder, "lake");
        Warehouse.build(new BuildRequest(
                sql,
                CaseLake.VOCABULARY,
                CaseLake.of(CASE, lake),
                lake.resolve("marts"),
                "mixed",
                "{}",
                BuildRequest.Settings.DEFAULT));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
