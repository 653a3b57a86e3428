package quarterdeck.reading.format.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.BrokenRelease.Reason;

class MembersTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    private Path folder;

    @Test
    void namesAreDataWhateverTheySayAndWhatArchiversAddIsLeftOut() throws IOException {
        Path archive = zip(
                StandardCharsets.UTF_8,
                "../../etc/passwd",
                "/root/x.csv",
                "dir\\b.csv",
                "<script>.csv",
                "__MACOSX/._a.csv",
                ".DS_Store",
                "dir/");

        assertThat(handed(archive)).containsExactly("../../etc/passwd", "/root/x.csv", "dir/b.csv", "<script>.csv");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(archive);
        }
    }

    @Test
    void namesOfOldArchiversAreChineseWithoutSayingSo() throws IOException {
        assertThat(handed(withoutUtf8Flag("数据/杭州市.csv", GBK))).containsExactly("数据/杭州市.csv");
        assertThat(handed(withoutUtf8Flag("数据/杭州市.csv", StandardCharsets.UTF_8)))
                .containsExactly("数据/杭州市.csv");
    }

    @Test
    void aFileThatIsLockedOrAlteredIsRefusedByNameAndTheOthersAreHandedOver() throws IOException {
        Path archive = zip(StandardCharsets.UTF_8, "a.csv", "b.csv", "c.csv");
        byte[] bytes = Files.readAllBytes(archive);
        mark(bytes, "a.csv", (byte) 1, 0);
        mark(bytes, "c.csv", (byte) 0x55, 8);
        Files.write(archive, bytes);
        List<String> read = new ArrayList<>();

        List<BrokenRelease> faults = Members.each(archive, (name, content) -> {
            content.transferTo(OutputStream.nullOutputStream());
            read.add(name);
        });

        assertThat(read).containsExactly("b.csv");
        assertThat(faults)
                .extracting(fault -> fault.where() + " " + fault.reason())
                .containsExactly("a.csv ENCRYPTED", "c.csv MALFORMED");
        BrokenRelease whole = catchThrowableOfType(BrokenRelease.class, () -> ArchiveDocument.open(archive));
        assertThat(whole.where()).isEqualTo("a.csv, c.csv");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        Path archive = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("zeros.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        long[] seen = {0};

        List<BrokenRelease> faults =
                Members.each(archive, (name, content) -> seen[0] = content.transferTo(OutputStream.nullOutputStream()));

        assertThat(faults).extracting(BrokenRelease::reason).containsExactly(Reason.TOO_LARGE);
        assertThat(faults).extracting(BrokenRelease::where).containsExactly("zeros.csv");
    }

    @Test
    void moreFilesThanAnyReleaseHasAreRefusedAndSoIsNone() throws IOException {
        String[] names = new String[2_001];
        for (int i = 0; i < names.length; i++) {
            names[i] = i + ".csv";
        }
        assertThat(refusal(zip(StandardCharsets.UTF_8, names))).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(zip(StandardCharsets.UTF_8, "only a folder/"))).isEqualTo(Reason.EMPTY);
    }

    private static Reason refusal(Path archive) {
        return catchThrowableOfType(BrokenRelease.class, () -> Members.each(archive, (name, content) -> {}))
                .reason();
    }

    private static List<String> handed(Path archive) throws IOException {
        List<String> names = new ArrayList<>();
        assertThat(Members.each(archive, (name, content) -> names.add(name))).isEmpty();
        return names;
    }

    private Path zip(Charset charset, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(("地区,数值\n杭州市," + name).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return Files.write(folder.resolve("a.zip"), bytes.toByteArray());
    }

    /** Java marks names as UTF-8 where it writes that, so UTF-8 goes through as if it were Latin. */
    private Path withoutUtf8Flag(String name, Charset charset) throws IOException {
        return zip(StandardCharsets.ISO_8859_1, new String(name.getBytes(charset), StandardCharsets.ISO_8859_1));
    }

    /** Sets a byte of a file's entry in the directory: its flags, or, 8 further on, its checksum. */
    private static void mark(byte[] zip, String name, byte value, int further) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + 46 + wanted.length <= zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                int end = i + 46 + wanted.length;
                if (java.util.Arrays.equals(wanted, java.util.Arrays.copyOfRange(zip, i + 46, end))) {
                    zip[i + 8 + further] = (byte) (further == 0 ? zip[i + 8] | value : zip[i + 8 + further] ^ value);
                }
            }
        }
    }
}
