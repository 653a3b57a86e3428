package quarterdeck.nightly.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.proving.Figure;
import quarterdeck.proving.Results;
import quarterdeck.proving.Scale;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.contained.ContainedFormats;
import quarterdeck.reading.contained.Limits;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Formats;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.source.Sources;

/**
 * Damaged copies of every sample in every format, read as a night reads them: each is read or refused with a reason
 * and a remedy, none takes the night down or holds it up.
 */
class MutantsTest {

    private static final long SEED = Scale.seed(20261128);
    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));
    private static final long HANGS = TimeUnit.SECONDS.toNanos(120);

    private final Vocabulary vocabulary = Vocabulary.load(ROOT.resolve("sql/vocabulary"));
    private final ReleaseReader reader = new ReleaseReader(
            vocabulary,
            Sources.load(ROOT.resolve("jobs/sources"), vocabulary.sourceWords()),
            new ContainedFormats(new Limits(512, 120, 120)));

    @TempDir
    private Path folder;

    /** What became of a mutant. */
    private enum Fate {
        EQUAL,
        OTHER,
        REFUSED
    }

    private record Sample(String name, byte[] bytes) {}

    private final Map<Sample, List<Finding>> originals = new HashMap<>();

    @Test
    void damagedCopiesAreReadOrRefused() throws IOException {
        long start = System.nanoTime();
        int most = Scale.of(400, 10_000);
        Random random = new Random(SEED);
        List<Sample> samples = samples();
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        List<String> faults = new ArrayList<>();
        int done = 0;
        for (; done < most && Scale.goesOn(start); done++) {
            Sample sample = samples.get(random.nextInt(samples.size()));
            byte[] mutant = mutate(sample.bytes, random);
            long begun = System.nanoTime();
            try {
                fates.merge(fate(sample, mutant), 1, Integer::sum);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                faults.add(sample.name + " mutant " + done + ": " + e);
            }
            if (System.nanoTime() - begun > HANGS) {
                faults.add(sample.name + " mutant " + done + " held up the night");
            }
        }
        String outcome =
                faults.size() + " crashed or hung; " + fates.getOrDefault(Fate.EQUAL, 0) + " read as the original, "
                        + fates.getOrDefault(Fate.OTHER, 0) + " read otherwise (what is printed was hit), "
                        + fates.getOrDefault(Fate.REFUSED, 0) + " refused with a reason";
        Results.record(
                Figure.MUTANTS,
                MutantsTest.class,
                done,
                "mutants of " + samples.size() + " files",
                outcome,
                SEED,
                start);
        assertThat(faults).as("seed " + SEED).isEmpty();
    }

    private Fate fate(Sample sample, byte[] mutant) throws IOException {
        take(sample, mutant);
        try {
            List<Finding> found = read(sample.name, mutant);
            if (!originals.containsKey(sample)) {
                originals.put(sample, read(sample.name, sample.bytes));
            }
            return found.equals(originals.get(sample)) ? Fate.EQUAL : Fate.OTHER;
        } catch (BrokenRelease e) {
            assertThat(e.getMessage()).as("the remedy of " + sample.name).isNotBlank();
            return Fate.REFUSED;
        }
    }

    /** A mutant that may carry releases is taken as a night takes it: it lands, and holds up nobody. */
    private void take(Sample sample, byte[] mutant) throws IOException {
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Path file = Files.write(landing.resolve("mutant-" + sample.name), mutant);
        if (mayCarry(file)) {
            SnapshotStore store = new SnapshotStore(new Home(folder.resolve("home")), Clock.systemUTC());
            assertThat(store.take(landing).left()).as("left of " + sample.name).isEmpty();
        }
        Files.delete(file);
    }

    private static boolean mayCarry(Path file) throws IOException {
        try {
            return Files.size(file) > 0 && Formats.carrier(file) != Formats.Carrier.NONE;
        } catch (BrokenRelease e) {
            return true; // a container that lost its directory
        }
    }

    private List<Finding> read(String name, byte[] bytes) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Path file = Files.write(folder.resolve("mutant"), bytes);
        reader.read(file, ReleaseOrigin.ofFile(name), findings::add);
        return findings;
    }

    private static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path file : Originals.files()) {
            samples.add(new Sample(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
        }
        return samples;
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] mutant = original.clone();
        switch (random.nextInt(5)) {
            case 0 -> {
                for (int i = 1 + random.nextInt(8); i > 0; i--) {
                    mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
            case 2 -> mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length));
            case 3 -> {
                int from = random.nextInt(mutant.length);
                Arrays.fill(mutant, from, Math.min(mutant.length, from + random.nextInt(512)), (byte) 0);
            }
            default -> {
                int from = random.nextInt(mutant.length);
                int length = Math.min(random.nextInt(64), mutant.length - from);
                System.arraycopy(original, random.nextInt(mutant.length - length + 1), mutant, from, length);
            }
        }
        return mutant;
    }
}
