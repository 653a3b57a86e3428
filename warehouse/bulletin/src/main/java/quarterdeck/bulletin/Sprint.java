package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.page.Block;
import quarterdeck.bulletin.page.Block.Fact;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable;
import quarterdeck.bulletin.table.DataTable.Column;
import quarterdeck.bulletin.table.DataTable.Line;

/** The sprint: who is on course for the year's target and what the fourth quarter must bring. */
final class Sprint {

    private Sprint() {}

    /** All targets of the newest year, not after the given one, that has any. */
    static List<Row> rows(Mart mart, int year) throws SQLException {
        return mart.rows("""
                select s.*, t.release_sha256, t.place, t.printed
                from mart_q4_sprint as s join fct_target as t using (target_id)
                where s.breakdown_code = '' and s.year = (select max(year) from mart_q4_sprint where year >= ?)
                order by s.indicator_code <> 'gdp', s.indicator_code, s.region_code, s.target_id
                """, year);
    }

    /** The table of the front page. */
    static List<Block> blocks(Edition edition, List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(Line.of(cells(edition, row, "")));
        }
        List<Column> columns = List.of(
                Column.text(edition.say("region")),
                Column.text(edition.say("indicator")),
                Column.number(edition.say("sprint.target"), "%"),
                new Column(edition.say("sprint.so_far"), "%", "cumulative"),
                new Column(edition.say("sprint.needed"), "%", "single"),
                Column.text(edition.say("sprint.verdict")));
        return edition.tableOfRegions(
                new DataTable("sprint", edition.say("quarter.sprint"), columns, lines, edition.say("sprint.empty")),
                rows.stream().map(row -> row.text("region_code")).toList(),
                false);
    }

    private static List<Cell> cells(Edition edition, Row row, String up) {
        Figure needed = needed(edition, row);
        Figure target = Figure.signed(row.number("target_growth"), null, null, "%", "");
        Figure soFar = Figure.signed(row.number("growth_so_far"), null, null, "%", "");
        return List.of(
                edition.region(row.text("region_code"), up),
                edition.indicator(row.text("indicator_code"), up),
                Cell.figure(target, Releases.href(row, up), "number"),
                Cell.figure(soFar, up + proof(edition, row), "cumulative"),
                needed.isEmpty()
                        ? Cell.text(edition.scope().code("refusal", row.text("refusal"), edition.language()))
                        : Cell.figure(needed, League.address(up, needed), "single"),
                Cell.text(edition.scope().code("sprint_verdict", row.text("verdict"), edition.language())));
    }

    /** Growth that the fourth quarter needs, with its interval and the formula as proof. */
    static Figure needed(Edition edition, Row row) {
        Figure plain = plain(row);
        return plain.isEmpty() ? plain : plain.provedBy(proof(edition, row));
    }

    private static Figure plain(Row row) {
        return Figure.signed(row.number("value"), row.number("value_low"), row.number("value_high"), "%", "");
    }

    private static String proof(Edition edition, Row row) {
        return edition.proofs()
                .derived(edition.language().code() + "|sprint|" + row.text("target_id"), () -> card(edition, row));
    }

    private static Proofs.Card card(Edition edition, Row row) {
        Figure plain = plain(row);
        String refusal = edition.scope().code("refusal", row.text("refusal"), edition.language());
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(edition.say("proof.formula"), edition.say("formula.sprint"), ""),
                new Fact(
                        edition.say("sprint.target"),
                        row.text("printed")
                                + edition.say("colon")
                                + Figure.signed(row.number("target_growth"), null, null, "%", "")
                                        .withUnit(),
                        Releases.href(row, "../"))));
        if (row.has("growth_so_far")) {
            facts.add(new Fact(
                    edition.say("sprint.so_far"),
                    Figure.signed(row.number("growth_so_far"), null, null, "%", "")
                            .withUnit(),
                    ""));
        }
        if (row.has("weight_so_far")) {
            facts.add(new Fact(
                    edition.say("sprint.weight"),
                    Figure.of(row.number("weight_so_far"), 0d, 0.001, "", "").text(),
                    ""));
        }
        facts.add(new Fact(edition.say("proof.table"), "mart_q4_sprint", "../dictionary.html#mart_q4_sprint"));
        return new Proofs.Card(
                edition.say(
                        "proof.sprint",
                        edition.scope().region(row.text("region_code"), edition.language()),
                        edition.scope().indicator(row.text("indicator_code"), edition.language()),
                        row.count("year")),
                plain.isEmpty() ? refusal : plain.withUnit() + " " + plain.interval(),
                facts,
                row.text("inputs"));
    }
}
