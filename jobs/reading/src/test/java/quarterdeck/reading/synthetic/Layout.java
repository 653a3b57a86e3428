package quarterdeck.reading.synthetic;

import java.util.Locale;

/** How the coordinates of a table are laid out. */
enum Layout {
    REGION_BY_INDICATOR,
    ONE_INDICATOR_BY_REGION,
    REGION_BY_PERIOD,
    PERIOD_BY_REGION,
    INDICATOR_BY_REGION,
    MONTHLY_REPORT,
    INDICATOR_BY_PERIOD,
    PERIOD_BY_INDICATOR,
    REGIONS_BELOW_SUBJECTS,
    SUBJECTS_BELOW_REGIONS,
    LONG,
    REGION_BY_YEAR_AND_MEASURE,
    REGION_TREE,
    NUMBERED_REGIONS,
    SIDE_BY_SIDE,
    STACKED,
    BILINGUAL_YEARBOOK,
    BUDGET_EXECUTION,
    TWO_YEARS_AND_GROWTH,
    YEARS_BELOW_GROUPS,
    MONTHS_BELOW_YEARS;

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
