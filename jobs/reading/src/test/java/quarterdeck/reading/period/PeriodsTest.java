package quarterdeck.reading.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarterdeck.reading.vocabulary.Resolution;

class PeriodsTest {

    /** The day of the meeting and the day of the page of a release of autumn 2025. */
    private static final PeriodAnchor AUTUMN =
            new PeriodAnchor(null, null, LocalDate.of(2025, 10, 16), LocalDate.of(2025, 11, 3));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2025年1-9月     | 2025-01-01/2025-09-30/cumulative printed
                    1—9月           | 2025-01-01/2025-09-30/cumulative printed
                    1-09月          | 2025-01-01/2025-09-30/cumulative printed
                    １－９月        | 2025-01-01/2025-09-30/cumulative printed
                    前三季度        | 2025-01-01/2025-09-30/cumulative printed
                    三季度          | 2025-07-01/2025-09-30/single printed
                    截至9月末       | 2025-09-30/2025-09-30/stock printed
                    今年以来        | 2025-01-01/2025-09-30/cumulative assumed
                    本月            | 2025-10-01/2025-10-31/single anchor
                    二〇二四年      | 2024-01-01/2024-12-31/cumulative printed
                    13月            | period_illegal
                    5季度           | period_illegal
                    """)
    void aPrintedPeriodResolvesAgainstItsAnchor(String printed, String meaning) {
        assertThat(told(new Periods().parse(printed).orElseThrow().resolve(AUTUMN)))
                .isEqualTo(meaning);
    }

    static String told(Resolution<DatedPeriod> resolution) {
        return resolution instanceof Resolution.Refused<DatedPeriod> refused
                ? refused.reason().code()
                : resolution.get().period().key() + " "
                        + resolution.get().source().code();
    }
}
