package quarterdeck.bulletin.mart;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The latest value of every series at the ends of quarters, as published, and the single quarters derived of them. */
public final class Facts {

    /** Longest line of growth that is drawn small, in quarters. */
    private static final int A_LINE = 20;

    private static final String PUBLISHED = """
            select region_code, indicator_code, measure, span, q, value, value_low as low, value_high as high, factor,
                   display_unit as unit, observation_id as id, qualifier, '' as method, '' as inputs, '' as refusal
            from (select o.*, 4 * year(o.period_end) + quarter(o.period_end) as q,
                         if(o.measure = 'level', i.display_factor, 1) as factor
                  from fct_latest as o join dim_indicator as i using (indicator_code)
                  where o.%s between ? and ? and o.breakdown_code = '' and o.comparability = '' and o.measure in ('level', 'yoy')
                    and o.span in ('cumulative', 'single', 'stock') and o.value is not null and o.blocked_by = ''
                    and o.reference_region_key is null and o.reference_indicator_code is null
                    and month(o.period_end) in (3, 6, 9, 12)
                    and (o.span <> 'single' or date_diff('month', o.period_start, o.period_end) = 2)
                   )
            """;

    private static final String DERIVED = """
            select q.region_code, q.indicator_code, q.measure, 'single' as span, 4 * q.year + q.quarter as q,
                   q.value, q.value_low as low, q.value_high as high, f.factor, q.display_unit as unit, '' as id, 'exact' as qualifier, q.method, q.inputs, q.refusal
            from mart_quarter as q
            join (select indicator_code, display_factor, m.measure, if(m.measure = 'level', display_factor, 1) as factor
                  from dim_indicator, (values ('level'), ('yoy')) as m(measure)) as f
              on f.indicator_code = q.indicator_code and f.measure = q.measure
            where q.%s between ? and ? and q.breakdown_code = '' and q.comparability = '' and q.method <> 'published'
            """;

    /**
     * Of each region and indicator the newest quarters, at least down to the newest cumulative value; of the named
     * indicators all. The newest growth carries the line of growth up to it: rows cost more than what stands in them.
     */
    private static final String NEWEST = """
            create or replace temp table newest_facts as
            with published as not materialized (%s), derived as not materialized (%s),
            ends as materialized (
              select region_code, indicator_code, count(*) as quarters,
                     least(coalesce(list_reverse_sort(list(q))[?], 0), coalesce(max(q) filter (cumulative), 1000000)) as oldest,
                     max(q) filter (cumulative) as newest
              from (select region_code, indicator_code, q, bool_or(cumulative) as cumulative
                    from (select region_code, indicator_code, q, span <> 'single' as cumulative from published
                          union all select region_code, indicator_code, q, false from derived)
                    group by all)
              group by all),
            lines as materialized (
              select region_code, indicator_code, max(q) as q,
                     array_to_string(list(q || '=' || value::double order by q, value)[-%d:], ' ') as line
              from published where measure = 'yoy' and span <> 'single' group by all)
            select known.* replace (value / factor as value, low / factor as low, high / factor as high),
                   ends.quarters, ends.newest, coalesce(lines.line, '') as line
            from (from published union all by name from derived) as known
            join ends using (region_code, indicator_code)
            left join lines on lines.region_code = known.region_code and lines.indicator_code = known.indicator_code
              and lines.q = known.q and known.measure = 'yoy' and known.span <> 'single'
            where known.q >= ends.oldest or lines.q is not null or list_contains(string_split(?, ','), known.indicator_code)
            """;

    private static final String ORDER = "indicator_code, region_code, q, measure, span, id, method";

    private static final String BY_REGION = "region_code";
    private static final String BY_INDICATOR = "indicator_code";

    private final Mart mart;
    private final String whole;
    private final int quarters;
    private String picked = "";

    /**
     * Rows are picked once a stretch; they lie beside the mart, in a table of this connection alone.
     *
     * @param whole indicators of which every quarter is wanted, separated by commas
     * @param quarters how many of the newest quarters are wanted of the others
     */
    public Facts(Mart mart, String whole, int quarters) {
        this.mart = mart;
        this.whole = whole;
        this.quarters = quarters;
    }

    private void pick(String column, Stretch stretch) throws SQLException {
        String wanted = stretch.isAll() ? "all" : column + stretch;
        if (!wanted.equals(picked)) {
            String first = stretch.first();
            String last = stretch.last();
            String sql = NEWEST.formatted(PUBLISHED.formatted(column), DERIVED.formatted(column), A_LINE);
            mart.prepare(sql, first, last, first, last, quarters, whole);
            picked = wanted;
        }
    }

    /** Takes all that is known of one region, or of one indicator, in order. */
    @FunctionalInterface
    public interface Taker {
        void take(String code, List<Observed> all);
    }

    /** The regions of a stretch, each once. */
    public void byRegion(Stretch regions, Taker taker) throws SQLException {
        pick(BY_REGION, regions);
        each("from newest_facts order by region_code, " + ORDER, Observed::region, taker);
    }

    /** The indicators of a stretch, each once: of each region the newest cumulative quarter, and the line of growth. */
    public void newestByIndicator(Stretch indicators, Taker taker) throws SQLException {
        pick(BY_INDICATOR, indicators);
        each("from newest_facts where q = newest or line <> '' order by " + ORDER, Observed::indicator, taker);
    }

    /** All of one region, by indicator and quarter. */
    public List<Observed> ofRegion(String code) throws SQLException {
        List<Observed> all = new ArrayList<>();
        String sql =
                "select * replace (value / factor as value, low / factor as low, high / factor as high), 0 as quarters, '' as line from ("
                        + PUBLISHED.formatted(BY_REGION) + " union all by name " + DERIVED.formatted(BY_REGION)
                        + ") order by ";
        mart.each(sql + ORDER, row -> all.add(Observed.of(row)), code, code, code, code);
        return all;
    }

    private void each(String sql, Function<Observed, String> of, Taker taker) throws SQLException {
        List<Observed> all = new ArrayList<>();
        Mart.Sink sink = row -> {
            Observed one = Observed.of(row);
            if (!all.isEmpty() && !of.apply(all.get(0)).equals(of.apply(one))) {
                taker.take(of.apply(all.get(0)), List.copyOf(all));
                all.clear();
            }
            all.add(one);
        };
        mart.each(sql, sink);
        if (!all.isEmpty()) {
            taker.take(of.apply(all.get(0)), List.copyOf(all));
        }
    }
}
