package quarterdeck.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEndTest {

    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));

    @TempDir
    private Path folder;

    @Test
    void noWholeFileLacksItsEndAndMarkedOnesThatAreCutInHalfDo() throws IOException {
        List<Path> wholeButCutOff = new ArrayList<>();
        TreeSet<String> noticed = new TreeSet<>();
        for (String place : List.of("jobs/samples", "jobs/reading/src/test/documents")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(place)).filter(Files::isRegularFile)) {
                for (Path file : files.sorted().toList()) {
                    if (Formats.isCutOff(file)) {
                        wholeButCutOff.add(file);
                    }
                    byte[] bytes = Files.readAllBytes(file);
                    Path half = Files.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length / 2));
                    if (Formats.isCutOff(half)) {
                        String name = file.getFileName().toString();
                        noticed.add(name.substring(name.lastIndexOf('.') + 1));
                    }
                }
            }
        }
        assertThat(wholeButCutOff).isEmpty();
        assertThat(noticed).contains("xlsx", "docx", "ods", "odt", "ofd", "pdf", "rtf", "doc", "html");
    }

    @Test
    void aWorkbookOfTheOldFormatLacksItsEndWhereverItIsCut() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            for (int row = 0; row < 2_000; row++) {
                (row == 0 ? workbook.createSheet() : workbook.getSheetAt(0))
                        .createRow(row)
                        .createCell(0)
                        .setCellValue("generated " + row);
            }
            workbook.write(written);
        }
        byte[] whole = written.toByteArray();
        assertThat(Formats.isCutOff(Files.write(folder.resolve("whole.xls"), whole)))
                .isFalse();
        for (int length = 100; length <= whole.length - 512; length += 1_000) {
            Path part = Files.write(folder.resolve("part.xls"), Arrays.copyOf(whole, length));
            assertThat(Formats.isCutOff(part))
                    .as("%d of %d bytes", length, whole.length)
                    .isTrue();
        }
    }
}
