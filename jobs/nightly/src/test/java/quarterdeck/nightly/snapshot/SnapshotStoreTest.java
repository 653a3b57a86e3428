package quarterdeck.nightly.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Sha256;
import quarterdeck.nightly.snapshot.SnapshotStore.Left;
import quarterdeck.nightly.snapshot.SnapshotStore.Snapshot;
import quarterdeck.reading.ReleaseOrigin;

class SnapshotStoreTest {

    private static final Instant NIGHT = Instant.parse("2025-11-04T01:00:00Z");

    @TempDir
    private Path folder;

    private Path landing;
    private SnapshotStore store;

    @BeforeEach
    void open() throws IOException {
        landing = Files.createDirectories(folder.resolve("landing"));
        store = new SnapshotStore(new Home(folder.resolve("home")), Clock.fixed(NIGHT, ZoneOffset.UTC));
    }

    @Test
    void theSameBytesAreKeptOnceUnderTheirDigest() throws IOException {
        land("a.csv", "same");
        land("b/c.csv", "same");
        land("d.csv", "other");

        Snapshot snapshot = store.take(landing);

        assertThat(snapshot.landed()).isEqualTo(3);
        assertThat(snapshot.copied()).isEqualTo(2);
        assertThat(content()).containsExactlyInAnyOrder("same", "other");
    }

    @Test
    void namesAreMadeDurableAtOnceAndBeforeTheCatalogueTellsOfThem() throws IOException {
        land("a.csv", "one");
        land("b.csv", "two");
        try {
            Failpoints.arm("raw.fsync-folder:2=EIO");
            assertThat(store.take(landing).copied()).isEqualTo(2);

            land("c.csv", "three");
            Failpoints.arm("raw.fsync-folder=EIO");
            assertThatThrownBy(() -> store.take(landing)).isInstanceOf(FileSystemException.class);
            assertThat(store.releases()).hasSize(2);
        } finally {
            Failpoints.arm("");
        }
        assertThat(store.take(landing).copied()).isEqualTo(1);
    }

    @Test
    void theFilesOfAnArchiveAreReleasesThatKnowWhereTheyCameFrom() throws IOException {
        Path archive =
                Files.createDirectories(landing.resolve("bureau/2025-11-03")).resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("../b.csv", "c.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        land("d.csv", "c.csv");

        Snapshot snapshot = store.take(landing);

        assertThat(snapshot.releases())
                .flatExtracting(RawRelease::origins)
                .extracting(origin -> origin.fileName() + " " + origin.sourceId() + " " + origin.publishedOn())
                .containsExactlyInAnyOrder(
                        "a.zip bureau 2025-11-03",
                        "a.zip!/../b.csv bureau 2025-11-03",
                        "a.zip!/c.csv bureau 2025-11-03",
                        "d.csv  null");
        assertThat(store.path(Sha256.of("../b.csv".getBytes(StandardCharsets.UTF_8))))
                .hasContent("../b.csv");
        assertThat(store.hasSeenAll(landing)).isTrue();
    }

    @Test
    void whatWasSeenIsNotWorkAndSameNameWithNewBytesIsANewRelease() throws IOException {
        land("a.csv", "first");
        store.take(landing);
        assertThat(store.hasSeenAll(landing)).isTrue();

        land("a.csv", "second");
        assertThat(store.hasSeenAll(landing)).isFalse();
        Snapshot again = store.take(landing);

        assertThat(again.copied()).isEqualTo(1);
        assertThat(again.releases()).hasSize(2);
    }

    @Test
    void newBytesOfTheSameSizeAndTimeAreNoticedWhileTheFileIsFresh() throws IOException {
        Path file = land("a.csv", "first");
        Files.setLastModifiedTime(file, FileTime.from(NIGHT));
        store.take(landing);
        Files.writeString(file, "other");
        Files.setLastModifiedTime(file, FileTime.from(NIGHT));

        assertThat(store.hasSeenAll(landing)).isFalse();
        assertThat(store.take(landing).copied()).isEqualTo(1);
    }

    @Test
    void linksHiddenFilesAndSidecarsAreNoReleases() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "secret");
        Files.createSymbolicLink(landing.resolve("link.csv"), secret);
        Files.createSymbolicLink(landing.resolve("linked-folder"), folder);
        land(".hidden.csv", "hidden");
        land(".git/config.csv", "hidden");
        land("~$open.xlsx", "lock file of an office program");
        land("a.csv", "a release");
        land("a.csv.origin.yaml", "publisher: 国家统计局");

