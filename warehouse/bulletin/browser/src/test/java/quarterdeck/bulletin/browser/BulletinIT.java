package quarterdeck.bulletin.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.print.PrintOptions;

/** What a reader meets; of a night over the samples, or with {@code -Dquarterdeck.home=DIR} of that home as it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulletinIT {

    private static final List<String> PAGES = List.of(
            "index.html",
            "regions.html",
            "region/330000.html",
            "region/330700.html",
            "indicators.html",
            "indicator/gdp.html",
            "releases.html",
            "quality.html",
            "dictionary.html");
    private static final String[] HOSTILE = ("zh/index.html en/index.html zh/region/330000.html en/region/330700.html"
                    + " en/indicator/gdp.html zh/releases.html en/quality.html")
            .split(" ");
    private static final Path PICTURES = Path.of(System.getProperty("quarterdeck.pictures"));

    @TempDir
    private static Path temporary;

    private Path home = Path.of("");
    private Chromium chromium;

    @BeforeAll
    void writeTheBulletin() throws IOException, InterruptedException {
        assumeTrue(Chromium.isInstalled(), "Debian's chromium and chromium-driver are not installed");
        home = temporary;
        String written = System.getProperty("quarterdeck.home", "");
        if (!written.isEmpty()) {
            home = Path.of(written);
            chromium = new Chromium();
            return;
        }
        CommandLine.run(home, "run");
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Path page(String path) {
        return home.resolve("reports").resolve("bulletin").resolve(path);
    }

    private List<String> allPages() throws IOException {
        List<String> pages = new ArrayList<>();
        for (String language : new String[] {"zh", "en"}) {
            PAGES.forEach(path -> pages.add(language + "/" + path));
            for (String folder : new String[] {"release", "proof"}) {
                try (Stream<Path> files = Files.list(page(language).resolve(folder))) {
                    files.sorted()
                            .limit(2)
                            .forEach(file -> pages.add(language + "/" + folder + "/" + file.getFileName()));
                }
            }
        }
        return pages;
    }

    @Test
    void pagesRenderWithoutAWordInTheConsole() throws IOException {
        for (String path : allPages()) {
            chromium.open(page(path));
            assertThat(chromium.driver().findElement(By.tagName("h1")).getText())
                    .isNotBlank();
            assertThat(chromium.console()).as(path).isEmpty();
        }
    }

    @Test
    void axeFindsNoSeriousViolationInLightAndDark() throws IOException {
        String axe;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/axe.min.js"))) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> violations = new ArrayList<>();
        for (String scheme : new String[] {"light", "dark"}) {
            chromium.scheme(scheme);
            for (String path : allPages()) {
                chromium.open(page(path));
                chromium.driver().executeScript(axe);
                Object found = chromium.driver()
                        .executeAsyncScript(
                                "const done = arguments[arguments.length - 1];"
                                        + "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(r => done(r.violations"
                                        + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                                        + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | '))))");
                ((List<?>) Objects.requireNonNull(found))
                        .forEach(one -> violations.add(scheme + " " + path + " " + one));
            }
        }
        chromium.scheme("light");
        assertThat(violations).isEmpty();
    }

    @Test
    void hostileNamesAreShownAndDoNothing(@TempDir Path hostile)
            throws IOException, InterruptedException, SQLException {
        assumeTrue(home.equals(temporary), "the names of a home of one's own are left alone");
        HostileHome.make(home, hostile);
        for (String path : HOSTILE) {
            chromium.open(hostile.resolve("reports").resolve("bulletin").resolve(path));
            assertThat(chromium.driver().getTitle()).as(path).isNotEqualTo("owned");
            assertThat(chromium.driver().findElements(By.tagName("img")))
                    .as(path)
                    .isEmpty();
            assertThat(chromium.console()).as(path).isEmpty();
        }
        assertThat(chromium.driver().findElement(By.tagName("body")).getText()).contains("<script>");
        chromium.open(hostile.resolve("reports/bulletin/zh/index.html"));
        chromium.driver().findElement(By.cssSelector("[data-tiles]")).sendKeys(Keys.ARROW_DOWN);
        chromium.driver()
                .findElement(By.cssSelector("[data-search=league-counties]"))
                .sendKeys("<script>");
        assertThat(chromium.driver().getTitle()).isNotEqualTo("owned");
        assertThat(chromium.console()).isEmpty();
    }

    @Test
    void aTableIsSortedAndFilteredByKeyboard() {
        chromium.open(page("en/index.html"));
        WebElement heading =
                chromium.driver().findElement(By.cssSelector("[data-table=league-cities] th:nth-child(6) button"));
        heading.sendKeys(Keys.ENTER);
        List<Double> levels = column("league-cities", 6);
        assertThat(levels).hasSizeGreaterThan(2).isSorted();
        heading.sendKeys(Keys.SPACE);
        assertThat(column("league-cities", 6)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        WebElement search = chromium.driver().findElement(By.cssSelector("[data-search=league-counties]"));
        search.sendKeys("Linhai");
        assertThat(chromium.driver().findElements(By.cssSelector("[data-table=league-counties] tbody tr")).stream()
                        .filter(WebElement::isDisplayed))
                .hasSize(1);
        search.clear();
        WebElement filter = chromium.driver().findElement(By.cssSelector("[data-filter=league-counties]"));
        filter.sendKeys("Shaoxing", Keys.ENTER);
        assertThat(chromium.driver().findElements(By.cssSelector("[data-table=league-counties] tbody tr")).stream()
                        .filter(WebElement::isDisplayed))
                .isNotEmpty()
                .allMatch(row ->
                        Objects.requireNonNull(row.getAttribute("data-groups")).contains("330600"));
    }

    private List<Double> column(String table, int number) {
        return chromium
                .driver()
                .findElements(By.cssSelector("[data-table=" + table + "] tbody td:nth-child(" + number + ")"))
                .stream()
                .map(cell -> cell.getAttribute("data-value"))
                .filter(value -> value != null && !value.isEmpty())
                .map(Double::valueOf)
                .toList();
    }

    @Test
    void theProofOfANumberOpensAndLeadsToItsPlaceInTheReleaseAndBack() {
        chromium.open(page("zh/index.html"));
        chromium.driver().findElement(By.cssSelector(".headlines .big a")).sendKeys(Keys.ENTER);
        WebElement proof = chromium.driver().findElement(By.cssSelector(".proof:target"));
        assertThat(proof.findElement(By.tagName("mark")).getText()).isEqualTo("90131亿元");
        assertThat(chromium.driver().findElements(By.cssSelector(".proof")).stream()
                        .filter(WebElement::isDisplayed))
                .hasSize(1);
        proof.findElement(By.cssSelector("dd a")).sendKeys(Keys.ENTER);
        WebElement mark = chromium.driver().findElement(By.cssSelector(".mark:target"));
        assertThat(mark.getText()).isEqualTo("90131亿元");
        mark.sendKeys(Keys.ENTER);
        assertThat(chromium.driver()
                        .findElement(By.cssSelector(".proof:target mark"))
                        .getText())
                .isEqualTo("90131亿元");
    }

    @Test
    void oneSwitchChangesTheLanguageAndKeepsThePage() {
        chromium.open(page("zh/region/330700.html"));
        assertThat(chromium.driver().findElement(By.tagName("h1")).getText()).isEqualTo("金华市");
        chromium.driver().findElement(By.cssSelector(".switch")).click();
        assertThat(chromium.driver().findElement(By.tagName("h1")).getText()).startsWith("Jinhua");
        assertThat(chromium.driver().getCurrentUrl()).endsWith("en/region/330700.html");
    }

    @Test
    void theMapIsColouredByAnotherIndicator() {
        chromium.open(page("zh/index.html"));
        WebElement choice = chromium.driver().findElement(By.cssSelector("[data-tiles]"));
        String before = chromium.driver()
                .findElement(By.cssSelector("[data-tiles-caption]"))
                .getText();
        choice.sendKeys(Keys.ARROW_DOWN);
        assertThat(chromium.driver()
                        .findElement(By.cssSelector("[data-tiles-caption]"))
                        .getText())
                .isNotEqualTo(before);
        assertThat(chromium.driver().findElements(By.cssSelector(".tile"))).hasSize(90);
    }

    @Test
    void theFrontPageIsInteractiveWithinASecond() {
        chromium.open(page("zh/index.html"));
        chromium.open(page("zh/index.html"));
        assertThat(chromium.driver().findElements(By.cssSelector(".tile"))).hasSize(90);
        Object millis =
                chromium.driver().executeScript("return performance.getEntriesByType('navigation')[0].domInteractive");
        assertThat(((Number) Objects.requireNonNull(millis)).doubleValue()).isLessThan(1_000);
    }

    @Test
    void aPagePrintsOnA4() throws IOException {
        chromium.open(page("zh/index.html"));
        assertThat(chromium.driver().findElements(By.cssSelector("[data-table]")))
                .isNotEmpty();
        PrintOptions a4 = new PrintOptions();
        a4.setPageSize(new org.openqa.selenium.print.PageSize(29.7, 21.0));
        a4.setBackground(true);
        String pdf = chromium.driver().print(a4).getContent();
        byte[] bytes = Base64.getDecoder().decode(pdf);
        assertThat(new String(bytes, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve("front-print.pdf"), bytes);
    }

    @Test
    void picturesAreTakenForPeopleToLookAt() throws IOException {
        Map<String, String> shown = Map.of(
                "front", "zh/index.html",
                "region", "zh/region/330000.html",
                "indicator", "en/indicator/gdp.html",
                "quality", "zh/quality.html");
        for (Map.Entry<String, String> one : shown.entrySet()) {
            for (String scheme : new String[] {"light", "dark"}) {
                chromium.scheme(scheme);
                chromium.size(1200, 2600);
                chromium.open(page(one.getValue()));
                chromium.picture(PICTURES.resolve(one.getKey() + "-" + scheme + ".png"));
            }
            chromium.scheme("light");
            chromium.size(500, 1800);
            chromium.open(page(one.getValue()));
            chromium.picture(PICTURES.resolve(one.getKey() + "-narrow.png"));
        }
        chromium.size(1200, 900);
        walk(PICTURES);
        String docs = System.getProperty("quarterdeck.docs.pictures", "");
        if (!docs.isEmpty()) {
            walk(Path.of(System.getProperty("quarterdeck.root")).resolve(docs));
        }
    }

    /** The pictures of the walk in the README. */
    private void walk(Path folder) throws IOException {
        chromium.size(1000, 760);
        chromium.open(page("en/index.html"));
        chromium.picture(folder.resolve("walk-1-quarter.png"));
        chromium.open(page("en/region/330700.html"));
        chromium.picture(folder.resolve("walk-2-region.png"));
        chromium.driver().findElement(By.cssSelector(".sentences .num")).sendKeys(Keys.ENTER);
        chromium.picture(folder.resolve("walk-3-proof.png"));
        chromium.driver().findElement(By.cssSelector(".proof:target dd a")).sendKeys(Keys.ENTER);
        chromium.picture(folder.resolve("walk-4-release.png"));
        Files.copy(
                page("zh/league.png"), folder.resolve("league.png"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        chromium.size(1200, 900);
    }
}
