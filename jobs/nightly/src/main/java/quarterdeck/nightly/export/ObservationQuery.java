package quarterdeck.nightly.export;

/** From the columns of observations to the components of their structure, in SQL. */
final class ObservationQuery {

    /** Conditions of what the structure cannot carry. */
    static final String NOT_CARRIED = "period_start is null";

    private static final String WHOLE_MONTHS = "day(period_start) = 1 and period_end = last_day(period_end)";
    private static final String MONTHS = "datediff('month', period_start, period_end) + 1";

    private ObservationQuery() {}

    /** The end of a query whose beginning is {@code select … from (}. */
    static String head(boolean history) {
        String action = history
                ? "case when status = 'withdrawn' then 'D' when vintage = 1 then 'A' else 'R' end"
                : "case when status = 'withdrawn' then 'D' else 'I' end";
        return """
                select
                  %s as action,
                  case period_form when 'year' then 'A' when 'half' then 'S' when 'quarter' then 'Q' when 'month' then 'M'
                    when 'day' then 'D' else '_O' end as freq,
                  region_code as ref_area,
                  indicator_code as indicator,
                  coalesce(nullif(replace(breakdown_code, ':', '@'), ''), '_T') as breakdown,
                  measure as transformation,
                  price_basis as prices,
                  span,
                  coalesce(nullif(comparability, ''), '_Z') as comparability,
                  coalesce(split_part(reference_region_key, '@', 1), '_Z') as reference_area,
                  coalesce(reference_indicator_code, '_Z') as reference_indicator,
                  case period_form
                    when 'year' then strftime(period_start, '%%Y')
                    when 'half' then strftime(period_start, '%%Y') || '-S' || (month(period_start) + 5) // 6
                    when 'quarter' then strftime(period_start, '%%Y') || '-Q' || quarter(period_start)
                    when 'month' then strftime(period_start, '%%Y-%%m')
                    when 'day' then strftime(period_start, '%%Y-%%m-%%d')
                    when 'months' then strftime(period_start, '%%Y-%%m-%%d') || '/P' || (%s) || 'M'
                    else strftime(period_start, '%%Y-%%m-%%d') || '/P' || (period_end - period_start + 1) || 'D'
                  end as time_period,
                  value as obs_value,
                  unit_code as unit_measure,
                  '0' as unit_mult,
                  case when value is null then 'O' when status = 'preliminary' then 'P' when status = 'estimated' then 'E'
                    else 'A' end as obs_status,
                  status as release_status,
                  value_low as obs_low,
                  value_high as obs_high,
                  qualifier,
                  nullif(missing_mark, '') as missing_mark,
                  observation_id as obs_id,
                  release_sha256 as release,
                  published_on,
                  valid_from,
                  valid_to
                from (
                select *, case
                  when period_start = period_end then 'day'
                  when not (%s) then 'days'
                  when span = 'cumulative' and dayofyear(period_start) <> 1 then 'months'
                  when %s = 12 and month(period_start) = 1 then 'year'
                  when %s = 6 and month(period_start) in (1, 7) then 'half'
                  when %s = 3 and month(period_start) in (1, 4, 7, 10) then 'quarter'
                  when %s = 1 then 'month'
                  else 'months' end as period_form
                from (
                """.formatted(action, MONTHS, WHOLE_MONTHS, MONTHS, MONTHS, MONTHS, MONTHS);
    }

    /** The end; vintages in the order in which they became known. */
    static String tail(boolean history) {
        String order = history ? "valid_from nulls first, action, " : "";
        return "\n)) where not (" + NOT_CARRIED + ") order by " + order
                + "indicator, ref_area, breakdown, transformation, prices, span, comparability, reference_area,"
                + " reference_indicator, time_period, valid_from nulls first";
    }
}
