package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three generated releases in one home: two agree with each other, the third does not. */
class ExplainCommandTest {

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void readThreeReleases() throws IOException {
        land("2024-11-01/generated-note.txt", "杭州市经济<简况>\n2024年前三季度，杭州市地区生产总值15000.5亿元，同比增长4.5%。\n");
        land("2024-11-02/generated-table.csv", "地区,时间,地区生产总值(亿元)\n杭州市,2024年前三季度,15000.5\n");
        land("2024-11-03/generated-other.csv", "地区,时间,地区生产总值(亿元)\n杭州市,2024年前三季度,15090.1\n");
        CommandLineRun night =
                CommandLineRun.of("run", "--landing", folder.resolve("landing").toString(), "--home", home());
        assertThat(night.exit()).as(night.err()).isZero();
    }

    @Test
    void theSentenceIsShownWithTheWordsThatGaveTheCoordinates() {
        CommandLineRun run = explain("zh", id("level", "note"));

        assertThat(run.lines().get(2)).isEqualTo("  [时期 2024年前三季度]，[地区 杭州市][指标 地区生产总值][数 15000.5][单位 亿元]，同比增长4.5%。");
        assertThat(explain("zh", id("yoy", "note")).lines().get(2))
                .isEqualTo("  [时期 2024年前三季度]，[地区 杭州市][指标 地区生产总值]15000.5亿元，同比[方向 增长][数 4.5][单位 %]。");
    }

    @Test
    void everyCoordinateSaysWhatItWasPrintedAsAndTakenFor() {
        assertThat(explain("en", id("level", "note")).lines().subList(4, 12))
                .containsExactly(
                        "  region     杭州市 → 浙江省 杭州市 330100 (as named on 2024-11-01)",
                        "  indicator  地区生产总值 → Gross regional product gdp",
                        "  period     2024年前三季度 → Jan 2024 to Sep 2024, from the start of the year (printed with the number)",
                        "  measure    level, current prices",
                        "  number     15000.5 → 1500050000000 元 (shown as 15000.5 亿元)",
                        "  unit       亿元 → 元",
                        "  within     [15000.45, 15000.55) 亿元",
                        "  status     published");
    }

    @Test
    void aCellIsShownUnderItsHeadersAndBesideItsRow() {
        assertThat(explain("en", id("level", "table")).lines().subList(2, 5))
                .containsExactly("  Column 地区生产总值(亿元)", "  Row 杭州市 | 2024年前三季度", "  Cell [number 15000.5]");
    }

    @Test
    void otherReleasesAreSaidToAgreeOrToDiffer() {
        CommandLineRun run = explain("en", id("level", "table"));

        assertThat(run.out())
                .contains("Of other releases 1 agree and 1 differ beyond rounding")
                .contains(id("level", "note"))
                .contains(id("level", "other"));
    }

    @Test
    void theBeginningOfAnIdentityIsEnoughAndSeveralMayBeListedAsInAMart() {
        String one = id("level", "note");
        String other = id("yoy", "note");
        CommandLineRun run = explain("en", one.substring(0, 10) + "," + other);

        assertThat(run.lines()).contains("Observation " + one, "Observation " + other);
    }

    @Test
    void asJsonItHasTheColumnsOfTheNumberTheMarksAndTheRelease() {
        CommandLineRun run = CommandLineRun.of("explain", "--home", home(), "--format", "json", id("yoy", "note"));
        JsonObject json = JsonParser.parseString(run.lines().get(0)).getAsJsonObject();

        assertThat(json.get("rule").getAsString()).isEqualTo("growth");
        JsonObject quotation = json.getAsJsonArray("quotation").get(0).getAsJsonObject();
        assertThat(quotation.get("text").getAsString()).isEqualTo("2024年前三季度，杭州市地区生产总值15000.5亿元，同比增长4.5%。");
        assertThat(quotation.getAsJsonArray("marks").asList().stream()
                        .map(mark -> mark.getAsJsonObject().get("name").getAsString() + " "
                                + mark.getAsJsonObject().get("words").getAsString()))
                .containsExactly(
                        "period 2024年前三季度", "region 杭州市", "indicator 地区生产总值", "direction 增长", "number 4.5", "unit %");
        assertThat(json.getAsJsonArray("release")
                        .get(0)
                        .getAsJsonObject()
                        .get("file_name")
                        .getAsString())
                .isEqualTo("generated-note.txt");
    }

    @Test
    void aPageHoldsTheMarkedSentenceAndNothingOfTheReleaseRuns() throws IOException {
        Path page = folder.resolve("page.html");
        CommandLineRun run = CommandLineRun.of(
                "--lang=zh", "explain", "--home", home(), "--html", page.toString(), id("yoy", "note"));

        assertThat(run.exit()).isZero();
        assertThat(Files.readString(page))
                .contains(
                        "<mark class=\"direction\" title=\"方向\">增长</mark><mark class=\"number\" title=\"数\">4.5</mark>")
                .contains("<td>杭州市经济&lt;简况&gt;</td>")
                .doesNotContain("<简况>", "<script", "http:", "https:");
    }

    @Test
    void whereTheReleaseIsGoneTheRemedyIsSaid() throws IOException {
        String id = id("level", "other");
        String sha256 = query("select release_sha256 from dim_release where file_name like '%other%'");
        Path raw = Path.of(home(), "raw", sha256);
        byte[] bytes = Files.readAllBytes(raw);
        Files.delete(raw);
        try {
            CommandLineRun run = explain("en", id);
            assertThat(run.exit()).isZero();
            assertThat(run.lines().get(2))
                    .startsWith("  The release is no longer in the raw store")
                    .contains("Land generated-other.csv again and run: quarterdeck run");
        } finally {
            Files.write(raw, bytes);
        }
    }

    @Test
    void whatIsNoIdentityOrUnknownIsRefusedWithAReason() {
        assertThat(explain("en", "GDP").exit()).isEqualTo(64);
        assertThat(explain("en", "GDP").err()).contains("gdp: not an identity");
        CommandLineRun unknown = explain("en", "0123456789abcdef");
        assertThat(unknown.exit()).isEqualTo(65);
        assertThat(unknown.err()).contains("no number of the current mart has this identity");
    }

    private static void land(String name, String text) throws IOException {
        Path file = folder.resolve("landing").resolve("generated").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String home() {
        return folder.resolve("home").toString();
    }

    private static CommandLineRun explain(String language, String... ids) {
        return CommandLineRun.of(
                Stream.concat(Stream.of("--lang=" + language, "explain", "--home", home()), Arrays.stream(ids))
                        .toArray(String[]::new));
    }

    private static String id(String measure, String file) {
        return query(
                "select observation_id from fct_observation join dim_release using (release_sha256) where measure = '"
                        + measure + "' and file_name like '%" + file + "%'");
    }

    private static String query(String sql) {
        List<String> lines = CommandLineRun.of("query", "--home", home(), "--format", "csv", sql)
                .lines();
        assertThat(lines).hasSize(2);
        return lines.get(1);
    }
}
