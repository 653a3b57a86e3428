package quarterdeck.reading.contained;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Opened;

/** Files made to do harm, read as a night reads them: each ends in a refusal with a remedy, or does none. */
class BombsTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String OFD = "<OFD><DocBody><DocRoot>d/D.xml</DocRoot></DocBody></OFD>";
    private static final String PAGES = "<Document><Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>";
    private static final String ENTITIES = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c SYSTEM 'file:///etc/passwd'>]>";
    private static final ContainedFormats FORMATS = new ContainedFormats(new Limits(128, 30, 60));

    @TempDir
    private static Path folder;

    enum Bomb {
        OFD_OF_REPEATED_DISTANCES(
                ofd("<Page><TextObject Size='3' Boundary='0 0 9 9'><TextCode DeltaX='g 2000000000 1'>1</TextCode>"
                        + "</TextObject></Page>"),
                "TOO_LARGE"),
        OFD_OF_ENTITIES(ofd(ENTITIES + "<Page><TextCode>&b;&c;</TextCode></Page>"), "MALFORMED"),
        OFD_OF_DEEP_ELEMENTS(ofd("<PageBlock>".repeat(100_000)), "TOO_LARGE"),
        OFD_THAT_INFLATES(ofd("<Page>" + " ".repeat(64 << 20)), "TOO_LARGE"),
        OFD_OF_MANY_CHARACTERS(
                ofd("<Page>"
                        + "<TextObject Size='3' Boundary='0 0 9 9'><TextCode DeltaX='g 9 1'>1234567890</TextCode>"
                                .repeat(60_000)),
                "TOO_LARGE"),
        OFD_WITHOUT_NUMBERS(ofd("<Page><TextObject Size='NaN' Boundary='1 2'/></Page>"), "MALFORMED"),
        DOCX_OF_ENTITIES(
                zip("word/document.xml", ENTITIES + "<document><body><p>&b;</p></body></document>"), "MALFORMED"),
        DOCX_THAT_INFLATES(zip("word/document.xml", "<document>" + " ".repeat(64 << 20)), "TOO_LARGE"),
        ODT_OF_ENTITIES(zip("mimetype", "x", "content.xml", ENTITIES + "<body><text>&b;</text></body>"), "MALFORMED"),
        RTF_OF_DEEP_GROUPS(bytes("{\\rtf1 " + "{".repeat(500_000)), "TOO_LARGE"),
        RTF_OF_ONE_PARAGRAPH(bytes("{\\rtf1 " + "generated 1.5 ".repeat(3_000_000) + "\\par}"), "TOO_LARGE"),
        DOC_OF_NOTHING(magic(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), "MALFORMED"),
        PDF_CUT_OFF(bytes("%PDF-1.7\n1 0 obj\n<</Length 999999999>>stream\n"), "MALFORMED"),
        MAIL_OF_MANY_PARTS(mail("--b\nContent-Type: image/png\n\nx\n".repeat(5_000)), "TOO_LARGE"),
        MAIL_OF_DEEP_PARTS(deepMail(), "TOO_LARGE"),
        MAIL_OF_ONE_LINE(mail("--b\nContent-Type: text/html\n\n" + "x".repeat(8 << 20)), "MALFORMED"),
        TEXT_OF_ONE_CELL(bytes("a,b\n1," + "x".repeat(30 << 20) + "\n"), "MALFORMED"),
        TEXT_WITH_AN_OPEN_QUOTE(bytes("a,\"" + "x,1\n".repeat(2_000_000)), "MALFORMED"),
        TEXT_OF_ZEROS(new byte[4 << 20], "UNKNOWN_FORMAT");

        private final byte[] content;
        private final String reason;

        Bomb(byte[] content, String reason) {
            this.content = content;
            this.reason = reason;
        }
    }

    @BeforeAll
    static void readSomethingHarmless() throws IOException {
        assertThat(read(bytes("{\\rtf1 before\\par}"))).isEqualTo("read");
    }

    @ParameterizedTest
    @EnumSource(Bomb.class)
    void bombsAreRefusedAndTheNextFileIsRead(Bomb bomb) throws IOException {
        long start = System.nanoTime();

        assertThat(read(bomb.content)).startsWith(bomb.reason);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat(read(bytes("{\\rtf1 after\\par}"))).isEqualTo("read");
    }

    private static String read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("bomb"), bytes);
        try (Opened release = FORMATS.open(file, "bomb.csv");
                Document document = release.document()) {
            for (Block block = document.next(); block != null; block = document.next()) {
                while (block instanceof Table table && table.next() != null) {
                    // rows are read to their end
                }
            }
            return "read";
        } catch (BrokenRelease e) {
            return e.reason() + " " + e.getMessage();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] magic(int... head) {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < head.length; i++) {
            bytes[i] = (byte) head[i];
        }
        return bytes;
    }

    private static byte[] ofd(String page) {
        return zip("OFD.xml", OFD, "d/D.xml", PAGES, "d/P.xml", page);
    }

    private static byte[] mail(String parts) {
        return bytes("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + parts + "--b--\n");
    }

    private static byte[] deepMail() {
        StringBuilder mail = new StringBuilder("MIME-Version: 1.0\n");
        for (int i = 0; i < 1_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return bytes(mail + "Content-Type: text/plain\n\nx\n");
    }

    private static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(bytes(namesAndContents[i + 1]));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
