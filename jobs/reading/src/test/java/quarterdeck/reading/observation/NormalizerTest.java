package quarterdeck.reading.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.region.RegionContext;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** What is stored of a reading: canonical units, typed measures, the printed precision; or why nothing is. */
class NormalizerTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load(
            Path.of(Objects.requireNonNull(System.getProperty("quarterdeck.root")), "sql", "vocabulary"));
    private static final Period NINE_MONTHS =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 9, 30), Span.CUMULATIVE);
    private static final ReadingContext PUBLISHED = new ReadingContext(
            new ReleaseFacts("", "", "", "", "", LocalDate.of(2025, 10, 20), "day", "text", null, "", ""), null);

    @Test
    void anAmountIsKeptInTheCanonicalUnitWithItsPrintedPrecision() {
        assertThat(stored("出口总值", "5540", "亿元", Measure.LEVEL, false))
                .isEqualTo("exports_cny level nominal 554000000000 [553950000000, 554050000000) 元 cumulative");
    }

    @Test
    void growthOfWhatIsPublishedInCurrentPricesIsRealForProductAndNominalForTrade() {
        assertThat(stored("地区生产总值", "5.7", "%", Measure.YOY, false))
                .isEqualTo("gdp yoy real 5.7 [5.65, 5.75) % cumulative");
        assertThat(stored("出口总值", "25.7", "%", Measure.YOY, false))
                .isEqualTo("exports_cny yoy nominal 25.7 [25.65, 25.75) % cumulative");
    }

    @Test
    void wordsOfDeclineTurnTheSignAndADoubleNegativeIsRefused() {
        assertThat(stored("固定资产投资", "2.1", "%", Measure.YOY, true))
                .isEqualTo("fai yoy nominal -2.1 [-2.15, -2.05) % cumulative");
        assertThat(stored("固定资产投资", "-2.1", "%", Measure.YOY, true)).isEqualTo("number_ambiguous");
    }

    @Test
    void growthInTimesIsGrowthInPerCent() {
        assertThat(stored("出口总值", "3.94", "倍", Measure.YOY, false))
                .isEqualTo("exports_cny yoy nominal 394 [393.5, 394.5) % cumulative");
    }

    @Test
    void balancesAreStocksAtTheEndOfThePeriod() {
        assertThat(stored("金融机构本外币存款余额", "5084.5", "亿元", Measure.LEVEL, false))
                .isEqualTo("deposit_balance level nominal 508450000000 [508445000000, 508455000000) 元 stock");
    }

    @Test
    void aUnitThatCannotCarryTheMeasureIsRefused() {
        assertThat(stored("地区生产总值", "5.7", "亿元", Measure.YOY, false)).isEqualTo("unit_conflict");
        assertThat(stored("地区生产总值", "5.7", "%", Measure.LEVEL, false)).isEqualTo("unit_conflict");
        assertThat(stored("地区生产总值", "5.7", "万人", Measure.LEVEL, false)).isEqualTo("unit_conflict");
    }

    @Test
    void whereNothingSaysTheMeasureTheUnitDecidesOrNobodyDoes() {
        assertThat(stored("地区生产总值", "82553", "亿元", null, false))
                .isEqualTo("gdp level nominal 8255300000000 [8255250000000, 8255350000000) 元 cumulative");
        assertThat(stored("规模以上工业增加值", "7.1", "%", null, false))
                .isEqualTo("ind_va_above yoy real 7.1 [7.05, 7.15) % cumulative");
        assertThat(stored("地区生产总值", "5.7", "%", null, false)).isEqualTo("measure_unknown");
    }

    @Test
    void anIndexStaysAnIndex() {
        assertThat(stored("居民消费价格指数", "99.6", "%", Measure.LEVEL, false))
                .isEqualTo("cpi index none 99.6 [99.55, 99.65) 指数 cumulative");
    }

    @Test
    void incomePerHeadIsMoneyWhetherOrNotTheUnitSaysPerHead() {
        assertThat(stored("居民人均可支配收入", "7582", "元/人", Measure.LEVEL, false))
                .isEqualTo("income_per_capita level nominal 7582 [7581.5, 7582.5) 元 cumulative");
    }

    @Test
    void aPeriodAfterTheReleaseIsRefusedUnlessItIsAnEstimate() {
        Period year = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), Span.CUMULATIVE);
        Reading reading = reading("地区生产总值", "5.5", "%", Measure.YOY, false, year);
        assertThat(line(new Normalizer(VOCABULARY.units()).normalize(reading, PUBLISHED)))
                .isEqualTo("period_future");
        Reading estimate = new Reading(
                reading.place(),
                0,
                reading.printed(),
                reading.quantity(),
                "",
                reading.region(),
                reading.indicator(),
                reading.period(),
                reading.unit(),
                reading.measure(),
                false,
                Reading.Details.NONE.withStatus(Status.ESTIMATED),
                "test");
        assertThat(line(new Normalizer(VOCABULARY.units()).normalize(estimate, PUBLISHED)))
                .isEqualTo("gdp yoy real 5.5 [5.45, 5.55) % cumulative");
    }

    @Test
    void aMissingMarkIsKeptWithoutAValue() {
        Reading printed = reading("地区生产总值", "1", "亿元", Measure.LEVEL, false, NINE_MONTHS);
        Reading missing = new Reading(
                printed.place(),
                0,
                "—",
                null,
                "—",
                printed.region(),
                printed.indicator(),
                printed.period(),
                printed.unit(),
                printed.measure(),
                false,
                Reading.Details.NONE,
                "test");
        assertThat(line(new Normalizer(VOCABULARY.units()).normalize(missing, PUBLISHED)))
                .isEqualTo("gdp level nominal null [null, null) 元 cumulative");
    }

    @Test
    void decimalsBeyondWhatTheLakeHoldsAreRoundedAndTheIntervalWidened() {
        assertThat(stored("固定资产投资", "8.24540010452036", "%", Measure.YOY, false))
                .isEqualTo("fai yoy nominal 8.2454001045 [8.2454001045, 8.2454001046) % cumulative");
    }

    private static String stored(String label, String number, String unit, @Nullable Measure measure, boolean negated) {
        Reading reading = reading(label, number, unit, measure, negated, NINE_MONTHS);
        return line(new Normalizer(VOCABULARY.units()).normalize(reading, PUBLISHED));
    }

    private static Reading reading(
            String label, String number, String symbol, @Nullable Measure measure, boolean negated, Period period) {
        Quantity quantity = VOCABULARY.quantities().parse(number).orElseThrow();
        Unit unit = VOCABULARY.units().bySymbol(symbol).orElseThrow();
        return new Reading(
                new Place.GridCell(1, 1),
                0,
                number,
                quantity,
                "",
                new Printed<>("浙江省", VOCABULARY.regions().resolve("浙江省", RegionContext.NONE)),
                new Printed<>(label, VOCABULARY.indicators().resolve(label, IndicatorContext.NONE)),
                Printed.of("", new DatedPeriod(period, PeriodSource.PRINTED)),
                Printed.of(symbol, unit),
                measure == null ? Resolution.refused(Refusal.MEASURE_UNKNOWN, List.of()) : Resolution.of(measure),
                negated,
                Reading.Details.NONE,
                "test");
    }

    private static String line(Finding finding) {
        if (finding instanceof Observation o) {
            return String.join(
                    " ",
                    o.indicatorCode(),
                    o.measure().code(),
                    o.priceBasis().code(),
                    text(o.value()),
                    "[" + text(o.low()) + ", " + text(o.high()) + ")",
                    o.unitCode(),
                    o.period() == null ? "-" : o.period().span().code());
        }
        return ((Rejection) finding).reason().code();
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "null" : number.toPlainString();
    }
}
