package quarterdeck.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Workbooks made to do harm are refused with a reason. */
class HostileTest {

    private static final String RELATIONS = "<Relationships>"
            + "<Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
    private static final String WORKBOOK =
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" r:id=\"r1\"/></sheets></workbook>";

    private static Released workbook(String sheet, String strings) {
        return new Released(
                FormatsTest.zip(
                        "xl/workbook.xml",
                        WORKBOOK,
                        "xl/_rels/workbook.xml.rels",
                        RELATIONS,
                        "xl/sharedStrings.xml",
                        strings,
                        "xl/worksheets/sheet1.xml",
                        sheet),
                "a.xlsx");
    }

    private static Released workbook(String rows) {
        return workbook("<worksheet><sheetData>" + rows + "</sheetData></worksheet>", "<sst/>");
    }

    @Test
    void wellFormedMinimalWorkbookIsRead() {
        assertThat(workbook("<row><c><v>1.50</v></c><c t=\"inlineStr\"><is><r><t>甲</t></r><r><t>乙</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh></is></c></row><row r=\"5\"><c r=\"C5\" t=\"str\">"
                                + "<f>x</f><v>a&amp;b_x000A_c</v></c></row>")
                        .drawn())
                .isEqualTo("""
                        TABLE 1 [s]
                        1 |1.5|甲乙|
                        5 |||a&b\\nc|
                        """);
    }

    @Test
    void zipBombIsRefused() {
        char[] blanks = new char[60 << 20];
        Arrays.fill(blanks, ' ');
        assertThat(workbook("<row>" + new String(blanks) + "</row>").refused())
                .startsWith("TOO_LARGE at xl/worksheets/sheet1.xml: this part inflates beyond ");
    }

    @Test
    void externalEntitiesAndEntityExpansionAreRefused() {
        String xxe = "<!DOCTYPE sst [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst><si><t>&e;</t></si></sst>";
        String laughs = "<!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
        for (String strings : new String[] {xxe, laughs}) {
            assertThat(workbook("<worksheet><sheetData/></worksheet>", strings).refused())
                    .isEqualTo("MALFORMED at xl/sharedStrings.xml: no format declares a document type or"
                            + " entities: this file was tampered with");
        }
    }

    @Test
    void deepXmlIsRefused() {
        assertThat(workbook("<row>" + "<x>".repeat(100_000)).refused())
                .isEqualTo("TOO_LARGE at xl/worksheets/sheet1.xml: elements are nested more than 256 deep:"
                        + " no document needs it");
    }

    @Test
    void hugeCellIsRefused() {
        assertThat(workbook("<row><c t=\"str\"><v>" + "x".repeat(40_000) + "</v></c></row>")
                        .refused())
                .isEqualTo("TOO_LARGE at s row 1: a cell has at most 32767 characters");
        assertThat(workbook("<worksheet/>", "<sst><si><t>" + "长".repeat(40_000) + "</t></si></sst>")
                        .refused())
                .isEqualTo("TOO_LARGE at xl/sharedStrings.xml: a cell has at most 32767 characters: shorten it");
    }

    @Test
    void cellsAndRowsOutsideASheetAreRefused() {
        assertThat(workbook("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>").refused())
                .isEqualTo("MALFORMED at ZZZZ1: expected the address of a cell, such as B11: save the workbook again");
        assertThat(workbook("<row r=\"2000000\"/>").refused())
                .isEqualTo("MALFORMED at s row 2000000: expected rows in ascending order: save the workbook again");
    }

    @Test
    void mergedCellsThatCoverTooMuchAreRefused() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 2_000; row++) {
            rows.append("<row r=\"").append(row).append("\"/>");
        }
        assertThat(workbook(
                                "<worksheet><sheetData>" + rows
                                        + "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/>"
                                        + "</mergeCells></worksheet>",
                                "<sst/>")
                        .refused())
                .isEqualTo("TOO_LARGE at row 1221: merged cells cover too much: unmerge them");
    }

    @Test
    void numberThatIsNoneIsRefused() {
        assertThat(workbook("<row><c><v>十二</v></c></row>").refused())
                .isEqualTo("MALFORMED at s row 1: expected a number, found 十二: save the workbook again");
        assertThat(workbook("<row><c><v>NaN</v></c></row>").refused())
                .isEqualTo("MALFORMED at s row 1: expected a number, found NaN: save the workbook again");
        assertThat(workbook("<row><c t=\"s\"><v>7</v></c></row>").refused())
                .isEqualTo("MALFORMED at s row 1: expected a shared text with the number 7: save the workbook again");
    }

    @Test
    void workbookWithoutThePartItNamesIsRefused() {
        assertThat(new Released(
                                FormatsTest.zip("xl/workbook.xml", WORKBOOK, "xl/_rels/workbook.xml.rels", RELATIONS),
                                "a.xlsx")
                        .refused())
                .isEqualTo("MALFORMED at sheet s: the workbook names this sheet and does not hold it: save it again");
    }

    @Test
    void partAlteredWithoutItsChecksumIsRefused() {
        byte[] bytes = stored("<worksheet><sheetData><row><c><v>5540</v></c></row></sheetData></worksheet>");
        int digit = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("5540");
        bytes[digit] = '9';
        assertThat(new Released(bytes, "a.xlsx").refused())
                .isEqualTo("MALFORMED at xl/worksheets/sheet1.xml: this part was altered since it was written:"
                        + " fetch the file again");
    }

    private static byte[] stored(String sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            String[] parts = {
                "xl/workbook.xml", WORKBOOK, "xl/_rels/workbook.xml.rels", RELATIONS, "xl/worksheets/sheet1.xml", sheet
            };
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
