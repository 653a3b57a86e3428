package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the bundled samples; what a browser makes of them is asked elsewhere. */
class BulletinCommandTest {

    private static final Pattern HREF = Pattern.compile("(?:href|src)=\"([^\"#]*)(#[^\"]*)?\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    @TempDir
    private static Path home;

    @BeforeAll
    static void aNightOverTheSamples() {
        CommandLineRun.of("run", "--home", home.toString());
        CommandLineRun bulletin = CommandLineRun.of("bulletin", "--home", home.toString());
        assertThat(bulletin.exit()).as(bulletin.toString()).isZero();
    }

    private static Path site() {
        return home.resolve("reports").resolve("bulletin");
    }

    @Test
    void everyLinkLeadsToAPageAndToAnAnchorOnIt() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path page : pages()) {
            Matcher href = HREF.matcher(Files.readString(page));
            while (href.find()) {
                Path to = href.group(1).isEmpty()
                        ? page
                        : page.resolveSibling(href.group(1)).normalize();
                if (!Files.isRegularFile(to)) {
                    broken.add(page.getFileName() + " -> " + href.group(1));
                } else if (href.group(2) != null
                        && href.group(2).length() > 1
                        && !ids(to).contains(href.group(2).substring(1))) {
                    broken.add(page.getFileName() + " -> " + href.group());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private final java.util.Map<Path, Set<String>> known = new java.util.HashMap<>();

    private Set<String> ids(Path page) {
        return known.computeIfAbsent(page, file -> {
            Set<String> ids = new HashSet<>();
            try {
                Matcher id = ID.matcher(Files.readString(file));
                while (id.find()) {
                    ids.add(id.group(1));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return ids;
        });
    }

    @Test
    void theSameMartGivesTheSameBytesAndNothingIsWrittenTwice(@TempDir Path other) throws IOException {
        CommandLineRun again = CommandLineRun.of("bulletin", "--home", home.toString());
        assertThat(again.out()).contains(" 0 of them changed");
        CommandLineRun.of("bulletin", "--home", home.toString(), "--to", other.toString());
        List<Path> files = files(site());
        assertThat(files(other).stream().map(other::relativize))
                .isEqualTo(files.stream().map(site()::relativize).toList());
        for (Path file : files) {
            assertThat(Files.mismatch(file, other.resolve(site().relativize(file))))
                    .as(file.toString())
                    .isEqualTo(-1);
        }
    }

    @Test
    void everyPageIsSmallAndAllowsNoScriptButItsOwn() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.size(page)).as(page.toString()).isLessThan(1_500_000);
            assertThat(Files.readString(page)).contains("default-src").doesNotContain("unsafe-inline");
        }
    }

    @Test
    void theProofOfANumberShowsTheSentenceItCameFrom() throws IOException {
        String proofs = Stream.of(files(site().resolve("zh").resolve("proof")))
                .flatMap(List::stream)
                .map(BulletinCommandTest::text)
                .reduce("", String::concat);
        // 2024年浙江省生产总值 90131 亿元, 增长 5.5%: the statistical bulletin of the province, bundled sample
        assertThat(proofs).contains("<mark>90131亿元</mark>").contains("90,131");
    }

    @Test
    void aBulletinThatCannotBeWrittenLeavesTheMartAndWarns(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(elsewhere.resolve("reports"));
        Files.writeString(elsewhere.resolve("reports").resolve("bulletin"), "in the way");
        String before = System.setProperty("quarterdeck.no.bulletin", "false");
        try {
            CommandLineRun run = CommandLineRun.of("run", "--home", elsewhere.toString(), "--lang", "en");
            assertThat(run.exit()).as(run.toString()).isZero();
            assertThat(run.out()).contains("warning: the bulletin");
            assertThat(elsewhere.resolve("marts").resolve("current.duckdb")).exists();
        } finally {
            System.setProperty("quarterdeck.no.bulletin", String.valueOf(before));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> pages() throws IOException {
        return files(site()).stream()
                .filter(file -> file.toString().endsWith(".html"))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
