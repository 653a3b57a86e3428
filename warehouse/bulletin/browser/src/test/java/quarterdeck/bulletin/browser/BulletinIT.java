package quarterdeck.bulletin.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a reader meets who clicks and types. */
class BulletinIT {

    private static final String[] HOSTILE = ("zh/index.html en/index.html zh/region/330000.html en/region/330700.html"
                    + " en/indicator/gdp.html zh/releases.html en/quality.html")
            .split(" ");

    private final SampleNight night = SampleNight.get();
    private final Chromium chromium = night.chromium();

    BulletinIT() throws IOException, InterruptedException {}

    private Path page(String path) {
        return night.page(path);
    }

    @Test
    void pagesRenderWithoutAWordInTheConsole() throws IOException {
        List<String> pages = new ArrayList<>(night.pages("zh"));
        pages.addAll(night.pages("en"));
        for (String path : pages) {
            chromium.open(page(path));
            assertThat(chromium.driver().findElement(By.tagName("h1")).getText())
                    .isNotBlank();
            assertThat(chromium.console()).as(path).isEmpty();
        }
    }

    @Test
    void hostileNamesAreShownAndDoNothing(@TempDir Path hostile)
            throws IOException, InterruptedException, SQLException {
        assumeTrue(night.isOfTheSamples(), "the names of a home of one's own are left alone");
        HostileHome.make(night.home(), hostile);
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

    /** The figures of the other indicator lie in a file beside the pages, which is fetched when it is chosen. */
    @Test
    void theMapIsColouredByEveryIndicator() {
        chromium.open(page("zh/index.html"));
        WebElement choice = chromium.driver().findElement(By.cssSelector("[data-tiles]"));
        WebElement caption = chromium.driver().findElement(By.cssSelector("[data-tiles-caption]"));
        List<WebElement> options = choice.findElements(By.tagName("option"));
        assertThat(options).hasSizeGreaterThan(3);
        String before = caption.getText();
        assertThat(before).isEqualTo(options.get(0).getAttribute("data-caption"));
        for (WebElement option : options.subList(1, options.size())) {
            choice.sendKeys(Keys.ARROW_DOWN);
            String told = Objects.requireNonNull(option.getAttribute("data-caption"));
            chromium.await(told, () -> caption.getText().equals(told));
            assertThat(told).contains(coloured() + "个有数");
        }
        assertThat(caption.getText()).isNotEqualTo(before);
        assertThat(chromium.driver().findElements(By.cssSelector(".tile"))).hasSize(90);
        assertThat(chromium.console()).isEmpty();
    }

    private int coloured() {
        return chromium.driver()
                .findElements(By.cssSelector(".tile rect:not(.shade0)"))
                .size();
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
}
