package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block;
import quarterdeck.bulletin.page.Page.Section;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable;
import quarterdeck.bulletin.table.DataTable.Column;
import quarterdeck.bulletin.table.DataTable.Line;

/** How much is known and how well it agrees: coverage, reconciliation, revisions, late releases, rejections. */
final class QualityPage {

    private static final int MOST = 300;

    private final Mart mart;
    private final Edition edition;

    QualityPage(Mart mart, Edition edition) {
        this.mart = mart;
        this.edition = edition;
    }

    void write() throws SQLException {
        QuarterLists lists = new QuarterLists(mart, edition);
        Punctuality late = new Punctuality(edition, this::table);
        List<Section> sections = List.of(
                section("coverage", coverage()),
                section("reconciliation", reconciliation()),
                section("revisions", revisions()),
                section("late", late.indicators()),
                section("issues", late.issues()),
                section("withdrawn", late.withdrawn()),
                section("claims", lists.claims("quality-claims", MOST)),
                section("reasons", reasons()),
                section("refused", lists.refused("quality-refused", MOST)));
        edition.publish(
                "quality.html", "quality", edition.say("nav.quality"), edition.say("quality.standfirst"), sections);
    }

    private Section section(String id, Block block) {
        return new Section(id, edition.say("quality." + id), edition.say("quality." + id + ".lead"), List.of(block));
    }

    /** Makes a block out of an answer of the mart. */
    @FunctionalInterface
    interface Tables {
        Block table(String id, List<Column> columns, String sql, Function<Row, List<Cell>> cells, Object... arguments)
                throws SQLException;
    }

    private Block table(
            String id, List<Column> columns, String sql, Function<Row, List<Cell>> cells, Object... arguments)
            throws SQLException {
        List<Line> lines = new ArrayList<>();
        mart.each(sql, row -> lines.add(Line.of(cells.apply(row))), arguments);
        return edition.table(
                new DataTable(
                        "quality-" + id,
                        edition.say("quality." + id),
                        columns,
                        lines,
                        edition.say("quality." + id + ".empty")),
                List.of(),
                lines.size() > 15);
    }