        Snapshot snapshot = store.take(landing);

        assertThat(snapshot.landed()).isEqualTo(1);
        assertThat(content()).containsExactly("a release");
    }

    @Test
    void theOriginComesFromThePathAndTheSidecarSpeaksLouder() throws IOException {
        land("national/2025-10-20/a.csv", "1");
        land("national/2025-10/b.csv", "2");
        land("national/c.csv", "3");
        land("d.csv", "4");
        land("national/2025-10-20/e.csv", "5");
        land("national/2025-10-20/e.csv.origin.yaml", """
                publisher: 国家统计局
                publisher_kind: bureau
                address: https://example.org/e
                published_on: 2025-10-18
                issue: 季度数据
                excerpt: yes
                figures: [1, 2]
                """);

        Map<String, ReleaseOrigin> origins = new TreeMap<>();
        store.take(landing).releases().forEach(r -> origins.put(r.origin().fileName(), r.origin()));

        assertThat(origins)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "a.csv", origin("a.csv", "national", LocalDate.of(2025, 10, 20), "day"),
                        "b.csv", origin("b.csv", "national", LocalDate.of(2025, 10, 1), "month"),
                        "c.csv", origin("c.csv", "national", null, ""),
                        "d.csv", origin("d.csv", "", null, ""),
                        "e.csv",
                                new ReleaseOrigin(
                                        "e.csv",
                                        "national",
                                        "国家统计局",
                                        "bureau",
                                        "https://example.org/e",
                                        LocalDate.of(2025, 10, 18),
                                        "day",
                                        "sidecar",
                                        "季度数据",
                                        true)));
        assertThat(new SnapshotStore(new Home(folder.resolve("home")), Clock.fixed(NIGHT, ZoneOffset.UTC)).releases())
                .filteredOn(release -> release.origin().excerpt())
                .hasSize(1);
    }

    @Test
    void ofTwoOriginsOfTheSameBytesTheOneThatSaysMoreIsTakenWhateverTheOrder() throws IOException {
        land("z.csv", "same");
        store.take(landing);
        land("national/2025-10-20/a.csv", "same");
        RawRelease poorFirst = store.take(landing).releases().get(0);

        Path otherLanding = Files.createDirectories(folder.resolve("other"));
        SnapshotStore other = new SnapshotStore(new Home(folder.resolve("home2")), Clock.fixed(NIGHT, ZoneOffset.UTC));
        Files.createDirectories(otherLanding.resolve("national/2025-10-20"));
        Files.writeString(otherLanding.resolve("national/2025-10-20/a.csv"), "same");
        other.take(otherLanding);
        Files.writeString(otherLanding.resolve("z.csv"), "same");
        RawRelease richFirst = other.take(otherLanding).releases().get(0);

        assertThat(poorFirst).isEqualTo(richFirst);
        assertThat(poorFirst.origin().publishedOn()).isEqualTo(LocalDate.of(2025, 10, 20));
    }

    @Test
    void aBrokenSidecarHoldsBackItsReleaseAndNamesTheFault() throws IOException {
        land("a.csv", "a");
        land("a.csv.origin.yaml", "published_on: yesterday");
        land("b.csv", "b");

        Snapshot snapshot = store.take(landing);

        assertThat(content()).containsExactly("b");
        assertThat(snapshot.left())
                .containsExactly(new Left(
                        "a.csv",
                        Left.Reason.BROKEN_SIDECAR,
                        "a.csv.origin.yaml: published_on must be a date such as 2025-11-03, 2025-11 or 2025, "
                                + "not yesterday"));
        assertThat(store.hasSeenAll(landing)).isFalse();
    }

    @Test
    void aChangedSidecarChangesTheFingerprintOfItsRelease() throws IOException {
        land("a.csv", "a");
        String before = store.take(landing).releases().get(0).fingerprint("v1");
        land("a.csv.origin.yaml", "published_on: 2025-11-03");

        assertThat(store.hasSeenAll(landing)).isFalse();
        RawRelease after = store.take(landing).releases().get(0);
        assertThat(after.fingerprint("v1")).isNotEqualTo(before);
        assertThat(after.fingerprint("v2")).isNotEqualTo(after.fingerprint("v1"));
    }

    @Test
    void aDamagedCatalogueIsNotTakenForAnEmptyOne() throws IOException {
        land("a.csv", "a");
        store.take(landing);
        Files.writeString(folder.resolve("home/raw/catalog.json"), "{\"releases\": [");

        assertThatThrownBy(() -> store.take(landing))
                .isInstanceOf(CorruptData.class)
                .hasMessageContaining("catalog.json");
    }

    @Test
    void aFileThatIsStillWrittenIsLeftAndTakenOnceItRests() throws Exception {
        Path growing = Files.writeString(landing.resolve("a.csv"), "a");
        SnapshotStore patient = new SnapshotStore(
                new Home(folder.resolve("home")),
                Clock.systemUTC(),
                new Intake(Duration.ofMillis(400), Duration.ZERO, 0));
        Thread upload = new Thread(() -> {
            while (!Thread.interrupted()) {
                try {
                    Files.writeString(growing, "a", StandardOpenOption.APPEND);
                } catch (IOException e) {
                    return; // interrupted while it wrote
                }
            }
        });
        upload.start();
        Snapshot during = patient.take(landing);
        upload.interrupt();
        upload.join();

        assertThat(during.left()).containsExactly(new Left("a.csv", Left.Reason.STILL_CHANGING, ""));
        assertThat(during.copied()).isZero();
        assertThat(patient.take(landing).copied()).isEqualTo(1);
        assertThat(content()).containsExactly(Files.readString(growing));
    }

    @Test
    void aYoungFileWithoutTheEndOfItsFormatIsLeftUntilItHasRested() throws IOException {
        SnapshotStore patient = new SnapshotStore(
                new Home(folder.resolve("home")),
                Clock.fixed(NIGHT, ZoneOffset.UTC),
                new Intake(Duration.ZERO, Duration.ofHours(1), 0));
        for (String name :
                List.of("half.xlsx", "half.pdf", "half.rtf", "half.xml", "empty.csv", "old.pdf", "table.csv")) {
            String text = name.endsWith("xlsx")
                    ? "PK\u0003\u0004"
                    : name.endsWith("pdf")
                            ? "%PDF-1.7 1 0 obj"
                            : name.endsWith("rtf")
                                    ? "{\\rtf1 text"
                                    : name.endsWith("xml")
                                            ? "<?xml version='1.0'?><a>1"
                                            : name.startsWith("e") ? "" : "a,b";
            land(name, text);
            Files.setLastModifiedTime(
                    landing.resolve(name), FileTime.from(NIGHT.minusSeconds(name.startsWith("old") ? 7200 : 60)));
        }
        land("whole.pdf", "%PDF-1.7 1 0 obj\n%%EOF\n");

        Snapshot snapshot = patient.take(landing);

        assertThat(snapshot.left())
                .extracting(left -> left.file() + " " + left.reason())
                .containsExactly(
                        "empty.csv UNFINISHED",
                        "half.pdf UNFINISHED",
                        "half.rtf UNFINISHED",
                        "half.xlsx UNFINISHED",
                        "half.xml UNFINISHED");
        assertThat(content()).containsExactlyInAnyOrder("a,b", "%PDF-1.7 1 0 obj", "%PDF-1.7 1 0 obj\n%%EOF\n");
    }

    @Test
    void anArchiveThatUnpacksToMoreThanTheDiskHasRoomForIsLeftWholeAndBlocksNobody() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(landing.resolve("a.zip")))) {
            for (String name : List.of("b.csv", "c.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        land("d.csv", "d");
        SnapshotStore full = new SnapshotStore(
                new Home(folder.resolve("home")),
                Clock.fixed(NIGHT, ZoneOffset.UTC),
                new Intake(
                        Duration.ZERO, Duration.ZERO, Files.getFileStore(folder).getTotalSpace()));

        Snapshot snapshot = full.take(landing);

        assertThat(snapshot.left())
                .extracting(left -> left.file() + " " + left.reason())
                .containsExactly("a.zip NO_ROOM");
        assertThat(snapshot.releases())
                .extracting(RawRelease::sha256)
                .containsExactly(Sha256.of("d".getBytes(StandardCharsets.UTF_8)));
        assertThat(content()).containsExactly("d");
        assertThat(full.hasSeenAll(landing)).isFalse();
        assertThat(store.take(landing).copied()).isEqualTo(3);
    }

    @Test
    void whatGoesWhileTheFolderIsWalkedWasNotThereAndWhatMayNotBeReadIsSaid() throws IOException {
        Landing.Walk walk = new Landing.Walk(landing);

        walk.visitFileFailed(landing.resolve("a.part"), new NoSuchFileException("a.part"));
        walk.visitFileFailed(landing.resolve("b/secret"), new AccessDeniedException("b/secret"));
        walk.visitFileFailed(landing.resolve(".snapshot"), new AccessDeniedException(".snapshot"));

        assertThat(walk.refused()).containsExactly(new Left("b/secret", Left.Reason.UNREADABLE, ""));
        IOException failed = new FileSystemException("c", null, "Input/output error");
        assertThatThrownBy(() -> walk.visitFileFailed(landing.resolve("c"), failed))
                .isSameAs(failed);
        IOException gone = new NoSuchFileException("landing");
        assertThatThrownBy(() -> walk.visitFileFailed(landing, gone)).isSameAs(gone);
    }

    @Test
    @DisabledIf(value = "isRoot", disabledReason = "root may read everything")
    void whatMayNotBeReadIsLeftAndTheRestTaken() throws IOException {
        Set<PosixFilePermission> none = Set.of();
        land("a.csv", "a");
        Files.setPosixFilePermissions(land("b.csv", "b"), none);
        land("c/d.csv", "d");
        Files.setPosixFilePermissions(landing.resolve("c"), none);

        Snapshot snapshot = store.take(landing);
        boolean seenAll = store.hasSeenAll(landing);
        Files.setPosixFilePermissions(landing.resolve("c"), PosixFilePermissions.fromString("rwx------"));

        assertThat(snapshot.left())
                .extracting(left -> left.file() + " " + left.reason())
                .containsExactly("c UNREADABLE", "b.csv UNREADABLE");
        assertThat(content()).containsExactly("a");
        assertThat(seenAll).isFalse();
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static ReleaseOrigin origin(
            String file, String source, @org.jspecify.annotations.Nullable LocalDate day, String precision) {
        return new ReleaseOrigin(file, source, "", "", "", day, precision, day == null ? "" : "path", "");
    }

    private Path land(String path, String text) throws IOException {
        Path file = landing.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(NIGHT.minusSeconds(text.length() * 60L + 3600)));
        return file;
    }

    private List<String> content() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("home/raw"))) {
            return files.filter(file -> !file.toString().endsWith("catalog.json"))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
