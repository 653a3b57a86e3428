package quarterdeck.warehouse.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonalAdjustmentTest {

    @Test
    void aGeneratedSeasonIsTakenOutAndTheTrendKept() {
        String result = Objects.requireNonNull(SeasonalAdjustment.of(series(40)));

        assertThat(result).contains("\"quality\": \"good\"");
        // the fortieth quarter of the generated trend of 100 and one a quarter
        assertThat(lastOf(result, "adjusted")).isBetween(135.0, 143.0);
        assertThat(lastOf(result, "trend")).isBetween(135.0, 143.0);
    }

    @Test
    void fewerThanTwelveQuartersAreNotAdjusted() {
        assertThat(SeasonalAdjustment.of(series(11))).isNull();
        assertThat(SeasonalAdjustment.of(series(12))).isNotNull();
    }

    /** Generated: a straight line times a season, and a per cent of noise. */
    private static String series(int quarters) {
        double[] season = {0.8, 1.0, 1.05, 1.15};
        Random noise = new Random(1);
        return IntStream.range(0, quarters)
                .mapToObj(i -> String.valueOf((100 + i) * season[i % 4] * (1 + 0.01 * noise.nextGaussian())))
                .collect(Collectors.joining(", ", "{\"year\": 2010, \"quarter\": 1, \"values\": [", "]}"));
    }

    private static double lastOf(String result, String name) {
        String list = result.replaceFirst(".*\"" + name + "\": \\[([^]]*)].*", "$1");
        return Double.parseDouble(list.substring(list.lastIndexOf(' ') + 1));
    }
}
