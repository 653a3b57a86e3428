package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Walks through all pages of the samples: no number stands there that does not lead to where it came from. */
class EveryNumberTest {

    private static final Pattern DIGIT = Pattern.compile(".*\\d.*", Pattern.DOTALL);

    /** Years are no statistics, nor is what the name of an index says of its base. */
    private static final Pattern PERIOD = Pattern.compile("\\b20\\d\\d\\b|20\\d\\d年|=100");

    /** A card, a place in a release, or the part of a page that lists what was counted. */
    private static final Pattern PROOF = Pattern.compile(
            "(?:\\.\\./)?(?:proof/[0-9a-f]+\\.html#p[0-9a-f]+|release/[0-9a-f]+\\.html(?:#(?:at-.+|numbers|about))?"
                    + "|indicator/[a-z0-9_]+\\.html#(?:coverage|regions)|#refused)");

    @Test
    void everyNumberInADataCellOpensItsProof() throws IOException {
        Set<String> bare = new TreeSet<>();
        int numbers = 0;
        for (Path file : SampleBulletin.pages(SampleBulletin.site())) {
            Document page = Jsoup.parse(Files.readString(file));
            for (Element cell : page.select("table[data-table] td:not(.text):not(.drawing)")) {
                if (cell.hasAttr("data-value") || DIGIT.matcher(cell.text()).matches()) {
                    numbers++;
                    Element link = cell.selectFirst("a[href]");
                    if (link == null || !PROOF.matcher(link.attr("href")).matches()) {
                        bare.add(SampleBulletin.site().relativize(file) + " "
                                + cell.closest("table").attr("data-table") + ": " + cell);
                    }
                }
            }
        }
        assertThat(bare).isEmpty();
        assertThat(numbers).isGreaterThan(2_000);
    }

    @Test
    void everyBigNumberAndEveryNumberBesideADrawingOpensItsProof() throws IOException {
        for (Path file : SampleBulletin.pages(SampleBulletin.site())) {
            Document page = Jsoup.parse(Files.readString(file));
            for (Element number : page.select(".headlines .big, .headlines .growth, .multiples li")) {
                if (DIGIT.matcher(number.text()).matches()) {
                    assertThat(number.select("a.num[href]").eachAttr("href"))
                            .as(file + " " + number)
                            .isNotEmpty()
                            .allMatch(href -> PROOF.matcher(href).matches());
                }
            }
        }
    }

    @Test
    void everyNumberInARunningSentenceOpensItsProof() throws IOException {
        Set<String> bare = new TreeSet<>();
        int numbers = 0;
        for (Path file : SampleBulletin.pages(SampleBulletin.site())) {
            for (Element sentence : Jsoup.parse(Files.readString(file)).select(".sentences p")) {
                numbers += sentence.select("a.num[href]").size();
                sentence.select("a.num[href]").remove();
                if (DIGIT.matcher(PERIOD.matcher(sentence.text()).replaceAll(""))
                        .matches()) {
                    bare.add(SampleBulletin.site().relativize(file) + ": " + sentence.text());
                }
            }
        }
        assertThat(bare).isEmpty();
        assertThat(numbers).isGreaterThan(200);
    }

    @Test
    void aDerivedNumberTellsItsFormulaAndLeadsToItsInputs() throws IOException {
        Document region = Jsoup.parse(Files.readString(SampleBulletin.site().resolve("en/region/330700.html")));
        for (String part : new String[] {"gap", "rivals", "contribution"}) {
            Element link = region.selectFirst("#" + part + " td.number a");
            assertThat(link).as(part).isNotNull();
            String[] address =
                    java.util.Objects.requireNonNull(link).attr("href").split("#");
            Path page = SampleBulletin.site()
                    .resolve("en/region")
                    .resolve(address[0])
                    .normalize();
            Element card = Jsoup.parse(Files.readString(page)).getElementById(address[1]);
            assertThat(card).as(part).isNotNull();
            assertThat(java.util.Objects.requireNonNull(card).select("dt").eachText())
                    .contains("table");
            assertThat(card.select(".links a")).as(part).isNotEmpty();
        }
    }
}
