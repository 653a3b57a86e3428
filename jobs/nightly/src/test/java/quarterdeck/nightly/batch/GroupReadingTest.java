package quarterdeck.nightly.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Opened;
import quarterdeck.reading.source.Sources;

/** A group whose reading ends before its time. */
class GroupReadingTest {

    @TempDir
    private Path folder;

    private Home home;
    private SnapshotStore store;

    @BeforeEach
    void oneReleaseHasLanded() throws IOException {
        home = new Home(folder.resolve("home"));
        store = new SnapshotStore(home, Clock.systemUTC());
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Files.writeString(landing.resolve("a.csv"), "地区,指标\n");
        store.take(landing);
    }

    @Test
    void aReaderThatDiesAsTheNightIsStoppedQuarantinesNothing() throws IOException {
        Halt halt = new Halt();

        assertThatThrownBy(() -> read(halt, (file, name) -> {
                    halt.ask();
                    throw died();
                }))
                .isInstanceOf(Stopped.class);

        assertThat(new Lake(home).finishedGroups()).isEmpty();
    }

    @Test
    void aReaderThatDiesByItselfQuarantinesItsReleaseAlone() throws IOException {
        Group group = read(new Halt(), (file, name) -> {
            throw died();
        });

        assertThat(group.releases()).extracting(Group.ReleaseEntry::outcome).containsExactly("quarantined");
        assertThat(new Lake(home).finishedGroups()).containsExactly(group);
    }

    @Test
    void aDiskThatRefusesEndsTheNightAndQuarantinesNothing() throws IOException {
        assertThatThrownBy(() -> read(new Halt(), (file, name) -> {
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");

        assertThat(new Lake(home).finishedGroups()).isEmpty();
    }

    @Test
    void afterTheFirstFailureNothingElseBeginsAndThatOneIsTold() throws IOException {
        Halt halt = new Halt();
        assertThatThrownBy(() -> halt.guard(() -> {
                    throw new IOException("first");
                }))
                .hasMessage("first");

        assertThatThrownBy(() -> read(halt, (file, name) -> {
                    throw new AssertionError("was opened");
                }))
                .isInstanceOf(Stopped.class);
        assertThatThrownBy(() -> halt.guard(() -> {
                    throw new AssertionError("was begun");
                }))
                .isInstanceOf(Stopped.class);

        assertThat(halt.failure()).hasMessage("first");
    }

    @Test
    void whatAKilledRunLeftAsideGoesAndNothingElse() throws IOException {
        List<String> left = List.of(
                ".built.json.tmp",
                "raw/.incoming.tmp",
                "lake/manifest/.000002-x.json.tmp",
                "lake/journal/.x.json.tmp",
                "quarantine/.x.json.tmp",
                "reports/.x.json.tmp",
                "approvals/.pending.json.tmp",
                "spool/quarterdeck-1.spool");
        for (String name : left) {
            Path file = home.folder().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "left");
        }
        Night night = new Night(
                new NightRequest(
                        home,
                        new Scope.Landed(folder.resolve("landing")),
                        Installation.here(),
                        Settings.of(home),
                        1,
                        false,
                        Clock.systemUTC(),
                        new Silent()),
                Versions.of(Installation.here()));

        night.takeSnapshots();

        assertThat(left)
                .allSatisfy(name -> assertThat(home.folder().resolve(name)).doesNotExist());
        assertThat(home.raw().resolve("catalog.json")).exists();
    }

    private Group read(Halt halt, Opened.Opener opener) throws IOException {
        Vocabulary vocabulary = Vocabulary.load(Installation.here().vocabulary());
        ReleaseReader reader = new ReleaseReader(
                vocabulary, Sources.load(Installation.here().sources(), vocabulary.sourceWords()), opener);
        return new GroupReading(reader, store, new Lake(home), release -> "run", "version", new Silent(), halt)
                .read(new Backlog.Work("group", store.releases()));
    }

    private static BrokenRelease died() {
        return new BrokenRelease(BrokenRelease.Reason.MALFORMED, "", "the process that read this file died");
    }

    private static final class Silent implements Progress {
        @Override
        public void begins(Part part) {}

        @Override
        public void toRead(int releases) {}

        @Override
        public void read(String fileName) {}
    }
}
