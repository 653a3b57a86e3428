package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.Formats;
import quarterdeck.warehouse.Warehouse;

/** Exports of the bundled samples, whose figures are published ones. */
class ExportCommandTest {

    private static final Path HOME = SampleBulletin.home();
    private static final String CODE = "[A-Za-z0-9_@$-]+";

    @TempDir
    private Path folder;

    @Test
    void aSeriesGoesToTheStandardOutputAsItWasKnownOnADay() {
        CommandLineRun known = export("sdmx-csv", "330000/gdp", "--as-of", "2024-12-31");

        assertThat(known.exit()).as(known.toString()).isZero();
        assertThat(known.lines().get(0))
                .isEqualTo(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,BREAKDOWN,TRANSFORMATION,PRICES,SPAN,"
                                + "COMPARABILITY,REFERENCE_AREA,REFERENCE_INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,"
                                + "OBS_STATUS,RELEASE_STATUS,OBS_LOW,OBS_HIGH,QUALIFIER,MISSING_MARK,OBS_ID,RELEASE,PUBLISHED_ON");
        // 82553 亿元 before the census of 2025 made it 85620
        assertThat(known.out())
                .contains(
                        "datastructure,QUARTERDECK:OBSERVATION(1.0),I,A,330000,gdp,_T,level,nominal,cumulative,_Z,_Z,_Z,"
                                + "2023,8255300000000,元,0,")
                .doesNotContain("8562000000000");
        assertThat(known.err()).contains("Exported: " + (known.lines().size() - 1) + " rows to -");
    }

    @Test
    void historyIsAppendedAndReplacedWithTheDaysAVintageStood() {
        List<String> vintages = export("sdmx-csv", "330000/gdp", "--include-history").lines().stream()
                .filter(line -> line.contains("level,nominal,cumulative,_Z,_Z,_Z,2023,"))
                .toList();

        assertThat(vintages).hasSizeGreaterThan(1);
        assertThat(vintages.get(0)).contains("(1.0),A,").contains(",8255300000000,");
        assertThat(vintages.get(vintages.size() - 1)).contains("(1.0),R,").endsWith(",");
    }

