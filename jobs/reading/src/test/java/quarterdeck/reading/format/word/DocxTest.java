package quarterdeck.reading.format.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.format.Released;

class DocxTest {

    private static final String W = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

    private static Released docx(String body, String footnotes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "word/document.xml", "<w:document" + W + "><w:body>" + body + "</w:body></w:document>");
            put(zip, "word/footnotes.xml", "<w:footnotes" + W + ">" + footnotes + "</w:footnotes>");
            put(
                    zip,
                    "word/styles.xml",
                    "<w:styles" + W + "><w:style w:styleId='1'><w:name w:val='heading 1'/></w:style></w:styles>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Released(bytes.toByteArray(), "a.docx");
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    @Test
    void headingsFieldsDeletedWordsAndFootnotes() {
        String body = "<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:r><w:t>公报</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>增长5</w:t></w:r><w:r><w:t>.5%</w:t><w:footnoteReference w:id='1'/></w:r>"
                + "<w:del><w:r><w:delText>9.9%</w:delText></w:r></w:del>"
                + "<w:r><w:instrText>PAGE</w:instrText><w:br/><w:t>。</w:t></w:r></w:p>";
        String notes = "<w:footnote w:type='separator' w:id='0'>" + paragraph("-") + "</w:footnote>"
                + "<w:footnote w:id='1'>" + paragraph("注：示例") + "</w:footnote>";
        assertThat(docx(body, notes).drawn()).isEqualTo("""
                TITLE@0 公报
                BODY@3 增长5.5%
                。
                BODY@12 注：示例
                """);
    }

    @Test
    void mergedCellsShowTheTextTheyCover() {
        String body = "<w:tbl><w:tr>" + cell("<w:vMerge w:val='restart'/>", paragraph("指标"))
                + cell("<w:gridSpan w:val='2'/>", paragraph("一季度")) + "</w:tr><w:tr>"
                + cell("<w:vMerge/>", "<w:p/>") + cell("", paragraph("绝对量") + paragraph("（亿元）"))
                + cell("", paragraph("增长")) + "</w:tr></w:tbl>";
        assertThat(docx(body, "").drawn()).isEqualTo("""
                TABLE 1
                1 |指标|一季度|一季度^|
                2 |指标^|绝对量（亿元）|增长|
                """);
    }

    @Test
    void nestedTablesComeAfterTheOneTheyStandIn() {
        String inner = "<w:tbl><w:tr>" + cell("", paragraph("a")) + cell("", paragraph("1")) + "</w:tr></w:tbl>";
        String body = "<w:tbl><w:tr>" + cell("", paragraph("x") + inner + paragraph("")) + cell("", paragraph("2"))
                + "</w:tr></w:tbl>";
        assertThat(docx(body, "").drawn()).isEqualTo("""
                TABLE 1
                1 |x|2|
                TABLE 2
                1 |a|1|
                """);
    }

    @Test
    void tableOfOneColumnIsAFrameAroundParagraphs() {
        String body = "<w:tbl><w:tr>" + cell("", paragraph("增长5.5%。")) + "</w:tr></w:tbl>";
        assertThat(docx(body, "").drawn()).isEqualTo("BODY@0 增长5.5%。\n");
    }

    @Test
    void damagedDocumentIsRefusedWithItsPart() {
        assertThat(docx("<w:p>", "").refused())
                .isEqualTo(
                        "MALFORMED at word/document.xml line 1: this part is not well-formed XML: open the file in its"
                                + " own program and save it again");
    }

    @Test
    void entitiesAreRefused() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "word/document.xml", "<!DOCTYPE d [<!ENTITY a 'aa'>]><d>&a;</d>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(new Released(bytes.toByteArray(), "a.docx").refused())
                .startsWith("MALFORMED at word/document.xml: no format declares a document type or entities");
    }
}
