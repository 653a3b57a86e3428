package quarterdeck.bulletin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** What the pages look like: pictures for people, and a print. */
class PicturesIT {

    private static final Path PICTURES = SampleNight.PICTURES;

    private final SampleNight night = SampleNight.get();
    private final Chromium chromium = night.chromium();

    PicturesIT() throws IOException, InterruptedException {}

    @Test
    void aPagePrintsOnA4() throws IOException {
        chromium.open(night.page("zh/index.html"));
        assertThat(chromium.driver().findElements(By.cssSelector("[data-table]")))
                .isNotEmpty();
        PrintOptions a4 = new PrintOptions();
        a4.setPageSize(new PageSize(29.7, 21.0));
        a4.setBackground(true);
        String pdf = chromium.driver().print(a4).getContent();
        byte[] bytes = Base64.getDecoder().decode(pdf);
        assertThat(new String(bytes, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve("front-print.pdf"), bytes);
    }

    @Test
    void picturesAreTakenForPeopleToLookAt() throws IOException {
        Map<String, String> shown = new TreeMap<>(Map.of(
                "front", "zh/index.html",
                "region", "zh/region/330000.html",
                "indicator", "en/indicator/gdp.html",
                "quality", "zh/quality.html",
                "dictionary", "en/dictionary.html",
                "front-english", "en/index.html",
                "county", "zh/region/331082.html"));
        for (Map.Entry<String, String> one : shown.entrySet()) {
            for (String scheme : new String[] {"light", "dark"}) {
                chromium.scheme(scheme);
                chromium.size(1200, 2600);
                chromium.open(night.page(one.getValue()));
                chromium.picture(PICTURES.resolve(one.getKey() + "-" + scheme + ".png"));
            }
            chromium.scheme("light");
            chromium.size(500, 1800);
            chromium.open(night.page(one.getValue()));
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
        chromium.open(night.page("en/index.html"));
        chromium.picture(folder.resolve("walk-1-quarter.png"));
        chromium.open(night.page("en/region/330100.html"));
        chromium.picture(folder.resolve("walk-2-region.png"));
        chromium.driver().findElement(By.cssSelector(".sentences .num")).sendKeys(Keys.ENTER);
        chromium.picture(folder.resolve("walk-3-proof.png"));
        chromium.driver().findElement(By.cssSelector(".proof:target dd a")).sendKeys(Keys.ENTER);
        chromium.picture(folder.resolve("walk-4-release.png"));
        Files.copy(night.page("zh/league.png"), folder.resolve("league.png"), StandardCopyOption.REPLACE_EXISTING);
        chromium.size(1200, 900);
    }
}
