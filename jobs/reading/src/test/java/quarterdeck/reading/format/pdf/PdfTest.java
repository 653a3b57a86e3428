package quarterdeck.reading.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.Formats;
import quarterdeck.reading.format.Released;

class PdfTest {

    private static final String LONG = "generated filler words fill this line of the column";

    @Test
    void ruledCellsAreMergedWhereNoLinePartsThem() {
        Drawn drawn = new Drawn().text(16, 200, 80, "A generated title").text(10, 60, 110, "Some words before it.");
        for (double y : new double[] {120, 160, 180}) {
            drawn.line(50, y, 350, y);
        }
        drawn.line(150, 140, 350, 140);
        for (double x : new double[] {50, 150, 350}) {
            drawn.line(x, 120, x, 180);
        }
        drawn.line(250, 140, 250, 180);
        drawn.row(135, "label", "both years").row(155, "", "2023", "2024").row(175, "a", "1.5", "2.5");
        assertThat(drawn.released().drawn()).isEqualTo("""
                TITLE@0 A generated title
                BODY@18 Some words before it.
                TABLE 1
                1 |label|both years|both years^|
                2 |label^|2023|2024|
                3 |a|1.5|2.5|
                """);
    }

    @Test
    void alignedNumbersAreATableWithTheHeadsAboveThem() {
        assertThat(new Drawn()
                        .row(100, "label", "2023", "2024")
                        .row(120, "all", "11.5", "12.5")
                        .row(140, "  part", "1.5", "-")
                        .text(10, 60, 180, "A note under the table.")
                        .released()
                        .drawn())
                .isEqualTo("""
                        TABLE 1
                        1 |label|2023|2024|
                        2 |all|11.5|12.5|
                        3 |part|1.5|-|
                        BODY@0 A note under the table.
                        """);
    }

    @Test
    void tableGoesOnOverPagesWithItsHeaderOnce() {
        Drawn drawn = new Drawn()
                .row(700, "label", "2023", "2024")
                .row(720, "a", "1", "2")
                .row(740, "b", "3", "4");
        drawn.text(9, 290, 810, "- 1 -").page().text(9, 290, 810, "- 2 -");
        drawn.row(100, "label", "2023", "2024").row(120, "c", "5", "6").row(140, "d", "7", "8");
        assertThat(drawn.released().drawn()).isEqualTo("""
                TABLE 1
                1 |label|2023|2024|
                2 |a|1|2|
                3 |b|3|4|
                4 |c|5|6|
                5 |d|7|8|
                """);
    }

