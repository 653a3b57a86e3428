package quarterdeck.bulletin.mart;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The latest value of every series at the ends of quarters, as published, and the single quarters derived of them. */
public final class Facts {

    private static final String PUBLISHED = """
            select region_code, indicator_code, measure, span,
                   year(period_end) || 'Q' || quarter(period_end) as quarter_label,
                   4 * year(period_end) + quarter(period_end) as q,
                   value / factor as value, value_low / factor as low, value_high / factor as high,
                   display_unit as unit, observation_id as id, qualifier, status,
                   '' as method, '' as inputs, '' as refusal
            from (select o.*, if(o.measure = 'level', i.display_factor, 1) as factor
                  from fct_latest as o join dim_indicator as i using (indicator_code)
                  where o.breakdown_code = '' and o.comparability = '' and o.measure in ('level', 'yoy')
                    and o.span in ('cumulative', 'single', 'stock') and o.value is not null and o.blocked_by = ''
                    and o.reference_region_key is null and o.reference_indicator_code is null
                    and month(o.period_end) in (3, 6, 9, 12)
                    and (o.span <> 'single' or date_diff('month', o.period_start, o.period_end) = 2)
                   )
            """;

    private static final String DERIVED = """
            select q.region_code, q.indicator_code, q.measure, 'single' as span, q.quarter_label, 4 * q.year + q.quarter as q,
                   q.value / f.factor as value, q.value_low / f.factor as low, q.value_high / f.factor as high,
                   q.display_unit as unit, '' as id, 'exact' as qualifier, '' as status, q.method, q.inputs, q.refusal
            from mart_quarter as q
            join (select indicator_code, display_factor, m.measure, if(m.measure = 'level', display_factor, 1) as factor
                  from dim_indicator, (values ('level'), ('yoy')) as m(measure)) as f
              on f.indicator_code = q.indicator_code and f.measure = q.measure
            where q.breakdown_code = '' and q.comparability = '' and q.method <> 'published'
            """;

    /**
     * Of each region and indicator the newest quarters; of the named indicators all. What is newest is looked for in
     * three columns alone, before the wide rows are read.
     */
    private static final String NEWEST = """
            with ends as (
              select region_code, indicator_code, max(q) as newest
              from (select region_code, indicator_code, 4 * year(period_end) + quarter(period_end) as q from fct_latest
                    where value is not null
                    union all select region_code, indicator_code, 4 * year + quarter from mart_quarter)
              group by all)
            select known.* from (%s union all by name %s) as known
            join ends using (region_code, indicator_code)
            where known.q > newest - ? or list_contains(string_split(?, ','), indicator_code)
            order by\s""".formatted(PUBLISHED, DERIVED);

    private static final String ORDER = "indicator_code, region_code, quarter_label, measure, span, id, method";

    private final Mart mart;
    private final String whole;
    private final int quarters;

    /**
     * @param whole indicators of which every quarter is wanted, separated by commas
     * @param quarters how many of the newest quarters are wanted of the others
     */
    public Facts(Mart mart, String whole, int quarters) {
        this.mart = mart;
        this.whole = whole;
        this.quarters = quarters;
    }

    /** Takes all that is known of one region, or of one indicator, in order. */
    @FunctionalInterface
    public interface Taker {
        void take(String code, List<Observed> all);
    }

    /** Region by region, each once; the mart is asked once. */
    public void byRegion(Taker taker) throws SQLException {
        each("region_code, " + ORDER, Observed::region, taker);
    }

    /** Indicator by indicator, each once; the mart is asked once. */
    public void byIndicator(Taker taker) throws SQLException {
        each(ORDER, Observed::indicator, taker);
    }

    /** All of one region, by indicator and quarter. */
    public List<Observed> ofRegion(String code) throws SQLException {
        List<Observed> all = new ArrayList<>();
        String sql =
                "select * from (" + PUBLISHED + " union all by name " + DERIVED + ") where region_code = ? order by ";
        mart.each(sql + ORDER, row -> all.add(Observed.of(row)), code);
        return all;
    }

    private void each(String order, Function<Observed, String> of, Taker taker) throws SQLException {
        List<Observed> all = new ArrayList<>();
        Mart.Sink sink = row -> {
            Observed one = Observed.of(row);
            if (!all.isEmpty() && !of.apply(all.get(0)).equals(of.apply(one))) {
                taker.take(of.apply(all.get(0)), List.copyOf(all));
                all.clear();
            }
            all.add(one);
        };
        mart.each(NEWEST + order, sink, quarters, whole);
        if (!all.isEmpty()) {
            taker.take(of.apply(all.get(0)), List.copyOf(all));
        }
    }
}
