package quarterdeck.nightly.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.CorruptData;
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
