package quarterdeck.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final String REMEDY = ", which has no reader yet: save it as XLSX, CSV, HTML or plain text";

    static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] compound(String entry) {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}), entry);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/workbook.bin | a binary Excel workbook (xlsb)",
                "ppt/presentation.xml | a PowerPoint presentation (pptx)",
            })
    void containersWithoutAReaderAreNamed(String entry, String title) {
        assertThat(new Released(zip(entry, "x"), "公报.xlsx").refused())
                .isEqualTo("NOT_YET_READABLE: this is " + title + REMEDY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contents | NOT_YET_READABLE: this is an OLE2 document without a workbook" + REMEDY,
                "EncryptedPackage | ENCRYPTED: the workbook is locked with a password: save it without and land that",
            })
    void compoundDocumentsAreToldApart(String entry, String refusal) {
        assertThat(new Released(compound(entry), "公报.xls").refused()).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?><CompactData xmlns='http://www.sdmx.org/x'/> | an SDMX message",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"
                        + "| an Excel 2003 XML workbook",
                "<?xml version='1.0'?><data/> | an XML document",
                "{\"data\": [1, 2]} | a JSON document",
            })
    void textsWithoutAReaderAreNamedWhateverTheFileIsCalled(String content, String title) {
        for (String name : new String[] {"a.csv", "a.txt", "a.xls"}) {
            assertThat(Released.text(content, name).refused()).isEqualTo("NOT_YET_READABLE: this is " + title + REMEDY);
        }
    }

    @Test
    void imagesAndProgramsAreNamed() {
        assertThat(new Released(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "表.xls").refused())
                .isEqualTo("NOT_YET_READABLE: this is an image: land the release as text or as a workbook");
    }

    @Test
    void bytesThatAreNoTextAreAnUnknownFormat() {
        byte[] bytes = new byte[5_000];
        new java.util.Random(7).nextBytes(bytes);
        assertThat(new Released(bytes, "a.csv").refused())
                .isEqualTo("UNKNOWN_FORMAT: these bytes are neither text nor a document that is known here:"
                        + " check what was downloaded");
    }

    @Test
    void workbookCutOffIsTruncated() {
        byte[] whole = zip("xl/workbook.xml", "<workbook/>");
        assertThat(new Released(java.util.Arrays.copyOf(whole, whole.length - 30), "a.xlsx").refused())
                .isEqualTo("TRUNCATED: the zip container has no readable directory at its end: fetch it again");
    }
}
