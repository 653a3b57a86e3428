package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.bulletin.page.Assets;
import quarterdeck.warehouse.Warehouse;

/** The pages of the bundled samples; what a browser makes of them is asked elsewhere. */
class BulletinCommandTest {

    private static final Pattern HREF = Pattern.compile("(?:href|src)=\"([^\"#]*)(#[^\"]*)?\"");
    private static final Pattern TILE = Pattern.compile("\"(proof/[^\"#]+)#([^\"]+)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    /** The page at the top has neither style nor script. */
    private static final String FRONT = "default-src 'none'; base-uri 'none'; form-action 'none'";

    private static final String SEAL = "made-of.txt";
    private static final Path HOME = SampleBulletin.home();

    private static Path site() {
        return SampleBulletin.site();
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
        CommandLineRun again = CommandLineRun.of("bulletin", "--home", HOME.toString());
        assertThat(again.out()).contains(" 0 of them changed");
        CommandLineRun.of("bulletin", "--home", HOME.toString(), "--to", other.toString());
        // the seal of a bulletin elsewhere is another one: its pages do not lead to the raw files
        List<Path> files = SampleBulletin.files(site()).stream()
                .filter(file -> !file.endsWith(SEAL))
                .toList();
        Files.delete(other.resolve(SEAL));
        assertThat(SampleBulletin.files(other).stream().map(other::relativize))
                .isEqualTo(files.stream().map(site()::relativize).toList());
        for (Path file : files) {
            assertThat(Files.mismatch(file, other.resolve(site().relativize(file))))
                    .as(file.toString())
                    .isEqualTo(-1);
        }
    }

    @Test
    void whatWasTouchedOrTakenAwaySinceIsMadeAgainAndNothingElse(@TempDir Path other) throws IOException {
        String[] command = {"bulletin", "--home", HOME.toString(), "--to", other.toString(), "--lang", "en"};
        CommandLineRun.of(command);
        Path index = other.resolve("zh").resolve("index.html");
        FileTime before = Files.getLastModifiedTime(index);
        Path quality = other.resolve("en").resolve("quality.html");
        String words = Files.readString(quality);
        Files.writeString(quality, words.replace('e', 'a'));
        Files.delete(other.resolve("zh").resolve("league.png"));
        assertThat(CommandLineRun.of(command).out()).contains(" 2 of them changed");
        assertThat(quality).hasContent(words);
        Files.writeString(other.resolve(SEAL), "of another mart\n1 1 2024Q4\n");
        Files.writeString(
                other.resolve("files.txt"), Files.readString(other.resolve("files.txt")) + "zh/gone.html\t4\n");
        Path gone = Files.writeString(other.resolve("zh").resolve("gone.html"), "gone");
        assertThat(CommandLineRun.of(command).out()).contains(" 1 of them changed");
        assertThat(gone).doesNotExist();
        assertThat(Files.getLastModifiedTime(index)).isEqualTo(before);
    }

    @Test
    void everyPageIsSmallAndAllowsNoScriptButItsOwn() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.size(page)).as(page.toString()).isLessThan(1_500_000);
            Element policy =
                    Jsoup.parse(Files.readString(page)).selectFirst("meta[http-equiv=Content-Security-Policy]");
            assertThat(policy).as(page.toString()).isNotNull();
            assertThat(Objects.requireNonNull(policy).attr("content"))
                    .as(page.toString())
                    .isEqualTo(policy(page));
        }
    }

    /** The page at the top runs nothing, the front page of a language fetches maps, all others have what they need. */
    private static String policy(Path page) {
        boolean front = page.endsWith("index.html");
        return page.getParent().equals(site()) ? FRONT : front ? Assets.FETCHING : Assets.POLICY;
    }

    @Test
    void everyChoiceOfTheFrontPagesMapHasItsDataAndEveryTileItsProof() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String language : new String[] {"zh", "en"}) {
            Path folder = site().resolve(language);
            for (Element choice :
                    Jsoup.parse(Files.readString(folder.resolve("index.html"))).select("select[data-tiles] option")) {
                String[] map = choice.attr("value").split("/");
                String data = Files.readString(site().resolve("map").resolve(map[0] + ".js"));
                assertThat(data).contains("\"" + map[1] + "\":{");
                Matcher proof = TILE.matcher(data);
                while (proof.find()) {
                    if (!ids(folder.resolve(proof.group(1))).contains(proof.group(2))) {
                        missing.add(language + " " + proof.group());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theDictionaryTellsOfWhatTheMartHasAndOfNothingElse() throws IOException, SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection mart = Warehouse.openCurrent(HOME.resolve("marts"));
                Statement ask = mart.createStatement();
                ResultSet rows = ask.executeQuery("select table_name from information_schema.tables")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        for (String language : new String[] {"zh", "en"}) {
            Path page = site().resolve(language).resolve("dictionary.html");
            assertThat(Jsoup.parse(Files.readString(page)).select("section[id]").eachAttr("id"))
                    .containsExactlyInAnyOrderElementsOf(tables);
        }
    }

    @Test
    void theProofOfANumberShowsTheSentenceItCameFrom() throws IOException {
        String proofs = Stream.of(SampleBulletin.files(site().resolve("zh").resolve("proof")))
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
        return SampleBulletin.pages(site());
    }
}
