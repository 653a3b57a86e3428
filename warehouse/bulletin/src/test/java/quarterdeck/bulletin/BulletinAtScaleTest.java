package quarterdeck.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bulletin of 101 regions, 200 indicators and 40 quarters, out of generated numbers in the columns of a published
 * mart: {@code ./mvnw -pl warehouse/bulletin test -Dtest=BulletinAtScaleTest -Dquarterdeck.scale.mart=FILE}.
 */
@EnabledIfSystemProperty(
        named = "quarterdeck.scale.mart",
        matches = ".+",
        disabledReason = "a measurement; it wants -Dquarterdeck.scale.mart=a published mart")
class BulletinAtScaleTest {

    @Test
    void writesAllPagesOnceAndNoneTheSecondTime(@TempDir Path folder) throws IOException, SQLException {
        Path file = folder.resolve("generated.duckdb");
        generate(file);
        try (Connection mart = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            try (Statement two = mart.createStatement()) {
                two.execute("set threads = 2");
            }
            BulletinReport first = Bulletin.write(mart, folder.resolve("site"), ReleaseTexts.NONE);
            BulletinReport second = Bulletin.write(mart, folder.resolve("site"), ReleaseTexts.NONE);
            System.out.printf(
                    Locale.ROOT,
                    "%d files, largest page %d bytes, first %.1f s, again %.1f s with %d written%n",
                    first.files(),
                    first.largestPage(),
                    first.seconds(),
                    second.seconds(),
                    second.written());
            assertThat(first.largestPage()).isLessThan(1_500_000);
            assertThat(second.written()).isZero();
        }
    }

    private static void generate(Path file) throws IOException, SQLException {
        try (Connection mart = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = mart.createStatement()) {
            statement.execute("attach '" + System.getProperty("quarterdeck.scale.mart") + "' as model (read_only)");
            for (String table : names(statement, "duckdb_tables()", "table_name")) {
                statement.execute("create table " + table + " as select * from model." + table);
            }
            try (InputStream in = Objects.requireNonNull(
                    BulletinAtScaleTest.class.getResourceAsStream("/quarterdeck/bulletin/generated_mart.sql"))) {
                statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            statement.execute("create view fct_latest as select * from fct_observation where is_latest");
        }
    }

    private static List<String> names(Statement statement, String of, String column) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select " + column + " from " + of + " where database_name = 'model' and not internal order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
