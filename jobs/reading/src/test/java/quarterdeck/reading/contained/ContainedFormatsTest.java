package quarterdeck.reading.contained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.BrokenRelease.Reason;
import quarterdeck.reading.format.Formats;
import quarterdeck.reading.format.Opened;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.source.Sources;

class ContainedFormatsTest {

    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));
    private static final Path DOCUMENTS = ROOT.resolve("jobs/reading/src/test/documents/city");

    /** Seconds of the processor that a reader has used when it surely reads: its start takes a fraction of that. */
    private static final long READS_MILLIS = 600;

    @TempDir
    private Path folder;

    @Test
    void aFileReadByAnotherProcessSaysTheSameAtTheSamePlaces() throws IOException {
        Vocabulary vocabulary = Vocabulary.load(ROOT.resolve("sql/vocabulary"));
        Sources sources = Sources.load(ROOT.resolve("jobs/sources"), vocabulary.sourceWords());
        ReleaseReader here = new ReleaseReader(vocabulary, sources);
        ContainedFormats contained = new ContainedFormats(Limits.DEFAULT);
        List<String> heavy = new ArrayList<>();
        Opened.Opener noting = (file, name) -> {
            heavy.add(name);
            return contained.open(file, name);
        };
        ReleaseReader there =
                new ReleaseReader(vocabulary, sources, (file, name) -> Formats.inProcess(file, name, noting));
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            for (Path file : files.sorted().toList()) {
                assertThat(findings(there, file)).as(file.toString()).isEqualTo(findings(here, file));
            }
        }
        assertThat(heavy)
                .containsExactly(
                        "aligned.pdf",
                        "page.ofd",
                        "ruled.pdf",
                        "sheet.ods",
                        "text.doc",
                        "text.docx",
                        "text.odt",
                        "text.rtf");
    }

    @Test
    void aDocumentThatWasReadToItsEndHasNoMore() throws IOException {
        Path empty = Files.writeString(folder.resolve("a.rtf"), "{\\rtf1 }");
        try (Opened release = new ContainedFormats(Limits.DEFAULT).open(empty, "a.rtf")) {
            Document document = release.document();
            while (document.next() != null) {
                // to the end
            }
            assertThat(document.next()).isNull();
        }
    }

    private static List<Finding> findings(ReleaseReader reader, Path file) throws IOException {
        List<Finding> findings = new ArrayList<>();
        reader.read(file, ReleaseOrigin.ofFile(String.valueOf(file.getFileName())), findings::add);
        return findings;
    }

    @Test
    void aReaderThatNeedsMoreMemoryThanItMayCostsItsFileAndNotTheNext() throws IOException {
        ContainedFormats formats = new ContainedFormats(new Limits(24, 120, 300));

        BrokenRelease refused = catchThrowableOfType(
                BrokenRelease.class, () -> formats.open(Files.write(folder.resolve("a.rtf"), hungry()), "a.rtf"));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused).hasMessageContaining("more than 24 MB of memory");
        Path next = Files.writeString(folder.resolve("b.rtf"), "{\\rtf1 after\\par}");
        try (Opened release = formats.open(next, "b.rtf")) {
            assertThat(release.document().next()).isNotNull();
        }
    }

    @Test
    void aProcessThatHangsIsEndedWhenItsTimeIsUp() throws Exception {
        Path file = Files.write(folder.resolve("a.rtf"), hungry());
        Child child = Child.start(new Limits(512, 120, 1), folder);
        try {
            assertThat(child.takes(file, "a.rtf", folder.resolve("spool"))).isTrue();
            signal("STOP", child.pid());
            BrokenRelease refused = catchThrowableOfType(BrokenRelease.class, child::finish);
            assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(refused).hasMessageContaining("more than 1 seconds");
            assertThat(child.serves()).isFalse();
        } finally {
            child.end();
        }
    }

    @Test
    void aProcessThatIsKilledWhileItWaitsIsReplaced() throws IOException {
        Child child = Child.start(Limits.DEFAULT, folder);
        child.end();

        assertThat(child.takes(folder, "a.rtf", folder.resolve("spool"))).isFalse();
    }

    @Test
    void aFileWhoseReaderIsKilledOnceIsReadByAnother() throws Exception {
        BrokenRelease refused = refusalWhereReadersAreKilled(1);

        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused).hasMessageContaining("more than 24 MB of memory");
    }

    @Test
    void aFileWhoseReaderIsKilledTwiceIsRefusedAndSaysSo() throws Exception {
        BrokenRelease refused = refusalWhereReadersAreKilled(2);

        assertThat(refused.reason()).isEqualTo(Reason.READER_KILLED);
        assertThat(refused).hasMessageContaining("and the next one too (signal 9)");
    }

    @Test
    void aDiskThatTakesNothingIsNoFaultOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.rtf"), "{\\rtf1 text\\par}");
        Child child = Child.start(Limits.DEFAULT, folder);
        try {
            assertThat(child.takes(file, "a.rtf", Path.of("/dev/full"))).isTrue();
            assertThatThrownBy(child::finish)
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessageContaining("No space left on device");
            assertThat(child.takes(file, "a.rtf", folder.resolve("spool"))).isTrue();
            child.finish();
        } finally {
            child.end();
        }
    }

    @Test
    void aDiskThatGivesNothingIsNoFaultOfTheFile() throws IOException {
        Child child = Child.start(Limits.DEFAULT, folder);
        try {
            assertThat(child.takes(folder, "a.rtf", folder.resolve("spool"))).isTrue();
            assertThatThrownBy(child::finish)
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessageContaining("Is a directory");
        } finally {
            child.end();
        }
    }

    @Test
    void aThreadThatIsInterruptedEndsItsReaderAndBlamesNoFile() throws IOException {
        Path file = Files.write(folder.resolve("a.rtf"), hungry());
        Child child = Child.start(Limits.DEFAULT, folder);
        try {
            assertThat(child.takes(file, "a.rtf", folder.resolve("spool"))).isTrue();
            Thread.currentThread().interrupt();
            assertThatThrownBy(child::finish).isInstanceOf(InterruptedIOException.class);
            assertThat(child.serves()).isFalse();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
            child.end();
        }
    }

    /** A file that is slow to turn out too large, while so many of its readers are killed once they read. */
    private BrokenRelease refusalWhereReadersAreKilled(int readers) throws Exception {
        Path spool = folder.resolve("spool");
        ContainedFormats formats = new ContainedFormats(new Limits(24, 120, 120), spool);
        Path file = Files.write(folder.resolve("a.rtf"), slow());
        FutureTask<BrokenRelease> reading =
                new FutureTask<>(() -> catchThrowableOfType(BrokenRelease.class, () -> formats.open(file, "a.rtf")));
        new Thread(reading, "reading").start();
        Set<Long> killed = new HashSet<>();
        while (killed.size() < readers && !reading.isDone()) {
            ProcessHandle.current()
                    .children()
                    .filter(child -> isReading(child, spool) && killed.add(child.pid()))
                    .forEach(ProcessHandle::destroyForcibly);
            TimeUnit.MILLISECONDS.sleep(5);
        }
        BrokenRelease refused = reading.get(2, TimeUnit.MINUTES);
        assertThat(killed).hasSize(readers);
        assertThat(spool).isEmptyDirectory();
        return refused;
    }

    private static boolean isReading(ProcessHandle child, Path spool) {
        return child.info().commandLine().orElse("").contains(spool.toString())
                && child.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() > READS_MILLIS;
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Thirty-five megabytes of groups that print nothing before a paragraph of fourteen, generated. */
    private static byte[] slow() {
        return ("{\\rtf1 {\\*\\x " + "{\\b x}".repeat(5_000_000) + "}" + "generated 1.5 ".repeat(1_000_000) + "\\par}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Twenty-eight megabytes of one paragraph, generated. */
    private static byte[] hungry() {
        return ("{\\rtf1 " + "generated 1.5 ".repeat(2_000_000) + "\\par}").getBytes(StandardCharsets.US_ASCII);
    }
}
