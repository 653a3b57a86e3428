package quarterdeck.reading.contained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @TempDir
    private Path folder;

    @Test
    void aFileReadByAnotherProcessSaysTheSameAtTheSamePlaces() throws IOException {
        Vocabulary vocabulary = Vocabulary.load(ROOT.resolve("sql/vocabulary"));
        Sources sources = Sources.load(ROOT.resolve("jobs/sources"), vocabulary.sourceWords());
        ReleaseReader here = new ReleaseReader(vocabulary, sources);
        ReleaseReader there = new ReleaseReader(vocabulary, sources, new ContainedFormats(Limits.DEFAULT));
        List<String> compared = new ArrayList<>();
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            for (Path file : files.sorted().toList()) {
                if (Formats.isHeavy(file)) {
                    compared.add(String.valueOf(file.getFileName()));
                    assertThat(findings(there, file)).as(file.toString()).isEqualTo(findings(here, file));
                }
            }
        }
        assertThat(compared)
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
        Child child = Child.start(new Limits(512, 120, 1));
        try {
            assertThat(child.takes(file, "a.rtf", folder.resolve("spool"))).isTrue();
            assertThat(new ProcessBuilder("kill", "-STOP", String.valueOf(child.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            BrokenRelease refused = catchThrowableOfType(BrokenRelease.class, child::finish);
            assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(refused).hasMessageContaining("more than 1 seconds");
            assertThat(child.isAlive()).isFalse();
        } finally {
            child.end();
        }
    }

    @Test
    void aProcessThatIsKilledIsToldOfAndReplaced() throws IOException {
        Child child = Child.start(Limits.DEFAULT);
        child.end();

        assertThat(child.takes(folder, "a.rtf", folder.resolve("spool"))).isFalse();
    }

    /** Twenty-eight megabytes of one paragraph, generated. */
    private static byte[] hungry() {
        return ("{\\rtf1 " + "generated 1.5 ".repeat(2_000_000) + "\\par}").getBytes(StandardCharsets.US_ASCII);
    }
}
