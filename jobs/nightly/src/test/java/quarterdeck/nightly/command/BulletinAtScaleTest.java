package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import quarterdeck.bulletin.Bulletin;
import quarterdeck.bulletin.BulletinReport;
import quarterdeck.bulletin.ReleaseTexts;
import quarterdeck.proving.CopiedMart;

/**
 * The bulletin of 101 regions, 200 indicators and 40 quarters, out of generated numbers in the columns of a published
 * mart; docs/performance.md names the command. The folder keeps mart and pages, so that a browser can open them too.
 */
@EnabledIfSystemProperty(
        named = "quarterdeck.scale",
        matches = ".+",
        disabledReason = "a measurement of a minute or two; it wants -Dquarterdeck.scale=FOLDER")
class BulletinAtScaleTest {

    @Test
    void writesAllPagesOnceAndNoneTheSecondTime() throws IOException, SQLException {
        Path folder = Path.of(System.getProperty("quarterdeck.scale")).toAbsolutePath();
        Path mart = folder.resolve("generated.duckdb");
        Path site = folder.resolve("reports").resolve("bulletin");
        Files.createDirectories(folder);
        assertThat(site).as("the first writing is measured").doesNotExist();
        Files.deleteIfExists(mart);
        CopiedMart.write(SampleBulletin.home().resolve("marts").resolve("current.duckdb"), mart, "generated_mart.sql");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + mart)) {
            try (Statement two = connection.createStatement()) {
                two.execute("set threads = 2");
            }
            BulletinReport first = Bulletin.write(connection, site, ReleaseTexts.NONE);
            BulletinReport second = Bulletin.write(connection, site, ReleaseTexts.NONE);
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
}
