package quarterdeck.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
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
                    Path half = Files.write(folder.resolve("half"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
                    if (Formats.isCutOff(half)) {
                        String name = file.getFileName().toString();
                        noticed.add(name.substring(name.lastIndexOf('.') + 1));
                    }
                }
            }
        }
        assertThat(wholeButCutOff).isEmpty();
        assertThat(noticed).contains("xlsx", "docx", "ods", "odt", "ofd", "pdf", "rtf");
    }
}
