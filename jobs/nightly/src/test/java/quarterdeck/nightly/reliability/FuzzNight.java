package quarterdeck.nightly.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.Figure;
import quarterdeck.proving.Results;
import quarterdeck.proving.Scale;

/**
 * Jazzer against every reader, each in a process of its own that begins with the samples of its format:
 * {@code -Dquarterdeck.fuzz.seconds=N} for each, {@code -Dquarterdeck.fuzz.formats=pdf,ofd} for some alone.
 */
class FuzzNight {

    private static final int SECONDS = Integer.getInteger("quarterdeck.fuzz.seconds", 30);

    /** Time that a fuzzer may take beyond its own, to start and to end with an input that takes its 120 seconds. */
    private static final int PATIENCE_SECONDS = 300;

    private static final String ONLY = System.getProperty("quarterdeck.fuzz.formats", "");
    private static final long SEED = Scale.seed(20261129);
    private static final Pattern RUNS = Pattern.compile("Done (\\d+) runs");

    @TempDir
    private Path folder;

    @Test
    void nothingButAReadingOrARefusalIsFoundInAnyReader() throws Exception {
        long started = System.nanoTime();
        Map<String, List<Path>> originals = Originals.files().stream()
                .collect(Collectors.groupingBy(Originals::ending, TreeMap::new, Collectors.toList()));
        if (!ONLY.isEmpty()) {
            originals.keySet().retainAll(List.of(ONLY.split(",")));
        }
        int inputs = 0;
        for (Map.Entry<String, List<Path>> format : originals.entrySet()) {
            inputs += fuzz(format.getKey(), format.getValue());
        }
        Results.record(
                Figure.FUZZED,
                FuzzNight.class,
                inputs,
                "inputs, " + SECONDS + " s each for " + String.join(", ", originals.keySet()),
                "0 findings",
                SEED,
                started);
    }

    /** Gives how many inputs were tried. */
    private int fuzz(String format, List<Path> originals) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve(format));
        for (int i = 0; i < originals.size(); i++) {
            Files.copy(
                    originals.get(i), corpus.resolve(i + "-" + originals.get(i).getFileName()));
        }
        Path output = folder.resolve(format + ".txt");
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dquarterdeck.fuzzed=" + format,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FuzzedReader.class.getName(),
                        "--instrumentation_includes=quarterdeck.**",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/" + format + "-",
                        "-max_total_time=" + SECONDS,
                        "-timeout=120",
                        "-max_len=1000000",
                        "-seed=" + SEED % Integer.MAX_VALUE,
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = jazzer.waitFor(SECONDS + PATIENCE_SECONDS, TimeUnit.SECONDS);
        jazzer.destroyForcibly();
        String said = Files.readString(output);
        assertThat(ended).as("the end of " + format + ": " + said).isTrue();
        int exit = jazzer.exitValue();
        assertThat(exit).as(format + ": " + said).isZero();
        Matcher runs = RUNS.matcher(said);
        assertThat(runs.find()).as(format + ": " + said).isTrue();
        return Integer.parseInt(runs.group(1));
    }
}
