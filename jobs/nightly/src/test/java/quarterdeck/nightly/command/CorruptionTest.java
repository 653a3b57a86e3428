package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Audit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.lake.Upkeep;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.proving.Figure;
import quarterdeck.proving.Results;
import quarterdeck.proving.Scale;
import quarterdeck.warehouse.Warehouse;

/** Single bits that flip in what is stored. */
class CorruptionTest {

    private static final long SEED = Scale.seed(20251103);

    @TempDir
    private Path folder;

    @Test
    void noFlippedBitOfRawReleasesLakeAndMartsIsSilent() throws IOException {
        Path home = PublishedNights.SECOND.copyTo(folder.resolve("home"));
        long started = System.nanoTime();
        List<Path> files = stored(home);
        Random random = new Random(SEED);
        int flips = Scale.of(25, 1_000);
        for (int i = 0; i < flips; i++) {
            Path file = files.get(i % files.size());
            long at = random.nextLong(Files.size(file));
            int bit = 1 << random.nextInt(8);
            flip(file, at, bit);
            assertThat(isNoticed(home, file))
                    .as("seed %d, flip %d: bit %d of byte %d of %s", SEED, i, bit, at, file)
                    .isTrue();
            flip(file, at, bit);
        }
        for (String part : List.of("raw", "lake", "marts")) {
            assertThat(isNoticed(home, home.resolve(part).resolve("any"))).isFalse();
        }
        Results.record(
                Figure.BIT_FLIPS,
                CorruptionTest.class,
                flips,
                "bit flips over raw releases, catalogue, lake, manifest, marts, descriptions and checksums",
                "0 silent",
                SEED,
                started);
    }

    /** Whether the check of the part that a file belongs to finds anything. */
    private static boolean isNoticed(Path home, Path file) throws IOException {
        Audit audit = new Audit();
        Home of = new Home(home);
        if (file.startsWith(of.raw())) {
            new SnapshotStore(of, Clock.systemUTC()).audit(audit);
        } else if (file.startsWith(of.lake())) {
            new Upkeep(of).audit(audit);
        } else {
            return !Warehouse.audit(of.marts()).damaged().isEmpty();
        }
        return !audit.faults().isEmpty();
    }

    private static List<Path> stored(Path home) throws IOException {
        try (Stream<Path> raw = Files.walk(home.resolve("raw"));
                Stream<Path> lake = Files.walk(home.resolve("lake"));
                Stream<Path> marts = Files.list(home.resolve("marts"))) {
            List<Path> files = Stream.of(raw, lake, marts)
                    .flatMap(walk -> walk)
                    .filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file))
                    .sorted()
                    .toList();
            for (Path file : files) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            }
            return files;
        }
    }

    private static void flip(Path file, long at, int bit) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ bit);
        }
    }
}
