package quarterdeck.warehouse.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The published file as BI tools open it: drivers older than ours, sqlline and SchemaSpy. */
class ClientsTest {
    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static PublishedMart mart;

    @BeforeAll
    static void publish() throws Exception {
        mart = PublishedMart.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.4", "1.5", "2.0"})
    void everyDriverSeesTablesColumnsTypesCommentsAndKeys(String version) throws Exception {
        String seen = PublishedMart.run(
                PublishedMart.driver(version), Seen.class.getName(), mart.file().toString());
        List<String> lines = seen.lines().toList();

        assertThat(lines.stream().filter(line -> line.startsWith("column\t")).map(ClientsTest::withoutRemarks))
                .as(seen)
                .containsExactlyInAnyOrderElementsOf(columnsWrittenDown());
        assertThat(lines)
                .contains(
                        "table\tdim_indicator\tIndicators, the concepts that are measured / 指标维表 (grain: one row per indicator)",
                        "key\tmart_quarter\tterritory_key",
                        "key\tmart_quarter\tquarter_label",
                        "foreign key\trelease_sha256\tdim_release\trelease_sha256",
                        "foreign key\tregion_key\tdim_region\tregion_key",
                        "row\t义乌市\tYiwu Shi\t1990-12-31")
                .filteredOn(line -> line.startsWith("table\t") || line.startsWith("column\t"))
                .allMatch(line -> line.matches("(?s).*\\p{IsHan}.*"));
    }

    private static String withoutRemarks(String line) {
        return line.substring(0, line.lastIndexOf('\t'));
    }

    private static List<String> columnsWrittenDown() throws Exception {
        List<String> columns = new ArrayList<>();
        String table = "";
        for (String line : Files.readAllLines(PublishedMart.sql().resolve("schema.txt"))) {
            String[] words = line.strip().split(" ");
            if (line.startsWith("  ")) {
                columns.add("column\t" + table + "\t" + words[0] + "\t" + words[1].toUpperCase(Locale.ROOT));
            } else {
                table = words[0];
            }
        }
        return columns;
    }

    @Test
    void sqllineListsTablesAndPutsAQuestion() throws Exception {
        Path script = Files.writeString(folder.resolve("questions.sql"), """
                !set outputformat csv
                !tables
                select region_name, level from dim_region where region_code = '330100' and is_current;
                select label_en from dim_code where kind = 'measure' and code = 'yoy';
                !quit
                """);

        String printed = PublishedMart.run(
                PublishedMart.driver("2.0"),
                "sqlline.SqlLine",
                "-u",
                "jdbc:duckdb:" + mart.file() + ";duckdb.read_only=true",
                "-d",
                "org.duckdb.DuckDBDriver",
                "-n",
                "",
                "-p",
                "",
                "--run=" + script);

        assertThat(printed)
                .contains("'mart_league_table'", "'fct_latest'", "'杭州市','prefecture'", "'growth on a year earlier'");
    }

    /** Its pages draw what its description of the schema holds; drawing takes Graphviz, the description does not. */
    @Test
    void schemaSpyFindsTheStar() throws Exception {
        Path type = Files.writeString(
                folder.resolve("duckdb.properties"),
                "dbms=DuckDB\ndescription=DuckDB\ndriver=org.duckdb.DuckDBDriver\n"
                        + "connectionSpec=jdbc:duckdb:<db>;duckdb.read_only=true\n");
        Path site = folder.resolve("site");

        String printed = PublishedMart.run(
                PublishedMart.driver("2.0"),
                "org.schemaspy.Main",
                "-t",
                type.toString(),
                "-dp",
                PublishedMart.driver("2.0").toString(),
                "-db",
                mart.file().toString(),
                "-s",
                "main",
                "-cat",
                "%",
                "-sso",
                "-u",
                "none",
                "-nohtml",
                "-o",
                site.toString());

        assertThat(parentsOf("fct_observation", site, printed))
                .containsExactlyInAnyOrder(
                        "breakdown_code -> dim_breakdown.breakdown_code",
                        "indicator_code -> dim_indicator.indicator_code",
                        "period_key -> dim_period.period_key",
                        "reference_indicator_code -> dim_indicator.indicator_code",
                        "reference_region_key -> dim_region.region_key",
                        "region_key -> dim_region.region_key",
                        "release_sha256 -> dim_release.release_sha256",
                        "unit_code -> dim_unit.unit_code");
    }

    private static List<String> parentsOf(String table, Path site, String printed) throws Exception {
        Document schema;
        try (Stream<Path> files = Files.walk(site)) {
            Path xml = files.filter(file -> file.toString().endsWith(".xml"))
                    .min(Comparator.comparing(Path::toString))
                    .orElseThrow(() -> new AssertionError(printed));
            schema = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
        }
        NodeList parents = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate("//table[@name='" + table + "']/column/parent", schema, XPathConstants.NODESET);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < parents.getLength(); i++) {
            Element parent = (Element) parents.item(i);
            found.add(((Element) parent.getParentNode()).getAttribute("name") + " -> " + parent.getAttribute("table")
                    + "." + parent.getAttribute("column"));
        }
        return found;
    }
}
