package quarterdeck.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.Span;

/** Damaged numbers are repaired where arithmetic leaves one reading, and refused otherwise. Figures are made up. */
class DamagedTableTest {

    private static final Period FIRST_QUARTER =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31), Span.CUMULATIVE);

    private static Understood read(String drawing) {
        return Understood.table("", drawing, "330100", FIRST_QUARTER);
    }

    @Test
    void gluedCellsAreCutWhereTheNumbersFitTheirColumnAndTheirSum() {
        Understood read = read("""
                指标|2024年1-3月(亿元)|2025年1-3月(亿元)|增长(%)
                进出口总额|154.30|164.27104.12.7|
                进出口总额|154.30|164.27|6.5
                """);

        assertThat(read.lines()).contains("number_malformed");
    }

    @Test
    void threeNumbersGluedIntoOneCellAreTheOnlyOnesThatMakeTheTotals() {
        Understood read = read("""
                指标|上城区(亿元)|西湖区(亿元)|滨江区(亿元)
                进出口总额|164.2|104.1|92.7
                出口总额|100.1|64.9|52.3
                进口总额|64.139.240.4||
                """);

        assertThat(read.lines()).contains("""
                4:2 330102 imports_cny level 2025-01-01/2025-03-31/cumulative 6410000000元 repaired
                4:3 330106 imports_cny level 2025-01-01/2025-03-31/cumulative 3920000000元 repaired
                4:4 330108 imports_cny level 2025-01-01/2025-03-31/cumulative 4040000000元 repaired
                """);
        assertThat(read.accounting()).isEqualTo(new Accounting(9, 9, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void gluedCellsThatNothingAddsUpToAreRefused() {
        assertThat(read("""
                指标|上城区(亿元)|西湖区(亿元)|滨江区(亿元)
                出口总额|100.1|64.9|52.3
                进口总额|64.139.240.4||
                """).lines()).contains("3:2 64.139.240.4 number_malformed");
    }

    @Test
    void aThousandsCommaPrintedAsAPointIsPutBackWhereOtherColumnsAddUp() {
        assertThat(read("""
                指标|上城区(亿元)|西湖区(亿元)|滨江区(亿元)
                进出口总额|41.971|31240|20110
                出口总额|22340|20130|10060
                进口总额|19631|11110|10050
                """).lines())
                .contains(
                        "2:2 330102 trade_total_cny level 2025-01-01/2025-03-31/cumulative 4197100000000元 repaired\n");
    }

    @Test
    void aMistakenUnitIsPutRightWhereOtherColumnsAddUp() {
        assertThat(read("""
                指标|单位|上城区|西湖区|滨江区
                进出口总额|亿元|164.2|104.1|92.7
                出口总额|亿元|100.1|64.9|52.3
                进口总额|亿元|64.1|392000|40.4
                """).lines())
                .contains("4:4 330106 imports_cny level 2025-01-01/2025-03-31/cumulative 3920000000元 repaired\n");
    }

    @Test
    void lostDigitsBeforeThePointFollowFromTheSum() {
        assertThat(read("""
                指标|上城区(亿元)|西湖区(亿元)|滨江区(亿元)
                进出口总额|164.2|104.1|92.7
                出口总额|100.1|64.9|52.3
                进口总额|64.1|.2|40.4
                """).lines())
                .contains("4:3 330106 imports_cny level 2025-01-01/2025-03-31/cumulative 3920000000元 repaired\n");
    }

    @Test
    void aGrowthRateThatLostItsFirstDigitFollowsFromTheLevels() {
        assertThat(read("""
                指标|2025年1-3月(亿元)|2024年1-3月(亿元)|增长(%)
                一般公共预算收入|105.2|100.0|5.2
                社会消费品零售总额|212.6|200.0|.3
                进出口总额|324.0|300.0|8.0
                """).lines())
                .contains("3:4 330100 retail_sales yoy 2025-01-01/2025-03-31/cumulative 6.3% repaired\n");
    }

    @Test
    void aSumThatNoOtherColumnBearsOutChangesNothing() {
        assertThat(read("""
                指标|上城区(亿元)
                进出口总额|41.971
                出口总额|22340
                进口总额|19631
                """).lines()).doesNotContain("repaired").contains("2:2 330102 trade_total_cny level");
    }

    @Test
    void anOrdinaryDifferenceBetweenAWholeAndItsPartsIsNoDamage() {
        assertThat(read("""
                地区|地区生产总值(亿元)|社会消费品零售总额(亿元)
                杭州市|1500|603
                上城区|600|300
                西湖区|500|200
                滨江区|400|100
                """).lines()).doesNotContain("repaired").doesNotContain("number_ambiguous");
    }
}
