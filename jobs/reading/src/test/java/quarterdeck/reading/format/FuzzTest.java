package quarterdeck.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.DocumentDump;

/**
 * Mutated bytes are read or refused: nothing but {@link BrokenRelease} is thrown, and nothing takes long. More mutants
 * than a build can afford are run with {@code -Dquarterdeck.mutants=N}.
 */
class FuzzTest {

    private static final long SEED = 20260101;
    private static final int MUTANTS = Integer.getInteger("quarterdeck.mutants", 150);
    private static final Path DOCUMENTS =
            Path.of(System.getProperty("quarterdeck.root")).resolve("jobs/reading/src/test/documents/quarterly");

    /** A file of a word processor takes longer to read than a made-up table, so that fewer of its mutants are. */
    private static final int LARGE = 5_000;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private static List<Released> originals() throws IOException {
        List<Released> originals = new ArrayList<>();
        String table = "数据库：年度数据\n指标,2024年,2023年\n\"生产总值,亿元\",90007.0,85619.6\n其中：\"一产\",1,2\n注：初步\n";
        originals.add(Released.text(table.repeat(5), "a.csv"));
        originals.add(Released.text(table, Released.GB18030, "gb.csv"));
        originals.add(Released.text(table, StandardCharsets.UTF_16, "wide.csv"));
        originals.add(
                Released.text("# 公报\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n+--+--+\n| a| b|\n+--+--+\n正文5.7%", "a.md"));
        originals.add(Released.text(
                "<html><head><meta charset=utf-8><title>公报</title></head><body><h1>公报</h1><p>增长<b>5.5%</b><br>注</p>"
                        + "<table><caption>表</caption><tr><th rowspan=2>a</th><th colspan=2>b</th></tr><tr><td>1</td></tr>"
                        + "</table><pre>| a | b |\n|--|--|\n| 1 | 2 |</pre></body></html>",
                "a.html"));
        try (Stream<Path> documents = Files.list(DOCUMENTS)) {
            for (Path document : documents.sorted().toList()) {
                originals.add(new Released(
                        Files.readAllBytes(document), document.getFileName().toString()));
            }
        }
        for (SpreadsheetTest.Kind kind : SpreadsheetTest.Kind.values()) {
            originals.add(kind.holding(SpreadsheetTest::fillForFuzzing));
        }
        return originals;
    }

    @Test
    void mutatedBytesAreReadOrRefused() throws IOException {
        Random random = new Random(SEED);
        Path file = folder.resolve("mutant");
        List<String> faults = new ArrayList<>();
        for (Released original : originals()) {
            int mutants = original.bytes().length > LARGE ? MUTANTS / 10 : MUTANTS;
            for (int i = 0; i < mutants; i++) {
                byte[] mutant = mutate(original.bytes(), random);
                Files.write(file, mutant);
                long start = System.nanoTime();
                String fault = read(file, original.fileName());
                Duration taken = Duration.ofNanos(System.nanoTime() - start);
                if (!fault.isEmpty() || taken.compareTo(LONGEST) > 0) {
                    faults.add(
                            original.fileName() + " mutant " + i + ": " + fault + " after " + taken.toMillis() + " ms");
                }
            }
        }
        assertThat(faults).as("seed " + SEED).isEmpty();
    }

    private static String read(Path file, String name) {
        try (Document document = Formats.open(file, name)) {
            DocumentDump.of(document);
            return "";
        } catch (BrokenRelease e) {
            return String.valueOf(e.getMessage()).isBlank() ? "no remedy" : "";
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return e + " at " + Arrays.stream(e.getStackTrace()).limit(4).toList();
        }
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] mutant = original.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int i = 1 + random.nextInt(8); i > 0; i--) {
                    mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
            case 2 -> mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length));
            default -> {
                int from = random.nextInt(mutant.length);
                int length = Math.min(random.nextInt(64), mutant.length - from);
                System.arraycopy(original, random.nextInt(mutant.length - length + 1), mutant, from, length);
            }
        }
        return mutant;
    }
}