    @Test
    void turnedPagesAreReadUpright() {
        String expected = """
                TABLE 1
                1 |x|1|2|
                2 |y|3|4|
                """;
        Drawn climbing = new Drawn();
        for (int i = 0; i < 3; i++) {
            climbing.climbing(10, 100, 100 + i * 100, new String[] {"x", "1", "2"}[i]);
            climbing.climbing(10, 120, 100 + i * 100, new String[] {"y", "3", "4"}[i]);
        }
        assertThat(climbing.released().drawn()).isEqualTo(expected);
        Drawn rotated = new Drawn().rotated(90);
        for (int i = 0; i < 3; i++) {
            rotated.climbing(10, 100, 100 + i * 100, new String[] {"x", "1", "2"}[i]);
            rotated.climbing(10, 120, 100 + i * 100, new String[] {"y", "3", "4"}[i]);
        }
        assertThat(rotated.released().drawn()).isEqualTo(expected);
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() {
        Drawn drawn = new Drawn().text(10, 60, 80, "A heading over both of the columns that is longer than each is");
        for (int i = 0; i < 5; i++) {
            drawn.text(10, 60, 100 + 14 * i, LONG.substring(0, 45) + (char) ('a' + i));
            drawn.text(10, 320, 100 + 14 * i, LONG.substring(0, 45) + (char) ('p' + i));
        }
        String letters =
                drawn.released().drawn().replaceAll("[^a-z]", "").replace("generatedfillerwordsfillthislineofthe", "");
        assertThat(letters).isEqualTo("headingoverbothofthecolumnsthatislongerthaneachis" + "abcde" + "pqrst");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ruled.pdf", "aligned.pdf"})
    void fullWidthBracketsAreKept(String name) throws IOException {
        Path file = Path.of(System.getProperty("quarterdeck.root"), "jobs/reading/src/test/documents/city", name);

        assertThat(new Released(Files.readAllBytes(file), name).drawn()).contains("总量（亿元）", "比上年增长（%）");
    }

    @Test
    void paragraphGoesOnOverThePageAndItsFootnoteFollows() {
        Drawn drawn = new Drawn()
                .text(10, 60, 760, "Exports grew by 5.5 percent, which is more than in the year before and a")
                .text(7, 60, 790, "1 A generated footnote.")
                .page()
                .text(10, 60, 80, "lot less than two years ago. The line ends here and says no more of it.")
                .text(10, 60, 94, "Imports fell.");
        assertThat(drawn.released().drawn()).isEqualTo("""
                BODY@0 Exports grew by 5.5 percent, which is more than in the year before and a lot less than two years ago. The line ends here and says no more of it. Imports fell.
                BODY@159 1 A generated footnote.
                """);
    }

    @Test
    void raisedMarkOfAFootnoteIsNoDigit() {
        assertThat(new Drawn()
                        .row(100, "a", "11.5", "12.5")
                        .row(120, "b", "13.5", "14.5")
                        .text(6, 180, 116, "1")
                        .released()
                        .drawn())
                .contains("2 |b|13.5|14.5|");
    }

    @Test
    void placesAreBoxesOnTheirPage(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.pdf");
        Files.write(
                file,
                new Drawn()
                        .page()
                        .row(100, "a", "1", "2")
                        .row(120, "b", "3", "4")
                        .text(10, 60, 200, "grew by 5.5 percent")
                        .released()
                        .bytes());
        try (Document document = Formats.open(file, "a.pdf")) {
            Table table = (Table) java.util.Objects.requireNonNull(document.next());
            assertThat(table.place(2, 1).locator()).isEqualTo("page 2 (113,111,100,10)");
            Block paragraph = document.next();
            assertThat(((Paragraph) java.util.Objects.requireNonNull(paragraph))
                            .place(8, 11)
                            .locator())
                    .isEqualTo("page 2 (98,191,14,10)");
        }
    }

    @Test
    void pageThatIsAPictureIsRefused() throws IOException {
        Drawn drawn = new Drawn().text(10, 60, 100, "Words.").page();
        drawn.content()
                .drawImage(
                        LosslessFactory.createFromImage(
                                drawn.pdf(), new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)),
                        0,
                        0,
                        500,
                        700);
        assertThat(drawn.released().refused())
                .isEqualTo("NO_TEXT_LAYER at page 2: this page is a picture without a text layer: land the release as"
                        + " text, or one whose characters were recognised and proofread");
    }

    @Test
    void lockedAndCutFilesAreRefused() throws IOException {
        Drawn drawn = new Drawn().text(10, 60, 100, "Words.");
        drawn.pdf().protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertThat(drawn.released().refused())
                .isEqualTo("ENCRYPTED: the PDF is locked with a password: save it without and land that");
        byte[] whole = new Drawn().text(10, 60, 100, "Words.").released().bytes();
        assertThat(new Released(Arrays.copyOf(whole, 40), "a.pdf").refused())
                .isEqualTo("MALFORMED: the PDF is damaged or cut off: fetch the file again");
    }

    @Test
    void bombsAreRefusedBeforeTheyFillMemory() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                out.write(blanks);
            }
        }
        assertThat(pdfWithStream("/FlateDecode", deflated.toByteArray()).refused())
                .matches("TOO_LARGE at byte \\d+: this stream inflates beyond any page: it is a bomb");
        byte[] hex = java.util.HexFormat.of().formatHex(deflated.toByteArray()).getBytes(StandardCharsets.US_ASCII);
        assertThat(pdfWithStream("[/ASCIIHexDecode /FlateDecode]", hex).refused())
                .isEqualTo("TOO_LARGE at object 4: this stream grows beyond any page: it is a bomb");
    }

    private static Released pdfWithStream(String filter, byte[] stream) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n".getBytes(StandardCharsets.US_ASCII));
        pdf.write(("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<</Length " + stream.length + "/Filter " + filter + ">>stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        pdf.write(stream);
        pdf.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return new Released(pdf.toByteArray(), "a.pdf");
    }
}
