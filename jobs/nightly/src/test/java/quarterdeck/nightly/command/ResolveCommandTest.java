package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResolveCommandTest {

    @Test
    void aRegionIsResolvedAsItWasOnTheDay() {
        JsonObject before = json("resolve", "region", "余杭区", "--at", "2020-12-31", "--format", "json");
        JsonObject after = json("resolve", "region", "余杭区", "--at", "2021-12-31", "--format", "json");

        assertThat(first(before).get("region_code").getAsString()).isEqualTo("330110");
        assertThat(first(after).get("region_code").getAsString()).isEqualTo("330110");
        assertThat(first(before).get("territory_key")).isNotEqualTo(first(after).get("territory_key"));
    }

    @Test
    void anAmbiguousNameIsRefusedWithItsCandidates() {
        CommandLineRun run = CommandLineRun.of("resolve", "region", "鼓楼区", "--format", "json");
        JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();

        assertThat(run.exit()).isEqualTo(10);
        assertThat(answer.keySet()).containsExactly("input", "matches", "refused", "candidates");
        assertThat(answer.get("refused").getAsString()).isEqualTo("region_ambiguous");
        assertThat(answer.getAsJsonArray("candidates").size()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void withinNarrowsTheSearch() {
        JsonObject answer = json("resolve", "region", "鼓楼区", "--within", "南京市", "--format", "json");
        assertThat(first(answer).get("region_code").getAsString()).isEqualTo("320106");
    }

    @Test
    void aQuantityIsGivenInCanonicalUnitsWithItsInterval() {
        JsonObject match = first(json("resolve", "quantity", "5540亿元", "--format", "json"));
        assertThat(match.keySet())
                .containsExactly(
                        "text",
                        "start",
                        "end",
                        "value",
                        "value_low",
                        "value_high",
                        "unit_code",
                        "qualifier",
                        "value_printed",
                        "unit_printed");
        assertThat(match.get("value").getAsBigDecimal()).isEqualByComparingTo("554000000000");
        assertThat(match.get("value_high").getAsBigDecimal()).isEqualByComparingTo("554050000000");
        assertThat(match.get("unit_code").getAsString()).isEqualTo("元");
    }

    @Test
    void aWordOfFallTurnsTheSignAndBelongsToTheMatch() {
        JsonObject match = first(json("resolve", "quantity", "出口下降2.1%", "--format", "json"));
        assertThat(match.get("text").getAsString()).isEqualTo("下降2.1%");
        assertThat(match.get("value").getAsBigDecimal()).isEqualByComparingTo("-2.1");
        assertThat(match.get("value_low").getAsBigDecimal()).isEqualByComparingTo("-2.15");
        JsonObject rise = first(json("resolve", "quantity", "增加了38项", "--format", "json"));
        assertThat(rise.get("text").getAsString()).isEqualTo("增加了38项");
        assertThat(rise.get("value").getAsBigDecimal()).isEqualByComparingTo("38");
    }

    @Test
    void aRangeHasEndsAndNoValue() {
        JsonObject match = first(json("resolve", "quantity", "5%—5.5%", "--format", "json"));
        assertThat(match.get("value").isJsonNull()).isTrue();
        assertThat(match.get("value_low").getAsBigDecimal()).isEqualByComparingTo("5");
        assertThat(match.get("value_high").getAsBigDecimal()).isEqualByComparingTo("5.5");
        assertThat(match.get("value_printed").getAsString()).isEqualTo("5-5.5");
    }

    @Test
    void aPeriodThatHasNotBegunOnTheDayIsRefused() {
        CommandLineRun run =
                CommandLineRun.of("resolve", "period", "2026年四季度", "--at", "2025-11-03", "--format", "json");
        JsonObject answer = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(answer.get("refused").getAsString()).isEqualTo("period_future");
        assertThat(answer.getAsJsonArray("matches")).isEmpty();
    }

    @Test
    void aPeriodWithoutAYearTakesItFromTheDay() {
        JsonObject match = first(json("resolve", "period", "前三季度", "--at", "2025-10-20", "--format", "json"));
        assertThat(match.get("period_start").getAsString()).isEqualTo("2025-01-01");
        assertThat(match.get("period_end").getAsString()).isEqualTo("2025-09-30");
        assertThat(match.get("span").getAsString()).isEqualTo("cumulative");
    }

    @Test
    void linesOfTheStandardInputAreAnsweredLineByLine() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("亿元\n无此单位\n".getBytes(StandardCharsets.UTF_8)));
        try {
            CommandLineRun run = CommandLineRun.of("resolve", "unit", "-", "--format", "json");
            assertThat(run.exit()).isEqualTo(10);
            assertThat(run.lines()).hasSize(2);
            assertThat(run.lines().get(0))
                    .isEqualTo("{\"input\":\"亿元\",\"matches\":[{\"text\":\"亿元\",\"start\":0,\"end\":2,"
                            + "\"unit_code\":\"亿元\",\"canonical_unit\":\"元\",\"factor\":100000000,"
                            + "\"dimension\":\"money_cny\"}],\"refused\":\"\",\"candidates\":[]}");
            assertThat(run.lines().get(1)).contains("\"refused\":\"unit_unknown\"");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void anIndicatorIsShownToAPersonWithBothItsNames() {
        CommandLineRun run = CommandLineRun.of("--lang=zh", "resolve", "indicator", "地区生产总值");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("indicator_code", "gdp", "label_zh", "label_en");
    }

    private static JsonObject json(String... arguments) {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    private static JsonObject first(JsonObject answer) {
        return answer.getAsJsonArray("matches").get(0).getAsJsonObject();
    }
}
