package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {

    private static final String GENERATED = """
            地区,指标,时期,数值,单位
            杭州市,地区生产总值,2024年前三季度,15000.5,亿元
            火星市,地区生产总值,2024年前三季度,1.5,亿元
            """;

    @TempDir
    private Path folder;

    @Test
    void jsonIsOneObjectAFindingWithTheColumnsOfItsTableAndRejectionsLast() throws IOException {
        CommandLineRun run = CommandLineRun.of("extract", "--format", "json", file().toString());

        assertThat(run.exit()).isEqualTo(10);
        List<JsonObject> findings = run.lines().stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        assertThat(findings).hasSize(2);
        JsonObject observation = findings.get(0);
        assertThat(observation.keySet())
                .containsExactly(
                        ("kind observation_id file_name release_sha256 place ordinal printed value_printed region_printed "
                                        + "region_code region_at territory_as_of indicator_printed indicator_code "
                                        + "breakdown_code period_printed period_start period_end span period_source "
                                        + "measure price_basis reference_region_code reference_indicator_code value "
                                        + "value_low value_high unit_code unit_printed qualifier status missing_mark "
                                        + "comparability repair blocked_by published_on rule region_name")
                                .split(" "));
        assertThat(
                        List.of("kind", "place", "value_printed", "region_code", "period_start", "period_end", "span")
                                .stream()
                                .map(column -> observation.get(column).getAsString()))
                .containsExactly("observation", "2:4", "15000.5", "330100", "2024-01-01", "2024-09-30", "cumulative");
        assertThat(observation.get("value").getAsBigDecimal()).isEqualByComparingTo("1500050000000");
        assertThat(observation.get("value_low").getAsBigDecimal()).isEqualByComparingTo("1500045000000");
        assertThat(findings.get(1).keySet())
                .containsExactly(
                        "kind",
                        "file_name",
                        "release_sha256",
                        "place",
                        "ordinal",
                        "printed",
                        "reason",
                        "coordinate",
                        "candidates",
                        "context",
                        "published_on",
                        "rule");
        assertThat(findings.get(1).get("reason").getAsString()).isEqualTo("region_unknown");
    }

    @Test
    void theFilesOfAnArchiveAreReadOneByOneAndABadOneDoesNotHoldUpTheOthers() throws IOException {
        Path archive = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("broken.pdf", "inner.zip", "good.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(
                        switch (name) {
                            case "good.csv" -> GENERATED.getBytes(StandardCharsets.UTF_8);
                            case "inner.zip" ->
                                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
                            default -> "%PDF-1.7 cut off".getBytes(StandardCharsets.UTF_8);
                        });
            }
        }

        CommandLineRun run = CommandLineRun.of("extract", "--format", "csv", archive.toString());

        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.err()).contains("a.zip!/broken.pdf", "a.zip!/inner.zip", "carries files");
        assertThat(run.out()).contains("a.zip!/good.csv", "15000.5");
    }

    @Test
    void theIdentityOfAFindingIsTheOneTheWarehouseComputes() throws IOException {
        Path file = file();
        String line = CommandLineRun.of("extract", "--format", "json", file.toString())
                .lines()
                .get(0);
        CommandLineRun night = CommandLineRun.of(
                "run",
                "--landing",
                folder.resolve("landing").toString(),
                "--home",
                folder.resolve("home").toString());
        assertThat(night.exit()).as(night.err()).isZero();

        List<String> stored = CommandLineRun.of(
                        "query",
                        "--home",
                        folder.resolve("home").toString(),
                        "--format",
                        "csv",
                        "select observation_id from fct_observation")
                .lines();

        assertThat(stored)
                .containsExactly(
                        "observation_id",
                        JsonParser.parseString(line)
                                .getAsJsonObject()
                                .get("observation_id")
                                .getAsString());
    }

    @Test
    void claimsTargetsAndProjectsShowTheirNumbers() throws IOException {
        Path file = folder.resolve("generated.txt");
        Files.writeString(
                file,
                "2025年宁波市政府工作报告\n2025年，宁波市地区生产总值力争增长5.5%左右。\n" + "2024年，宁波市出口增长8.1%，增速居全省第二位。宁波市10亿元以上制造业项目开工28个。\n");
        String shown =
                CommandLineRun.of("--lang=en", "extract", file.toString()).out();
        assertThat(shown).containsPattern("target .* 5\\.5 ").containsPattern("claim .* rank +2 ");
        assertThat(shown).containsPattern("project .* started +28 ");
    }

    @Test
    void aPersonSeesATableThenWhatWasRefusedThenTheAccounting() throws IOException {
        CommandLineRun run = CommandLineRun.of("--lang=en", "extract", file().toString());

        assertThat(run.lines().get(0)).isEqualTo("generated.csv");
        assertThat(run.lines().get(2)).startsWith("  observation  2:4    杭州市");
        assertThat(run.lines().get(3)).isEqualTo("1 understood, 1 refused");
        assertThat(run.out()).contains("region_unknown  火星市");
        assertThat(run.lines())
                .endsWith("Cells: 2 numeric = 1 observed + 0 ranks + 0 missing + 1 refused + 0 outside tables");
    }

    @Test
    void rejectionsAloneLeaveOutWhatWasUnderstood() throws IOException {
        CommandLineRun run = CommandLineRun.of("extract", "--rejections", "--format", "csv", file().toString());
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(1)).startsWith("rejection,generated.csv");
    }

    @Test
    void aFileThatCannotBeReadDoesNotHoldUpTheOthers() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "--lang=en",
                "extract",
                "--format",
                "json",
                folder.resolve("none.csv").toString(),
                file().toString());

        assertThat(run.exit()).isEqualTo(65);
        assertThat(run.err()).contains("none.csv: there is no such file");
        assertThat(run.lines()).hasSize(2);
    }

    @Test
    void aDashIsTheStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(GENERATED.getBytes(StandardCharsets.UTF_8)));
        try {
            CommandLineRun run = CommandLineRun.of("extract", "--format", "json", "-");
            assertThat(run.exit()).isEqualTo(10);
            assertThat(run.lines()).hasSize(2);
        } finally {
            System.setIn(before);
        }
    }

    private Path file() throws IOException {
        Path file = folder.resolve("landing").resolve("generated.csv");
        Files.createDirectories(folder.resolve("landing"));
        return Files.writeString(file, GENERATED);
    }
}
