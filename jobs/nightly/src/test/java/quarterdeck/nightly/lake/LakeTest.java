package quarterdeck.nightly.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Audit;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Fault;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.lake.SeededReleases.Generated;
import quarterdeck.reading.observation.Observation;
import quarterdeck.warehouse.publish.Retention;

class LakeTest {

    private static final long SEED = 20251103;

    @TempDir
    private Path folder;

    @Test
    void whatIsCommittedIsReadBackSortedAndWhole() throws IOException {
        List<Generated> releases = SeededReleases.of(SEED, 3, 40);
        Lake lake = new Lake(new Home(folder));
        lake.commit(groups(lake, releases, 2), "run-1", "v1");

        List<String> expected = releases.stream()
                .flatMap(r -> r.findings().stream()
                        .filter(f -> f instanceof Observation)
                        .map(f -> FindingRecord.row(
                                r.release().sha256(), r.release().facts().publishedOn(), f)))
                .map(LakeTest::text)
                .sorted()
                .toList();
        List<Row> read = rows(lake, Datasets.OBSERVATION);
        assertThat(read.stream().map(LakeTest::text).sorted()).isEqualTo(expected);
        assertThat(rows(lake, Datasets.RELEASE).stream().map(LakeTest::text))
                .containsExactlyInAnyOrderElementsOf(releases.stream()
                        .map(r -> text(Datasets.RELEASE.row(r.release())))
                        .toList());
    }

    @Test
    void aFullCompactionIsByteIdenticalHoweverTheReleasesWereGrouped() throws IOException {
        List<Generated> releases = SeededReleases.of(SEED, 12, 50);
        List<Generated> shuffled = new ArrayList<>(releases);
        Collections.shuffle(shuffled, new Random(SEED));

        assertThat(compacted("together", releases, 12)).isEqualTo(compacted("one by one", shuffled, 1));
        assertThat(compacted("together again", releases, 12)).isEqualTo(compacted("by five", shuffled, 5));
    }

    @Test
    void aCompactedFileEndsAtTheBorderOfAProvinceAndYear() throws IOException {
        Lake lake = new Lake(new Home(folder));
        lake.commit(groups(lake, SeededReleases.of(SEED, 40, 20), 1), "run-1", "v1");
        assertThat(lake.current().filesOf("observation")).hasSize(40);

        Manifest compacted = lake.compact("run-2");

        assertThat(compacted.filesOf("observation")).hasSize(1);
        assertThat(rows(lake, Datasets.OBSERVATION)).isSortedAccordingTo(Datasets.OBSERVATION.sorting());
    }

    @Test
    void aReleaseThatIsReadAgainReplacesItsRowsAndNoOthers() throws IOException {
        List<Generated> first = SeededReleases.of(SEED, 3, 10);
        Lake lake = new Lake(new Home(folder));
        lake.commit(groups(lake, first, 3), "run-1", "v1");
        Generated again =
                new Generated(first.get(1).release(), first.get(1).findings().subList(0, 4));

        Manifest second = lake.commit(groups(lake, List.of(again), 1), "run-2", "v2");

        assertThat(second.releases()).hasSize(3);
        assertThat(rows(lake, Datasets.OBSERVATION)).hasSize(10 + 4 + 10);
        assertThat(rows(lake, Datasets.RELEASE)).hasSize(3);
        assertThat(rows(lake, Datasets.REJECTION)).hasSize(2);
    }

    @Test
    void everySingleFlippedBitOfAFileIsNoticedBeforeItIsRead() throws IOException {
        Lake lake = new Lake(new Home(folder));
        Manifest manifest = lake.commit(groups(lake, SeededReleases.of(SEED, 1, 30), 1), "run-1", "v1");
        Path file = folder.resolve("lake")
                .resolve(manifest.filesOf("observation").get(0).path());
        Random random = new Random(SEED);
        for (int i = 0; i < 50; i++) {
            long at = random.nextLong(Files.size(file));
            int bit = 1 << random.nextInt(8);
            flip(file, at, bit);
            assertThatThrownBy(() -> new Lake(new Home(folder)).verified(manifest))
                    .isInstanceOf(CorruptData.class)
                    .hasMessageContaining(String.valueOf(file.getFileName()));
            flip(file, at, bit);
        }
        assertThat(new Lake(new Home(folder)).verified(manifest)).containsKey("observation");
    }

    @Test
    void aManifestThatIsNotWhatWasCommittedIsRefused() throws IOException {
        Lake lake = new Lake(new Home(folder));
        Manifest manifest = lake.commit(groups(lake, SeededReleases.of(SEED, 1, 3), 1), "run-1", "v1");
        Path file = folder.resolve("lake/manifest").resolve(manifest.fileName());
        Files.writeString(file, Files.readString(file).replace("\"rows\":3", "\"rows\":2"));

        assertThatThrownBy(lake::current)
                .isInstanceOf(CorruptData.class)
                .hasMessageContaining("is not what was written");
    }

