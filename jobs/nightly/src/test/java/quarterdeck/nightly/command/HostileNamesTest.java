package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.bulletin.Bulletin;
import quarterdeck.bulletin.ReleaseTexts;
import quarterdeck.bulletin.page.Assets;
import quarterdeck.proving.CopiedMart;

/** Regions, indicators, publishers, titles, places and sentences that carry scripts, formulas and turned text. */
class HostileNamesTest {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "script",
            "body",
            "header",
            "nav",
            "main",
            "footer",
            "section",
            "article",
            "a",
            "button",
            "select",
            "optgroup",
            "option",
            "input",
            "label",
            "h1",
            "h2",
            "h3",
            "p",
            "span",
            "small",
            "div",
            "ul",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "blockquote",
            "mark",
            "details",
            "summary",
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "line",
            "text");

    private static final Pattern RELATIVE = Pattern.compile("(?:\\.\\./)*[a-zA-Z0-9/._-]*(?:#[a-zA-Z0-9._-]*)?");
    private static final Pattern TURNED = Pattern.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}]*[=+@\uff1d\uff0b\uff20-].*", Pattern.DOTALL);
    /** One indicator: by measure, by county, three values of which the first and the last are texts. */
    private static final String TEXT = "\"(?:[^\"\\\\<>&\\p{Cntrl}]|\\\\u[0-9a-f]{4})*\"";

    private static final String COUNTIES = "\\{(?:,?\"\\d{6}\":\\[" + TEXT + ",\\d," + TEXT + "])+}";
    private static final Pattern DATA =
            Pattern.compile("\\{\"[a-z0-9_]+\":\\{(?:,?\"(?:growth|level)\":" + COUNTIES + "){1,2}}}");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    @TempDir
    private static Path site;

    @BeforeAll
    static void aBulletinOfHostileNames(@TempDir Path other) throws IOException, SQLException {
        Path mart = other.resolve("hostile.duckdb");
        CopiedMart.write(SampleBulletin.home().resolve("marts").resolve("current.duckdb"), mart, "hostile_names.sql");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + mart)) {
            Bulletin.write(connection, site, HostileNamesTest::words);
        }
    }

    private static List<ReleaseTexts.Text> words(String sha256, String fileName) {
        String script = "</p><script>document.title='owned'</script> 1,234.5亿元 \u202e=1+1 <!-- \"'` & ";
        return List.of(
                new ReleaseTexts.Paragraph(script.repeat(20), 0, true),
                new ReleaseTexts.Line(List.of(new ReleaseTexts.Cell(script, script, false))));
    }

    @Test
    void pagesHoldNoElementScriptOrAddressButTheirOwn() throws IOException {
        for (Path file : SampleBulletin.pages(site)) {
            Document page = Jsoup.parse(Files.readString(file));
            for (Element element : page.getAllElements()) {
                String name = element.normalName();
                assertThat(ELEMENTS.contains(name) || name.equals("#root"))
                        .as(file + " " + name)
                        .isTrue();
                element.attributes().forEach(attribute -> {
                    assertThat(attribute.getKey()).as(file.toString()).doesNotStartWith("on");
                    if (Set.of("href", "src", "action", "xlink:href").contains(attribute.getKey())) {
                        assertThat(attribute.getValue()).as(file.toString()).matches(RELATIVE);
                    }
                });
            }
            page.select("script:not([type=application/json])")
                    .forEach(script -> assertThat(script.data()).isEqualTo(Assets.SCRIPT));
            assertThat(page.title()).doesNotContain("owned</");
        }
    }

    @Test
    void pagesAllowTheirOwnStyleAndScriptAlone() throws IOException {
        for (Path file : SampleBulletin.pages(site.resolve("zh"))) {
            Element policy =
                    Jsoup.parse(Files.readString(file)).selectFirst("meta[http-equiv=Content-Security-Policy]");
            assertThat(policy).as(file.toString()).isNotNull();
            assertThat(Objects.requireNonNull(policy).attr("content"))
                    .isEqualTo(file.endsWith("zh/index.html") ? Assets.FETCHING : Assets.POLICY);
        }
    }

    @Test
    void scriptsThatAreFetchedHoldDataAlone() throws IOException {
        List<Path> scripts = SampleBulletin.files(site.resolve("map"));
        assertThat(scripts).isNotEmpty();
        for (Path file : scripts) {
            String script = Files.readString(file);
            assertThat(script).as(file.toString()).startsWith("bulletinMaps({").endsWith("});\n");
            String data = script.substring("bulletinMaps(".length(), script.length() - ");\n".length());
            assertThat(data).as(file.toString()).matches(DATA);
        }
    }

    @Test
    void namesAreShownAsTheyAreWithSignsForWhatWouldTurnThem() throws IOException {
        String front = Jsoup.parse(Files.readString(site.resolve("zh").resolve("index.html")))
                .text();
        assertThat(front).contains("<script>document.title='owned'</script><img src=x onerror=");
        String region = Files.readString(site.resolve("zh").resolve("region").resolve("330100.html"));
        assertThat(Jsoup.parse(region).text()).contains("\ufffddesrever\ufffd\ufffd");
        for (Path file : SampleBulletin.files(site)) {
            if (file.toString().matches(".*\\.(html|csv)")) {
                assertThat(TURNED.matcher(Files.readString(file)).find())
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    @Test
    void downloadsHoldNoFormula() throws IOException {
        List<String> neutralised = new ArrayList<>();
        for (Path file : SampleBulletin.files(site)) {
            List<String> fields = file.toString().endsWith(".csv")
                    ? csv(file)
                    : file.toString().endsWith(".xlsx") ? xlsx(file) : List.of();
            for (String field : fields) {
                assertThat(FORMULA.matcher(field).matches()
                                && !NUMBER.matcher(field).matches())
                        .as(file + " " + field)
                        .isFalse();
                if (field.startsWith("'")) {
                    neutralised.add(file.getFileName() + field);
                }
            }
        }
        assertThat(neutralised).anyMatch(one -> one.contains(".csv'")).anyMatch(one -> one.contains(".xlsx'"));
    }

    private static List<String> csv(Path file) throws IOException {
        List<String> fields = new ArrayList<>();
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(Files.readString(file).substring(1))) {
            rows.forEach(row -> fields.addAll(row.getFields()));
        }
        return fields;
    }

    private static List<String> xlsx(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] xml =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            Document sheet =
                    Jsoup.parse(new String(xml, StandardCharsets.UTF_8), "", org.jsoup.parser.Parser.xmlParser());
            assertThat(sheet.select("f")).as(file.toString()).isEmpty();
            return sheet.select("t, v").stream().map(Element::wholeText).toList();
        }
    }

    @Test
    void theBriefAndThePictureHoldNothingButWordsAndTheirOwnLinks() throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            try (PDDocument brief =
                    Loader.loadPDF(site.resolve(language).resolve("brief.pdf").toFile())) {
                assertThat(new PDFTextStripper().getText(brief)).contains("script");
                assertThat(brief.getDocumentCatalog().getOpenAction()).isNull();
                assertThat(brief.getDocumentCatalog().getNames()).isNull();
                for (PDAnnotation one : brief.getPage(0).getAnnotations()) {
                    assertThat(one).isInstanceOf(PDAnnotationLink.class);
                    assertThat(((PDActionURI) ((PDAnnotationLink) one).getAction()).getURI())
                            .matches(RELATIVE);
                }
            }
            byte[] picture = Files.readAllBytes(site.resolve(language).resolve("league.png"));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
        }
    }
}