    /** One row an indicator and group, one column a quarter: how many regions are known. */
    private Block coverage() throws SQLException {
        List<String> quarters = mart.rows("""
                        select distinct year(period_end) || 'Q' || quarter(period_end) as q from mart_coverage
                        where peer_group in (?, ?) and breakdown_code = '' and month(period_end) % 3 = 0
                        order by q desc limit 12
                        """, Scope.CITIES, Scope.COUNTIES).stream()
                .map(row -> row.text("q"))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(edition.say("indicator")),
                Column.text(edition.say("group")),
                Column.text(edition.say("measure"))));
        quarters.forEach(quarter -> columns.add(Column.number(quarter, "%")));
        return table("coverage", columns, """
                select indicator_code, peer_group, measure, any_value(regions_in_group) as regions_in_group,
                       map_from_entries(list((q, known)))::varchar as known
                from (select indicator_code, peer_group, measure, max(regions_in_group) as regions_in_group,
                             year(period_end) || 'Q' || quarter(period_end) as q, max(regions_known) as known
                      from mart_coverage
                      where peer_group in (?, ?) and breakdown_code = '' and measure in ('level', 'yoy')
                        and month(period_end) % 3 = 0
                      group by all)
                group by indicator_code, peer_group, measure order by indicator_code, peer_group, measure
                """, row -> coverage(row, quarters), Scope.CITIES, Scope.COUNTIES);
    }

    private List<Cell> coverage(Row row, List<String> quarters) {
        List<Cell> cells = new ArrayList<>(List.of(
                edition.indicator(row.text("indicator_code"), ""),
                Cell.text(edition.say(
                        row.text("peer_group").equals(Scope.CITIES) ? "quarter.cities" : "quarter.counties")),
                Cell.text(edition.scope().code("measure", row.text("measure"), edition.language()))));
        String known = row.text("known");
        for (String quarter : quarters) {
            java.util.regex.Matcher of =
                    java.util.regex.Pattern.compile(quarter + "'?=(\\d+)").matcher(known);
            long count = of.find() ? Long.parseLong(of.group(1)) : 0;
            long all = Math.max(1, row.count("regions_in_group"));
            cells.add(new Cell(
                    count == 0 ? "—" : String.valueOf(Math.round(100.0 * count / all)),
                    count == 0 ? "" : "indicator/" + row.text("indicator_code") + ".html#coverage",
                    count == 0 ? "" : count + "/" + all,
                    count == 0 ? null : 100.0 * count / all,
                    "",
                    count == 0 ? "number none" : "number"));
        }
        return cells;
    }

    private Block reconciliation() throws SQLException {
        return table(
                "reconciliation",
                List.of(
                        Column.text(edition.say("identity")),
                        Column.text(edition.say("region")),
                        Column.text(edition.say("indicator")),
                        Column.text(edition.say("period")),
                        Column.number(edition.say("difference"), ""),
                        Column.text(edition.say("claim.verdict"))),
                """
                select r.*, p.label_zh as period_zh, p.label_en as period_en
                from mart_reconciliation as r join dim_period as p using (period_key)
                order by verdict in ('consistent', 'residual', 'price_effect'), p.period_end desc, reconciliation_id
                limit 300
                """,
                row -> {
                    Figure plain = Figure.signed(
                            row.number("display_value"), null, null, edition.unit(row.text("display_unit")), "");
                    String identity = edition.scope().code("identity", row.text("identity"), edition.language());
                    Derivations.Subject subject =
                            new Derivations.Subject(row, "difference", row.text("reconciliation_id"), identity);
                    return List.of(
                            Cell.text(identity),
                            edition.region(row.text("region_code"), ""),
                            edition.indicator(row.text("indicator_code"), ""),
                            Cell.text(row.text("period_" + edition.language().code())),
                            new Derivations(edition, "mart_reconciliation", "")
                                    .cell(subject, plain, "number")
                                    .withNote(plain.unit()),
                            Cell.text(edition.scope().code("reconciliation", row.text("verdict"), edition.language())));
                });
    }

    private Block revisions() throws SQLException {
        return table(
                "revisions",
                List.of(
                        Column.text(edition.say("region")),
                        Column.text(edition.say("indicator")),
                        Column.text(edition.say("period")),
                        Column.text(edition.say("release.published")),
                        Column.text(edition.say("status")),
                        Column.number(edition.say("value"), ""),
                        Column.number(edition.say("revision"), "%")),
                """
                select r.*, p.label_zh as period_zh, p.label_en as period_en
                from mart_revision as r join dim_period as p using (period_key) where revision is not null
                order by abs(revision_rate) desc nulls last, observation_id limit 300
                """,
                row -> List.of(
                        edition.region(row.text("region_code"), ""),
                        edition.indicator(row.text("indicator_code"), ""),
                        Cell.text(row.text("period_" + edition.language().code())),
                        Cell.text(row.text("published_on")),
                        Cell.text(edition.scope().code("status", row.text("status"), edition.language())),
                        Cell.figure(
                                        Figure.of(row.number("display_value"), null, null, "", ""),
                                        edition.proofs().observed(row.text("observation_id")),
                                        "number")
                                .withNote(edition.unit(row.text("display_unit"))),
                        new Derivations(edition, "mart_revision", "")
                                .cell(
                                        new Derivations.Subject(
                                                row, "revision", row.text("observation_id"), title(row)),
                                        Figure.signed(row.number("revision_rate"), 0d, 0.01, "%", ""),
                                        "number")));
    }

    private String title(Row row) {
        return edition.scope().region(row.text("region_code"), edition.language()) + " · "
                + edition.scope().indicator(row.text("indicator_code"), edition.language());
    }

    private Block reasons() throws SQLException {
        return table(
                "reasons",
                List.of(
                        Column.text(edition.say("refused.why")),
                        Column.number(edition.say("refused.values"), ""),
                        Column.number(edition.say("refused.releases"), "")),
                """
                select reason, count(*) as n, count(distinct release_sha256) as releases
                from fct_rejection group by all order by n desc, reason
                """,
                row -> List.of(
                        Cell.text(edition.scope().code("reason", row.text("reason"), edition.language())),
                        Cell.count(row.count("n"), "#refused"),
                        Cell.count(row.count("releases"), "#refused")));
    }
}
