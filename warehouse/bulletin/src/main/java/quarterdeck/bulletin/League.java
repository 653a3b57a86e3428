package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block.Choice;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable;
import quarterdeck.bulletin.table.DataTable.Column;
import quarterdeck.bulletin.table.DataTable.Line;

/** League tables: who stands where by level and by growth, and why places changed. */
final class League {

    /** What a rank, its move and its card are told from: a row of the table is read without the rest. */
    static final String STANDING = """
            peer_group, period_key, quarter_label, region_code, indicator_code, growth_rank, growth_rank_best,
            growth_rank_worst, growth_ties, level_rank, level_rank_best, level_rank_worst, regions_ranked, regions_in_group,
            growth_rank_change, growth_rank_change_by_growth, growth_rank_change_by_revision,
            growth_rank_change_by_boundary, growth_rank_change_on_year, growth_rank_change_on_year_by_growth,
            growth_rank_change_on_year_by_revision, growth_rank_change_on_year_by_boundary, printed_growth_rank,
            printed_growth_verdict, inputs""";

    private static final String ROWS = """
            with league as (
              select %s, display_value, display_unit, growth::double as growth, growth_low::double as growth_low,
                     growth_high::double as growth_high,
                     quarter_label = coalesce(
                       max(quarter_label) filter (regions_ranked > 1) over (partition by indicator_code, peer_group),
                       max(quarter_label) over (partition by indicator_code, peer_group)) as is_newest
              from mart_league_table
              where breakdown_code = '' and comparability = '' and quarter_label <> '' and peer_group in (?, ?))
            select l.*, v.observation_id as level_id, g.observation_id as growth_id,
                   v.value_low / i.display_factor as level_low, v.value_high / i.display_factor as level_high
            from league as l
            join dim_indicator as i using (indicator_code)
            left join fct_observation as v on v.is_latest and v.measure = 'level' and v.region_code = l.region_code
              and v.indicator_code = l.indicator_code and v.period_key = l.period_key and v.breakdown_code = ''
              and v.comparability = '' and list_contains(string_split(l.inputs, ','), v.observation_id)
            left join fct_observation as g on g.is_latest and g.measure = 'yoy' and g.region_code = l.region_code
              and g.indicator_code = l.indicator_code and g.period_key = l.period_key and g.breakdown_code = ''
              and g.comparability = '' and list_contains(string_split(l.inputs, ','), g.observation_id)
            where l.is_newest or l.quarter_label = ?
            order by l.indicator_code, l.peer_group, l.growth_rank nulls last, l.level_rank nulls last, l.region_code
            """.formatted(STANDING);

    private final Map<String, String> groups = new HashMap<>();
    private final List<Row> groupNames = new ArrayList<>();
    private final List<Row> rows;

    /** @param quarter of the front page; of each indicator and group the newest that compares is read as well */
    League(Mart mart, String quarter) throws SQLException {
        rows = mart.rows(ROWS, Scope.CITIES, Scope.COUNTIES, quarter);
        mart.each("""
                select region_code, string_agg(group_code, ' ' order by group_code) as groups
                from (select distinct b.region_code, b.group_code from bridge_region_group as b
                      join dim_region as r on r.region_key = b.region_key
                      where b.valid_to is null and r.province_code = ? and r.level = 'county')
                group by all
                """, row -> groups.put(row.text("region_code"), row.text("groups")), Scope.HOME);
        mart.each("""
                select b.group_code, any_value(g.region_name) as name_zh, any_value(g.name_en) as name_en,
                       count(distinct b.region_code) as members
                from bridge_region_group as b join dim_region as g on g.region_key = b.group_key
                join dim_region as r on r.region_key = b.region_key
                where b.valid_to is null and r.province_code = ? and r.level = 'county'
                group by all having members > 1 order by members desc, b.group_code
                """, groupNames::add, Scope.HOME);
    }

    /** Cities and counties of the quarter of the front page. */
    List<Row> of(String quarter) {
        return rows.stream()
                .filter(row -> row.text("quarter_label").equals(quarter))
                .toList();
    }

    /** The same by indicator. */
    Map<String, List<Row>> byIndicator(String quarter) {
        return of(quarter).stream().collect(Collectors.groupingBy(row -> row.text("indicator_code")));
    }

    /** Cities and counties by indicator, each group in the newest quarter that compares. */
    Map<String, List<Row>> newest() {
        return rows.stream()
                .filter(row -> row.is("is_newest"))
                .collect(Collectors.groupingBy(row -> row.text("indicator_code")));
    }

    /** What counties can be filtered by: their city, and the groups they belong to. */
    List<Choice> filters(Edition edition) {
        List<Choice> choices = new ArrayList<>();
        edition.scope().regions().values().stream()
                .filter(region ->
                        region.parent().equals(Scope.HOME) && region.level().equals("prefecture"))
                .forEach(city -> choices.add(new Choice(city.code(), city.name(edition.language()))));
        groupNames.forEach(row -> choices.add(new Choice(row.text("group_code"), groupName(edition, row))));
        return choices;
    }

    private static String groupName(Edition edition, Row row) {
        String name = row.text("name_" + edition.language().code());
        return name.isEmpty() ? row.text("name_zh") : name;
    }

    DataTable table(Edition edition, String id, String caption, List<Row> rows, String up) {
        String unit = rows.isEmpty() ? "" : edition.unit(rows.get(0).text("display_unit"));
        List<Column> columns = List.of(
                new Column(edition.say("rank.growth"), "", "rank"),
                new Column(edition.say("region"), "", "text"),
                new Column(edition.say("growth"), "%", "cumulative"),
                new Column(edition.say("rank.change"), edition.say("rank.change.unit"), "move"),
                new Column(edition.say("rank.why"), "", "text"),
                new Column(edition.say("level"), unit, "cumulative"),
                new Column(edition.say("rank.level"), "", "rank"),
                new Column(edition.say("rank.printed"), "", "rank"));
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(new Line(cells(edition, row, up), city(edition, row) + " " + groupsOf(row)));
        }
        return new DataTable(id, caption, columns, lines, edition.say("league.empty"));
    }

    private String groupsOf(Row row) {
        return groups.getOrDefault(row.text("region_code"), "");
    }

    private static String city(Edition edition, Row row) {
        Scope.@Nullable Region region = edition.scope().regions().get(row.text("region_code"));
        return region == null ? "" : region.parent();
    }

    private List<Cell> cells(Edition edition, Row row, String up) {
        Figure growth = growth(edition, row);
        Figure level = level(edition, row);
        return List.of(
                Ranks.cell(edition, row, "growth_rank", up),
                edition.region(row.text("region_code"), up),
                Cell.figure(growth, address(up, growth), "cumulative"),
                Ranks.move(edition, row, up),
                Ranks.why(edition, row, up),
                Cell.figure(level, address(up, level), "cumulative"),
                Ranks.cell(edition, row, "level_rank", up),
                Ranks.printed(edition, row, up));
    }

    static Figure growth(Edition edition, Row row) {
        return Figure.signed(
                row.number("growth"),
                row.number("growth_low"),
                row.number("growth_high"),
                "%",
                edition.proofs().observed(row.text("growth_id")));
    }

    static Figure level(Edition edition, Row row) {
        return Figure.of(
                row.number("display_value"),
                row.number("level_low"),
                row.number("level_high"),
                edition.unit(row.text("display_unit")),
                edition.proofs().observed(row.text("level_id")));
    }

    static String address(String up, Figure figure) {
        return figure.proof().isEmpty() ? "" : up + figure.proof();
    }
}
