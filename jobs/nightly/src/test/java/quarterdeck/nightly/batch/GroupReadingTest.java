package quarterdeck.nightly.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
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

    private static final Vocabulary VOCABULARY =
            Vocabulary.load(Installation.here().vocabulary());

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
                        Optional.empty(),
                        false,
                        Clock.systemUTC(),
                        new Silent()),
                Versions.of(Installation.here()));

        night.takeSnapshots();

        assertThat(left)
                .allSatisfy(name -> assertThat(home.folder().resolve(name)).doesNotExist());
        assertThat(home.raw().resolve("catalog.json")).exists();
    }

    @Test
    void aReleaseThatHoldsUpTheNightIsNamedWhileItDoes() throws IOException {
        Logger logger = (Logger) LoggerFactory.getLogger(ReadingWatch.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing(); // what belongs to the thread that logs is asked for there
                super.append(event);
            }
        };
        said.list = new CopyOnWriteArrayList<>();
        said.start();
        Level level = logger.getLevel();
        logger.setLevel(Level.WARN);
        logger.addAppender(said);
        logger.setAdditive(false);
        try {
            read(new Halt(), (file, name) -> {
                long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
                while (said.list.isEmpty() && System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                throw died();
            });
        } finally {
            logger.detachAppender(said);
            logger.setAdditive(true);
            logger.setLevel(level);
        }

        ILoggingEvent first = said.list.get(0);
        assertThat(first.getFormattedMessage()).startsWith("has been read for ").contains("GroupReadingTest");
        assertThat(first.getMDCPropertyMap()).containsEntry("file", "a.csv");
    }

    private Group read(Halt halt, Opened.Opener opener) throws IOException {
        ReleaseReader reader = new ReleaseReader(
                VOCABULARY, Sources.load(Installation.here().sources(), VOCABULARY.sourceWords()), opener);
        return new GroupReading(
                        reader,
                        store,
                        new Lake(home),
                        release -> "run",
                        "version",
                        new Silent(),
                        halt,
                        new ReadingWatch(100))
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
