package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.bulletin.ReleaseTexts;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Sha256;

/** The words of releases as pages get them; the tables are generated. */
class RawTextsTest {

    private static final int COLUMNS = 4;
    private static final int MOST_ROWS = 1_500;

    @Test
    void ofALongTableTheBeginningIsShownAndTheRestIsSaidAndLedTo(@TempDir Path folder) throws IOException {
        Home home = new Home(folder);
        String sha256 = raw(home, MOST_ROWS + 500);
        List<ReleaseTexts.Text> own = new RawTexts(home, true).of(sha256, "generated.csv");
        assertThat(own).hasSize(MOST_ROWS + 1);
        assertThat(own.subList(0, MOST_ROWS)).allMatch(ReleaseTexts.Line.class::isInstance);
        assertThat(own.get(MOST_ROWS))
                .isEqualTo(new ReleaseTexts.Cut(MOST_ROWS * COLUMNS, "raw/" + sha256, "../../../../raw/" + sha256));
        List<ReleaseTexts.Text> elsewhere = new RawTexts(home, false).of(sha256, "generated.csv");
        assertThat(elsewhere.get(MOST_ROWS)).isEqualTo(new ReleaseTexts.Cut(MOST_ROWS * COLUMNS, "raw/" + sha256, ""));
    }

    @Test
    void aTableThatJustFitsIsShownWhole(@TempDir Path folder) throws IOException {
        Home home = new Home(folder);
        assertThat(new RawTexts(home, true).of(raw(home, MOST_ROWS), "generated.csv"))
                .hasSize(MOST_ROWS)
                .allMatch(ReleaseTexts.Line.class::isInstance);
    }

    private static String raw(Home home, int rows) throws IOException {
        StringBuilder csv = new StringBuilder("region,period,value,unit\n");
        for (int row = 1; row < rows; row++) {
            csv.append("generated ").append(row).append(",2024Q4,").append(row).append(",亿元\n");
        }
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(home.raw());
        Files.write(home.raw().resolve(Sha256.of(bytes)), bytes);
        return Sha256.of(bytes);
    }
}
