package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import quarterdeck.bulletin.Bulletin;
import quarterdeck.bulletin.BulletinReport;
import quarterdeck.bulletin.ReleaseTexts;
import quarterdeck.proving.CopiedMart;

/**
 * Bulletins out of generated numbers in the columns of a published mart; docs/performance.md names the commands. The
 * folder keeps mart and pages, so that a browser can open them too.
 */
class BulletinAtScaleTest {

    private static final int LARGEST_PAGE = 1_500_000;

    /** 101 regions, 200 indicators and 40 quarters. */
    @EnabledIfSystemProperty(
            named = "quarterdeck.scale",
            matches = ".+",
            disabledReason = "a measurement of a minute or two; it wants -Dquarterdeck.scale=FOLDER")
    @Test
    void writesAllPagesOnceAndNoneTheSecondTime() throws IOException, SQLException {
        Path folder = Path.of(System.getProperty("quarterdeck.scale")).toAbsolutePath();
        Path mart = folder.resolve("generated.duckdb");
        Path site = folder.resolve("reports").resolve("bulletin");
        Files.createDirectories(folder);
        assertThat(site).as("the first writing is measured").doesNotExist();
        Files.deleteIfExists(mart);
        CopiedMart.write(
                SampleBulletin.home().resolve("marts").resolve("current.duckdb"),
                mart,
                "generated_home.sql",
                "generated_mart.sql");
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
            assertThat(first.largestPage()).isLessThan(LARGEST_PAGE);
            assertThat(second.written()).isZero();
        }
    }

    /** All regions of the nation, 90 indicators and four quarters, within a heap that one of these quarters would fill. */
    @EnabledIfSystemProperty(
            named = "quarterdeck.nation",
            matches = ".+",
            disabledReason = "a measurement of ten minutes and some gigabytes; it wants -Dquarterdeck.nation=FOLDER")
    @Test
    void ofAWholeNationIsWrittenInHalfAGigabyte() throws IOException, InterruptedException, SQLException {
        Path home = Path.of(System.getProperty("quarterdeck.nation")).toAbsolutePath();
        Path mart = Files.createDirectories(home.resolve("marts")).resolve("current.duckdb");
        Files.deleteIfExists(mart);
        CopiedMart.write(
                SampleBulletin.home().resolve("marts").resolve("current.duckdb"),
                mart,
                "generated_nation.sql",
                "generated_mart.sql",
                "generated_comparisons.sql");
        Path output = home.resolve("output.txt");
        List<String> command = ChildProcess.command(List.of("-Xmx512m"), "bulletin", "--home", home.toString());
        assertThat(ChildProcess.start(output, command).waitFor())
                .as(Files.readString(output))
                .isZero();
        System.out.print(Files.readString(output));
        for (Path page : SampleBulletin.pages(home.resolve("reports").resolve("bulletin"))) {
            assertThat(Files.size(page)).as(page.toString()).isLessThan(LARGEST_PAGE);
        }
    }
}