    @Test
    void finishedGroupsAreFoundAgainUntilTheyAreCommitted() throws IOException {
        List<Generated> releases = SeededReleases.of(SEED, 4, 5);
        Lake lake = new Lake(new Home(folder));
        List<Group> finished = groups(lake, releases, 2);

        assertThat(new Lake(new Home(folder)).finishedGroups()).containsExactlyInAnyOrderElementsOf(finished);
        lake.commit(finished, "run-1", "v1");
        assertThat(new Lake(new Home(folder)).finishedGroups()).isEmpty();
    }

    @Test
    void whatACrashLeftAsideGoesAndWhatIsCommittedStays() throws IOException {
        Lake lake = new Lake(new Home(folder));
        lake.commit(groups(lake, SeededReleases.of(SEED, 2, 5), 1), "run-1", "v1");
        List<String> committed = files();
        Files.writeString(folder.resolve("lake/observation/.group-x.tmp"), "half a file");
        Files.writeString(folder.resolve("lake/observation/0123456789abcdef.parquet"), "never committed");

        new Upkeep(new Home(folder)).removeOrphans(new Retention(7, 4));

        assertThat(files()).isEqualTo(committed);
        assertThat(committed).noneMatch(name -> name.endsWith(".crc"));
    }

    /** A commit a day for twelve days, each of which reads the first release again; the lake keeps what two of them say. */
    @Test
    void oldCommitsGoAndNothingThatAKeptOneNames() throws IOException {
        Home home = new Home(folder);
        Lake lake = new Lake(home);
        List<Generated> releases = SeededReleases.of(SEED, 12, 6);
        Instant last = Instant.parse("2026-11-27T22:00:00Z");
        List<Manifest> commits = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            Generated first = releases.get(0);
            Generated again = new Generated(first.release(), first.findings().subList(0, 1 + day % 6));
            List<Generated> read = day == 0 ? List.of(first) : List.of(again, releases.get(day));
            commits.add(lake.commit(groups(lake, read, 1), "run-" + day, "v" + day));
            Files.setLastModifiedTime(
                    folder.resolve("lake/manifest").resolve(commits.get(day).fileName()),
                    FileTime.from(last.minus(Duration.ofDays(11 - day))));
        }
        int before = parquet().size();

        Failpoints.arm("manifest.delete:3=EIO");
        try {
            assertThatThrownBy(() -> new Upkeep(home).removeOrphans(new Retention(3, 2)))
                    .isInstanceOf(IOException.class);
        } finally {
            Failpoints.arm("");
        }
        assertThat(faults(home)).isEmpty();
        new Upkeep(home).removeOrphans(new Retention(3, 2));

        // the last three days, and Sunday the 22nd as the last of its week
        List<Manifest> kept = List.of(commits.get(6), commits.get(9), commits.get(10), commits.get(11));
        Set<String> named = new HashSet<>();
        kept.forEach(manifest -> manifest.files().forEach(file -> named.add(file.path())));
        assertThat(manifests())
                .containsExactlyElementsOf(
                        kept.stream().map(manifest -> manifest.fileName()).toList());
        assertThat(parquet()).containsExactlyInAnyOrderElementsOf(named).hasSizeLessThan(before);
        assertThat(faults(home)).isEmpty();
    }

    private static List<Fault> faults(Home home) throws IOException {
        Audit audit = new Audit();
        new Upkeep(home).audit(audit);
        return audit.faults();
    }

    private List<String> parquet() throws IOException {
        Path lake = folder.resolve("lake");
        return files().stream()
                .filter(file -> file.endsWith(".parquet"))
                .map(file -> lake.relativize(Path.of(file)).toString())
                .toList();
    }

    private List<String> manifests() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("lake/manifest"))) {
            return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void aValueWithMoreThanTenDecimalsIsRoundedAndItsIntervalWidened() {
        BigDecimal third = new BigDecimal("0.33333333333333");
        assertThat(Decimals.nearest(third)).isEqualByComparingTo("0.3333333333");
        assertThat(Decimals.below(third)).isEqualByComparingTo("0.3333333333");
        assertThat(Decimals.above(third)).isEqualByComparingTo("0.3333333334");
        assertThat(Decimals.fits(new BigDecimal("1e28"))).isFalse();
        assertThat(Decimals.fits(new BigDecimal("9999999999999999999999999999.9")))
                .isTrue();
    }

    private List<String> compacted(String name, List<Generated> releases, int groupSize) throws IOException {
        Home home = new Home(folder.resolve(name));
        Lake lake = new Lake(home);
        for (Group group : groups(lake, releases, groupSize)) {
            lake.commit(List.of(group), "run", "v1");
        }
        return lake.compact("run").files().stream().map(LakeFile::sha256).toList();
    }

    private static List<Group> groups(Lake lake, List<Generated> releases, int size) throws IOException {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < releases.size(); i += size) {
            GroupWriter writer = lake.group("group" + i);
            releases.subList(i, Math.min(releases.size(), i + size))
                    .forEach(r -> writer.add(r.release(), r.findings(), ""));
            groups.add(writer.finish());
        }
        return groups;
    }

    private static List<Row> rows(Lake lake, Dataset<?> dataset) throws IOException {
        List<Row> rows = new ArrayList<>();
        lake.read(dataset, rows::add);
        return rows;
    }

    private static String text(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> String.valueOf(row.value(column)))
                .collect(Collectors.joining("|"));
    }

    private static void flip(Path file, long at, int bit) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ bit);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
