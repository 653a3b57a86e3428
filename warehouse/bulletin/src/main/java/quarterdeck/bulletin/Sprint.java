package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Row;
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
                select s.* from mart_q4_sprint as s
                where s.breakdown_code = '' and s.year = (select max(year) from mart_q4_sprint where year >= ?)
                order by s.indicator_code <> 'gdp', s.indicator_code, s.region_code, s.target_id
                """, year);
    }

    static DataTable table(Edition edition, String id, List<Row> rows, String up) {
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            Figure needed = needed(edition, row);
            lines.add(Line.of(List.of(
                    edition.region(row.text("region_code"), up),
                    edition.indicator(row.text("indicator_code"), up),
                    Cell.figure(Figure.signed(row.number("target_growth"), null, null, "%", ""), "", "number"),
                    Cell.figure(Figure.signed(row.number("growth_so_far"), null, null, "%", ""), "", "cumulative"),
                    needed.isEmpty()
                            ? Cell.text(edition.scope().code("refusal", row.text("refusal"), edition.language()))
                            : Cell.figure(needed, League.address(up, needed), "single"),
                    Cell.text(edition.scope().code("sprint_verdict", row.text("verdict"), edition.language())))));
        }
        List<Column> columns = List.of(
                Column.text(edition.say("region")),
                Column.text(edition.say("indicator")),
                Column.number(edition.say("sprint.target"), "%"),
                new Column(edition.say("sprint.so_far"), "%", "cumulative"),
                new Column(edition.say("sprint.needed"), "%", "single"),
                Column.text(edition.say("sprint.verdict")));
        return new DataTable(id, edition.say("quarter.sprint"), columns, lines, edition.say("sprint.empty"));
    }

    /** Growth that the fourth quarter needs, with its interval and the formula as proof. */
    static Figure needed(Edition edition, Row row) {
        Figure plain = Figure.signed(row.number("value"), row.number("value_low"), row.number("value_high"), "%", "");
        if (plain.isEmpty()) {
            return plain;
        }
        String proof = edition.proofs()
                .derived(
                        edition.language().code() + "|sprint|" + row.text("target_id"),
                        edition.say(
                                "proof.sprint",
                                edition.scope().region(row.text("region_code"), edition.language()),
                                edition.scope().indicator(row.text("indicator_code"), edition.language()),
                                row.count("year")),
                        plain.withUnit() + " " + plain.interval(),
                        List.of(
                                new Fact(edition.say("proof.formula"), edition.say("formula.sprint"), ""),
                                new Fact(edition.say("sprint.target"), row.text("target_growth"), ""),
                                new Fact(edition.say("sprint.so_far"), row.text("growth_so_far"), ""),
                                new Fact(edition.say("sprint.weight"), row.text("weight_so_far"), ""),
                                new Fact(edition.say("proof.table"), "mart_q4_sprint", "")),
                        row.text("inputs"));
        return new Figure(plain.text(), plain.unit(), plain.interval(), proof, plain.value());
    }
}
