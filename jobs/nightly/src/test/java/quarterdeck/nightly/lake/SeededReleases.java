package quarterdeck.nightly.lake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import quarterdeck.nightly.Sha256;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Magnitude;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.ObservedRegion;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.observation.Status;
import quarterdeck.reading.observation.Terms;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.vocabulary.Refusal;

/** Generated releases with generated figures: the same for the same seed. */
final class SeededReleases {

    record Generated(ReadRelease release, List<Finding> findings) {}

    private static final List<String> CITIES = List.of(
            "330100", "330200", "340100", "350100", "360100", "370100", "410100", "420100", "430100", "440100",
            "450100", "460100");

    private SeededReleases() {}

    static List<Generated> of(long seed, int releases, int observations) {
        Random random = new Random(seed);
        List<Generated> generated = new ArrayList<>();
        for (int i = 0; i < releases; i++) {
            generated.add(release(random, seed + "/" + i, observations, LocalDate.of(2025, 11, 3), 0));
        }
        return generated;
    }

    /** Releases of following months that state the same cells again with other values. */
    static List<Generated> restating(long seed, int releases, int observations) {
        List<Generated> generated = new ArrayList<>();
        for (int i = 0; i < releases; i++) {
            LocalDate month = LocalDate.of(2025, 1, 3).plusMonths(i / 2);
            generated.add(release(new Random(seed), seed + "/" + i, observations, month, i));
        }
        return generated;
    }

    private static Generated release(Random random, String name, int observations, LocalDate published, long shift) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < observations; i++) {
            findings.add(observation(random, i, shift));
        }
        findings.add(new Rejection(
                "2:3",
                0,
                "1.5",
                Refusal.INDICATOR_UNKNOWN,
                "generated label " + random.nextInt(5),
                List.of("gdp GDP", "gni GNI"),
                "generated",
                "table"));
        String sha = new Sha256().add(name).hex();
        ReleaseFacts facts =
                new ReleaseFacts("generated", "", "", "", "", published, "day", "path", null, "330000", "generated");
        return new Generated(
                new ReadRelease(
                        sha,
                        "fingerprint of " + sha,
                        "generated.csv",
                        facts,
                        true,
                        Instant.parse("2026-01-02T03:04:05.000006Z"),
                        "text/csv",
                        "UTF-8",
                        1234,
                        ReadRelease.Outcome.READ,
                        "",
                        "",
                        "v1",
                        "run",
                        new Accounting(observations + 1L, observations, 0, 0, 1, 0, 0, 0, 0, 0),
                        List.of("八八战略", "千项万亿")),
                findings);
    }

    private static Observation observation(Random random, int row, long shift) {
        int year = 2020 + random.nextInt(4);
        int quarter = 1 + random.nextInt(4);
        BigDecimal value = BigDecimal.valueOf(random.nextLong(1_000_000_000L) - 500_000_000L + shift, 2);
        boolean missing = random.nextInt(20) == 0;
        return new Observation(
                new Place.GridCell(row, 3),
                0,
                value.toPlainString(),
                missing ? "" : value.toPlainString(),
                missing ? null : magnitude(random, value),
                new ObservedRegion(
                        "区" + random.nextInt(90),
                        CITIES.get(random.nextInt(CITIES.size())),
                        LocalDate.of(2025, 11, 3),
                        null),
                terms(random, year, quarter, missing));
    }

    /** Both ways to hold a number, as they come. */
    private static Magnitude magnitude(Random random, BigDecimal value) {
        long digits = value.unscaledValue().longValueExact() * 10;
        return random.nextBoolean()
                ? new Magnitude.Digits(digits, digits - 5, digits + 5, value.scale() + 1)
                : new Magnitude.Exact(
                        value, value.subtract(new BigDecimal("0.005")), value.add(new BigDecimal("0.005")));
    }

    private static Terms terms(Random random, int year, int quarter, boolean missing) {
        return new Terms(
                "地区生产总值",
                random.nextBoolean() ? "gdp" : "retail_sales",
                "",
                year + "年",
                new Period(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, quarter * 3, 1).plusMonths(1).minusDays(1),
                        Span.CUMULATIVE),
                PeriodSource.PRINTED,
                random.nextBoolean() ? Measure.LEVEL : Measure.YOY,
                PriceBasis.NOMINAL,
                "",
                "",
                "元",
                "亿元",
                Qualifier.EXACT,
                Status.PUBLISHED,
                missing ? "—" : "",
                "",
                "",
                "",
                "table");
    }
}