    @Test
    void sdmxJsonKeepsTheRulesOfItsSchema() {
        for (String[] more : new String[][] {{}, {"--include-history"}}) {
            CommandLineRun run = export("sdmx-json", "fct_latest", more);
            JsonObject message = JsonParser.parseString(run.out()).getAsJsonObject();
            JsonObject meta = message.getAsJsonObject("meta");
            assertThat(meta.get("id").getAsString()).matches(CODE);
            assertThat(meta.get("prepared").getAsString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            assertThat(meta.getAsJsonObject("sender").get("id").getAsString()).matches(CODE);
            JsonObject data = message.getAsJsonObject("data");
            JsonObject structure = data.getAsJsonArray("structures").get(0).getAsJsonObject();
            List<Integer> sizes = dimensions(structure);
            int width = components(structure, "measures").size()
                    + components(structure, "attributes").size();
            components(structure, "attributes")
                    .forEach(attribute -> assertThat(attribute
                                    .getAsJsonObject()
                                    .getAsJsonObject("relationship")
                                    .has("observation"))
                            .isTrue());
            for (JsonElement each : data.getAsJsonArray("dataSets")) {
                keepsTheRules(each.getAsJsonObject(), sizes, width);
            }
        }
    }

    private static List<Integer> dimensions(JsonObject structure) {
        List<Integer> sizes = new ArrayList<>();
        for (JsonElement each : components(structure, "dimensions")) {
            JsonObject dimension = each.getAsJsonObject();
            assertThat(dimension.get("id").getAsString()).matches("[A-Za-z][A-Za-z0-9_-]*");
            assertThat(dimension.get("keyPosition").getAsInt()).isEqualTo(sizes.size());
            JsonArray values = dimension.getAsJsonArray("values");
            assertThat(values).isNotEmpty().doesNotHaveDuplicates();
            for (JsonElement value : values) {
                JsonObject coded = value.getAsJsonObject();
                assertThat(coded.has("id") && coded.has("name")).isNotEqualTo(coded.has("value"));
                if (coded.has("id")) {
                    assertThat(coded.get("id").getAsString()).matches(CODE);
                }
            }
            sizes.add(values.size());
        }
        return sizes;
    }

    private static JsonArray components(JsonObject structure, String kind) {
        return structure.getAsJsonObject(kind).getAsJsonArray("observation");
    }

    private static void keepsTheRules(JsonObject dataSet, List<Integer> sizes, int width) {
        assertThat(dataSet.get("action").getAsString()).isIn("Information", "Append", "Replace", "Delete");
        assertThat(dataSet.getAsJsonArray("links")).isNotEmpty();
        if (dataSet.has("validFrom")) {
            assertThat(dataSet.get("validFrom").getAsString()).matches("\\d{4}-\\d\\d-\\d\\dT00:00:00\\+08:00");
        }
        dataSet.getAsJsonObject("observations").asMap().forEach((key, values) -> {
            String[] indexes = key.split(":");
            assertThat(indexes).hasSameSizeAs(sizes);
            for (int i = 0; i < indexes.length; i++) {
                assertThat(Integer.parseInt(indexes[i])).isBetween(0, sizes.get(i) - 1);
            }
            assertThat(values.getAsJsonArray()).hasSize(width);
        });
    }

    @Test
    void anyTableWithAKeyIsAStructureOfItsOwn() {
        assertThat(export("sdmx-csv", "mart_q4_sprint").lines().get(0)).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,");
        assertThat(export("sdmx-csv", "mart_q4_sprint").lines().get(1))
                .startsWith("datastructure,QUARTERDECK:MART_Q4_SPRINT(1.0),I,");
    }

    @Test
    void aWorkbookHasNumbersAsNumbersAndSheetsOfDefinitionsAndSources() throws IOException {
        Path file = folder.resolve("a.xlsx");
        assertThat(export("xlsx", "330000/gdp", "--out", file.toString()).exit())
                .isZero();

        List<String> sheets = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (Document book = Formats.open(file, "a.xlsx")) {
            for (Block block = book.next(); block != null; block = book.next()) {
                Table sheet = (Table) block;
                sheets.add(sheet.name());
                for (Row row = sheet.next(); row != null; row = sheet.next()) {
                    definitions.add(sheet.name() + " " + row.text(0) + " " + row.text(2));
                }
            }
        }
        assertThat(sheets).containsExactly("data", "definitions", "sources");
        assertThat(definitions)
                .contains("definitions value Value in the canonical unit, null for a missing mark")
                .anyMatch(line -> line.startsWith("sources ") && line.contains("浙江"));
        assertThat(sheet(file)).contains("<v>9013100000000</v>");
    }

    private static String sheet(Path file) throws IOException {
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void parquetHoldsTheTableAlsoUnderAnOddName() throws IOException, SQLException {
        Path file = folder.resolve("o'dd; name.parquet");
        assertThat(export("parquet", "fct_observation", "--out", file.toString())
                        .exit())
                .isZero();

        try (Connection mart = Warehouse.openCurrent(HOME.resolve("marts"));
                PreparedStatement count = mart.prepareStatement(
                        "select (select count(*) from read_parquet(?)), (select count(distinct (series_id, period_key, published_on)) from fct_observation where blocked_by = '' and period_key is not null)")) {
            count.setString(1, file.toString());
            try (ResultSet rows = count.executeQuery()) {
                rows.next();
                assertThat(rows.getLong(1))
                        .isGreaterThanOrEqualTo(rows.getLong(2))
                        .isPositive();
            }
        }
    }

    @Test
    void whatCannotBeExportedIsSaidWithARemedyAndLeavesNothingBehind() throws IOException {
        assertThat(export("csv", "mart_quarter\"; drop table x; --").err()).contains("tables are: ", "mart_quarter");
        assertThat(export("csv", "' or 1=1 --/gdp").exit()).isEqualTo(64);
        assertThat(export("xlsx", "mart_quarter").err()).contains("xlsx is no text: name a file with --out FILE");
        assertThat(export("csv", "mart_quarter", "--as-of", "2024-01-01").err()).contains("with --from fct_latest");
        assertThat(export("csv", "mart_quarter", "--out", folder.toString()).exit())
                .isEqualTo(64);
        Path nowhere = folder.resolve("none").resolve("a.csv");
        assertThat(export("csv", "mart_quarter", "--out", nowhere.toString()).exit())
                .isEqualTo(74);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static CommandLineRun export(String form, String from, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("export", "--lang", "en", "--home", HOME.toString(), "--format", form, "--from", from));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }
}
