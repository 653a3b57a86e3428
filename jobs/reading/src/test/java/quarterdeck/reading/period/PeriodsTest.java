package quarterdeck.reading.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarterdeck.reading.vocabulary.Resolution;

class PeriodsTest {

    private static final Periods PERIODS = new Periods();

    /** The day of the meeting and the day of the page of a release of autumn 2025. */
    private static final PeriodAnchor AUTUMN =
            new PeriodAnchor(null, null, LocalDate.of(2025, 10, 16), LocalDate.of(2025, 11, 3));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2025年1-9月             | 2025-01-01/2025-09-30/cumulative
                    2025 年 1 — 9 月        | 2025-01-01/2025-09-30/cumulative
                    2025年1至9月份          | 2025-01-01/2025-09-30/cumulative
                    2025年1月-9月           | 2025-01-01/2025-09-30/cumulative
                    ２０２５年１－９月      | 2025-01-01/2025-09-30/cumulative
                    （2025年1-09月）        | 2025-01-01/2025-09-30/cumulative
                    2025.1-9月              | 2025-01-01/2025-09-30/cumulative
                    25年1-9月               | 2025-01-01/2025-09-30/cumulative
                    二〇二五年前三季度      | 2025-01-01/2025-09-30/cumulative
                    二○二五年一至九月       | 2025-01-01/2025-09-30/cumulative
                    2025前三季度            | 2025-01-01/2025-09-30/cumulative
                    2025年前8个月           | 2025-01-01/2025-08-31/cumulative
                    2025年上半年            | 2025-01-01/2025-06-30/cumulative
                    2025年下半年            | 2025-07-01/2025-12-31/single
                    2025年一季度            | 2025-01-01/2025-03-31/cumulative
                    2025年第一季度          | 2025-01-01/2025-03-31/cumulative
                    2021年第四季度          | 2021-10-01/2021-12-31/single
                    2025年3季度             | 2025-07-01/2025-09-30/single
                    2025年Ⅲ季度             | 2025-07-01/2025-09-30/single
                    2025年III季度           | 2025-07-01/2025-09-30/single
                    2025年Ⅰ-Ⅲ季度          | 2025-01-01/2025-09-30/cumulative
                    2025年一至三季度        | 2025-01-01/2025-09-30/cumulative
                    2025Q3                  | 2025-07-01/2025-09-30/single
                    Q3 2025                 | 2025-07-01/2025-09-30/single
                    2025年Q1                | 2025-01-01/2025-03-31/cumulative
                    2025H1                  | 2025-01-01/2025-06-30/cumulative
                    Jan-Sep 2025            | 2025-01-01/2025-09-30/cumulative
                    January–September 2025  | 2025-01-01/2025-09-30/cumulative
                    September 2025          | 2025-09-01/2025-09-30/single
                    2025-09                 | 2025-09-01/2025-09-30/single
                    2025/9                  | 2025-09-01/2025-09-30/single
                    2025.09                 | 2025-09-01/2025-09-30/single
                    202509                  | 2025-09-01/2025-09-30/single
                    2025年9月份             | 2025-09-01/2025-09-30/single
                    2025年1-2月             | 2025-01-01/2025-02-28/cumulative
                    2024年1-2月             | 2024-01-01/2024-02-29/cumulative
                    2025年4-6月             | 2025-04-01/2025-06-30/single
                    2024年                  | 2024-01-01/2024-12-31/cumulative
                    2024                    | 2024-01-01/2024-12-31/cumulative
                    2024年度                | 2024-01-01/2024-12-31/cumulative
                    2024年全年              | 2024-01-01/2024-12-31/cumulative
                    2024年末                | 2024-12-31/2024-12-31/stock
                    2024年年底              | 2024-12-31/2024-12-31/stock
                    截至2025年9月末         | 2025-09-30/2025-09-30/stock
                    截至2025年9月30日       | 2025-09-30/2025-09-30/stock
                    2025年三季度末          | 2025-09-30/2025-09-30/stock
                    2025-09-30              | 2025-09-30/2025-09-30/stock
                    2025年1月1日至9月30日   | 2025-01-01/2025-09-30/cumulative
                    2021年四季度累计        | 2021-01-01/2021-12-31/cumulative
                    2025年9月（累计）       | 2025-01-01/2025-09-30/cumulative
                    2025年1-9月当月         | 2025-09-01/2025-09-30/single
                    2025年前三季度当季      | 2025-07-01/2025-09-30/single
                    “十四五”时期            | 2021-01-01/2025-12-31/cumulative
                    十三五末                | 2020-12-31/2020-12-31/stock
                    """)
    void aPeriodPrintedWithItsYearNeedsNoAnchor(String printed, String key) {
        assertThat(told(resolved(printed, PeriodAnchor.NONE))).isEqualTo(key + " printed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1—9月           | 2025-01-01/2025-09-30/cumulative printed
                    前三季度        | 2025-01-01/2025-09-30/cumulative printed
                    三季度          | 2025-07-01/2025-09-30/single printed
                    四季度          | 2024-10-01/2024-12-31/single printed
                    9月份           | 2025-09-01/2025-09-30/single printed
                    九月            | 2025-09-01/2025-09-30/single printed
                    前11月          | 2024-01-01/2024-11-30/cumulative printed
                    全年            | 2024-01-01/2024-12-31/cumulative printed
                    9月末           | 2025-09-30/2025-09-30/stock printed
                    今年以来        | 2025-01-01/2025-09-30/cumulative assumed
                    年初以来        | 2025-01-01/2025-09-30/cumulative assumed
                    2021年以来      | 2021-01-01/2025-09-30/cumulative assumed
                    “十四五”以来    | 2021-01-01/2025-09-30/cumulative assumed
                    本月            | 2025-10-01/2025-10-31/single anchor
                    上月            | 2025-09-01/2025-09-30/single anchor
                    上月末          | 2025-09-30/2025-09-30/stock anchor
                    当季            | 2025-10-01/2025-12-31/single anchor
                    上季度          | 2025-07-01/2025-09-30/single anchor
                    1-本月          | 2025-01-01/2025-10-31/cumulative anchor
                    去年            | 2024-01-01/2024-12-31/cumulative anchor
                    去年12月        | 2024-12-01/2024-12-31/single anchor
                    今年前三季度    | 2025-01-01/2025-09-30/cumulative anchor
                    上年末          | 2024-12-31/2024-12-31/stock anchor
                    年内            | 2025-01-01/2025-12-31/cumulative anchor
                    截至目前        | 2025-10-16/2025-10-16/stock anchor
                    去年同期        | period_unanchored
                    2020-2024年     | period_unknown
                    13月            | period_illegal
                    0月             | period_illegal
                    9-3月           | period_illegal
                    5季度           | period_illegal
                    前五季度        | period_illegal
                    """)
    void aPeriodWithoutItsYearIsCountedFromTheEventAndThePublication(String printed, String meaning) {
        assertThat(told(resolved(printed, AUTUMN))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GDP",
                "2025年10月16日",
                "连续13个月",
                "13个月",
                "年",
                "第1-3名",
                "5.2",
                "20251",
                "1899",
                "一带一路",
                "三年",
                "近五年",
                "上半",
                "十五五规划",
                "同期"
            })
    void whatIsNoPeriodIsNotRead(String text) {
        assertThat(PERIODS.parse(text)).isEmpty();
    }

    @Test
    void theYearComesFromTheNearestThatSaysOne() {
        PeriodExpression firstQuarter = PERIODS.parse("一季度").orElseThrow();
        LocalDate page = LocalDate.of(2012, 2, 10);
        Period title = new Period(LocalDate.of(2011, 1, 1), LocalDate.of(2011, 12, 31), Span.CUMULATIVE);
        assertThat(List.of(
                        told(firstQuarter.resolve(PeriodAnchor.NONE)),
                        told(firstQuarter.resolve(new PeriodAnchor(null, null, null, page))),
                        told(firstQuarter.resolve(new PeriodAnchor(null, title, null, page))),
                        told(firstQuarter.resolve(new PeriodAnchor(2010, title, null, page))),
                        told(firstQuarter.withYear(2009).resolve(new PeriodAnchor(2010, title, null, page)))))
                .containsExactly(
                        "period_unanchored",
                        "2011-01-01/2011-03-31/cumulative printed",
                        "2011-01-01/2011-03-31/cumulative printed",
                        "2010-01-01/2010-03-31/cumulative printed",
                        "2009-01-01/2009-03-31/cumulative printed");
    }

    @Test
    void theSamePeriodOfAnotherYearIsThatOfTheTitle() {
        Period title = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 29), Span.CUMULATIVE);
        PeriodAnchor anchor = new PeriodAnchor(null, title, null, null);
        assertThat(List.of(told(resolved("上年同期", anchor)), told(resolved("2022年同期", anchor))))
                .containsExactly("2023-01-01/2023-02-28/cumulative anchor", "2022-01-01/2022-02-28/cumulative anchor");
    }

    @Test
    void wordsOfAWrittenReportCountFromItsTitleRatherThanTheEvent() {
        Period title = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 8, 31), Span.CUMULATIVE);
        PeriodAnchor anchor = new PeriodAnchor(null, title, LocalDate.of(2025, 10, 16), LocalDate.of(2025, 11, 3));
        assertThat(List.of(told(resolved("当月", anchor)), told(resolved("本月", anchor)), told(resolved("今年以来", anchor))))
                .containsExactly(
                        "2025-08-01/2025-08-31/single anchor",
                        "2025-10-01/2025-10-31/single anchor",
                        "2025-01-01/2025-08-31/cumulative assumed");
    }

    @Test
    void nothingWasReportedYetOnTheFirstDaysOfAYear() {
        PeriodAnchor january = new PeriodAnchor(null, null, null, LocalDate.of(2025, 1, 20));
        assertThat(told(resolved("今年以来", january))).isEqualTo("period_unanchored");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2025年1-9月份，全市出口增长；9月当月下降  | 2025年1-9月份;9月当月
                    义乌前三季度预计，去年12月，上年同期      | 前三季度;去年12月;上年同期
                    截至9月末贷款余额，2024年末人口           | 截至9月末;2024年末
                    2025Q3的EH216-S                           | 2025Q3
                    力争年内实现，三年内，5年内               | 年内
                    今年以来，“十四五”期间，十五五规划        | 今年以来;“十四五”期间
                    电话0571-87052月，第1-3名，连续13个月     |
                    2025年10月16日上午，2025-11-03 09:18      |
                    规模以上年产值，过去年均，表明年均        |
                    日本月度，成本年均，全年龄段，以前年度    |
                    """)
    void periodsOfRunningTextAreFoundAndWordsThatLookLikeThemAreNot(String text, @Nullable String found) {
        assertThat(PERIODS.find(text).stream().map(mention -> mention.in(text)).collect(Collectors.joining(";")))
                .isEqualTo(found == null ? "" : found);
    }

    @Test
    void daysOfATextAreFoundInFullAndInPart() {
        String text = "发布时间:2025-11-03 09:18，10月16日上午，1016日上午，16日，二〇二五年十月十六日，2025/2/30，1-9月，120日内";
        LocalDate page = LocalDate.of(2025, 11, 3);
        assertThat(PERIODS.dates(text).stream()
                        .map(m -> m.in(text) + " = " + m.what().upTo(page).orElseThrow()
                                + (m.what().repaired() ? " repaired" : "")))
                .containsExactly(
                        "2025-11-03 = 2025-11-03",
                        "10月16日 = 2025-10-16",
                        "1016日 = 2025-10-16 repaired",
                        "16日 = 2025-10-16",
                        "二〇二五年十月十六日 = 2025-10-16");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    国内生产总值当季值(亿元)     | SINGLE
                    国内生产总值累计值(亿元)     | CUMULATIVE
                    出口总值当期值(千美元)       | SINGLE
                    期末余额                     | STOCK
                    年末常住人口                 | STOCK
                    工业增加值                   |
                    累计与当月                   |
                    """)
    void theWordsOfALabelGiveTheSpan(String label, @Nullable Span span) {
        assertThat(PERIODS.spanWord(label).orElse(null)).isEqualTo(span);
    }

    @ParameterizedTest
    @CsvSource({
        "2021年第四季度, CUMULATIVE, 2021-01-01/2021-12-31/cumulative",
        "2021年12月, CUMULATIVE, 2021-01-01/2021-12-31/cumulative",
        "2021年9月, STOCK, 2021-09-30/2021-09-30/stock",
        "2021年9月末, SINGLE, 2021-09-01/2021-09-30/single",
        "2021年第四季度, SINGLE, 2021-10-01/2021-12-31/single",
        "2021年1-9月, EACH_MONTH, 2021-01-01/2021-09-30/each_month"
    })
    void aPeriodTakesTheSpanOfItsLabel(String printed, Span span, String key) {
        assertThat(resolved(printed, PeriodAnchor.NONE)
                        .get()
                        .period()
                        .withSpan(span)
                        .key())
                .isEqualTo(key);
    }

    /** Every month of every year in every dash, width and script. */
    @Test
    void everyMonthRangeReadsBackHoweverItIsPrinted() {
        for (int year = 1990; year <= 2030; year++) {
            for (int month = 1; month <= 12; month++) {
                String key = year + "-01-01/" + YearMonth.of(year, month).atEndOfMonth()
                        + (month == 1 ? "/single" : "/cumulative");
                for (String dash : List.of("-", "—", "－", "–", "~", "至", "到")) {
                    String printed = year + "年" + (month == 1 ? "" : "1" + dash) + month + "月";
                    for (String form : List.of(printed, fullWidth(printed), chinese(printed), " " + printed + "份")) {
                        assertThat(told(resolved(form, PeriodAnchor.NONE)))
                                .as(form)
                                .isEqualTo(key + " printed");
                    }
                }
            }
        }
    }

    private static String fullWidth(String printed) {
        StringBuilder wide = new StringBuilder();
        printed.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return wide.toString();
    }

    private static String chinese(String printed) {
        String tens = printed.replace("10月", "十月").replace("11月", "十一月").replace("12月", "十二月");
        StringBuilder chinese = new StringBuilder();
        tens.chars().forEach(c -> chinese.append(c >= '0' && c <= '9' ? "〇一二三四五六七八九".charAt(c - '0') : (char) c));
        return chinese.toString();
    }

    private static Resolution<DatedPeriod> resolved(String printed, PeriodAnchor anchor) {
        return PERIODS.parse(printed)
                .orElseThrow(() -> new AssertionError("no period: " + printed))
                .resolve(anchor);
    }

    private static String told(Resolution<DatedPeriod> resolution) {
        return resolution instanceof Resolution.Refused<DatedPeriod> refused
                ? refused.reason().code()
                : resolution.get().period().key() + " "
                        + resolution.get().source().code();
    }
}
