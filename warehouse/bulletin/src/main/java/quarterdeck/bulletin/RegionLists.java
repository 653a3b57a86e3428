package quarterdeck.bulletin;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block;
import quarterdeck.bulletin.page.Block.Fact;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable;
import quarterdeck.bulletin.table.DataTable.Column;
import quarterdeck.bulletin.table.DataTable.Line;

/** The tables of a region that compare it: with its parent, its rivals, its own parts and its own past. */
final class RegionLists {

    private static final String UP = "../";

    private final Edition edition;
    private final Scope.Region region;
    private final RegionPages.Known known;

    RegionLists(Edition edition, Scope.Region region, RegionPages.Known known) {
        this.edition = edition;
        this.region = region;
        this.known = known;
    }

    Block gaps() {
        List<Line> lines = new ArrayList<>();
        for (Row row : known.gaps()) {
            Figure gap = derived(row, "gap_to_parent", edition.unit(row.text("display_unit")), "formula.gap");
            lines.add(Line.of(List.of(
                    edition.indicator(row.text("indicator_code"), UP),
                    Cell.text(row.text("quarter_label")),
                    edition.region(row.text("parent_code"), UP),
                    Cell.figure(gap, League.address(UP, gap), "number"))));
        }
        return table(
                "gap",
                lines,
                List.of(
                        Column.text(edition.say("indicator")),
                        Column.text(edition.say("period")),
                        Column.text(edition.say("region.parent")),
                        Column.number(edition.say("gap"), edition.say("points"))));
    }

    Block rivals() {
        List<Line> lines = new ArrayList<>();
        for (Row row : known.rivals()) {
            Figure years = years(row);
            lines.add(Line.of(List.of(
                    edition.indicator(row.text("indicator_code"), UP),
                    Cell.text(row.text("quarter_label")),
                    edition.region(code(row.text("rival_key")), UP),
                    Cell.figure(
                                    Figure.of(
                                            row.number("display_value"),
                                            null,
                                            null,
                                            edition.unit(row.text("display_unit")),
                                            ""),
                                    "",
                                    "number")
                            .withNote(edition.unit(row.text("display_unit"))),
                    Cell.figure(Figure.signed(row.number("rival_growth"), null, null, "%", ""), "", "cumulative"),
                    Cell.figure(years, League.address(UP, years), "number"))));
        }
        return table(
                "rivals",
                lines,
                List.of(
                        Column.text(edition.say("indicator")),
                        Column.text(edition.say("period")),
                        Column.text(edition.say("rival")),
                        Column.number(edition.say("rival.level"), ""),
                        new Column(edition.say("rival.growth"), "%", "cumulative"),
                        Column.number(edition.say("rival.years"), "")));
    }

    private static String code(String key) {
        int at = key.indexOf('@');
        return at < 0 ? key : key.substring(0, at);
    }

    private Figure years(Row row) {
        Figure plain = Figure.of(row.number("years_to_catch_up"), 0d, 0.5, "", "");
        if (plain.isEmpty()) {
            return plain;
        }
        String proof = prove(row, "rivals", plain.text(), "formula.rivals", row.text("inputs"));
        return new Figure(plain.text(), "", "", proof, plain.value());
    }

    Block structure() {
        List<Line> lines = new ArrayList<>();
        for (Row row : known.structure()) {
            Figure share = derived(row, "structure", "%", "formula.share");
            lines.add(Line.of(List.of(
                    edition.indicator(row.text("part_code"), UP),
                    edition.indicator(row.text("whole_code"), UP),
                    Cell.text(row.text("quarter_label")),
                    Cell.figure(share, League.address(UP, share), "cumulative"))));
        }
        return table(
                "structure",
                lines,
                List.of(
                        Column.text(edition.say("part")),
                        Column.text(edition.say("whole")),
                        Column.text(edition.say("period")),
                        new Column(edition.say("share"), "%", "cumulative")));
    }

    private Figure derived(Row row, String table, String unit, String formula) {
        Figure plain = table.equals("structure")
                ? Figure.of(row.number("value"), row.number("value_low"), row.number("value_high"), unit, "")
                : Figure.signed(row.number("value"), row.number("value_low"), row.number("value_high"), unit, "");
        if (plain.isEmpty()) {
            return plain;
        }
        String shown = plain.withUnit() + " " + plain.interval();
        String proof = prove(row, table, shown, formula, row.text("inputs"));
        return new Figure(plain.text(), plain.unit(), plain.interval(), proof, plain.value());
    }

    private String prove(Row row, String table, String shown, String formula, String inputs) {
        String code = table.equals("structure") ? row.text("part_code") : row.text("indicator_code");
        String key = String.join(
                "|", edition.language().code(), table, region.code(), code, row.text("quarter_label"), inputs);
        return edition.proofs()
                .derived(
                        key,
                        region.name(edition.language()) + " · "
                                + edition.scope().indicator(code, edition.language()) + " · "
                                + row.text("quarter_label"),
                        shown,
                        List.of(
                                new Fact(edition.say("proof.formula"), edition.say(formula), ""),
                                new Fact(edition.say("proof.table"), "mart_" + table, "")),
                        inputs);
    }

    Block revisions() {
        List<Line> lines = new ArrayList<>();
        for (Row row : known.revisions()) {
            String proof = edition.proofs().observed(row.text("observation_id"));
            Figure value =
                    Figure.of(row.number("display_value"), null, null, edition.unit(row.text("display_unit")), proof);
            lines.add(Line.of(List.of(
                    edition.indicator(row.text("indicator_code"), UP),
                    Cell.text(edition.scope().code("measure", row.text("measure"), edition.language())),
                    Cell.text(row.text("period_" + edition.language().code())),
                    Cell.count(row.count("vintage")),
                    Cell.text(row.text("published_on")),
                    Cell.text(edition.scope().code("status", row.text("status"), edition.language())),
                    Cell.figure(value, League.address(UP, value), "number")
                            .withNote(edition.unit(row.text("display_unit"))),
                    Cell.figure(Figure.signed(row.number("revision_rate"), 0d, 0.01, "%", ""), "", "number"))));
        }
        return table(
                "revisions",
                lines,
                List.of(
                        Column.text(edition.say("indicator")),
                        Column.text(edition.say("measure")),
                        Column.text(edition.say("period")),
                        Column.number(edition.say("vintage"), ""),
                        Column.text(edition.say("release.published")),
                        Column.text(edition.say("status")),
                        Column.number(edition.say("value"), ""),
                        Column.number(edition.say("revision"), "%")));
    }

    Block projects() {
        List<Line> lines = new ArrayList<>();
        for (Row row : known.projects()) {
            lines.add(Line.of(List.of(
                    Cell.text(edition.scope().code("stage", row.text("stage"), edition.language())),
                    Cell.text(row.text("industry")),
                    Cell.text(row.text("period_end")),
                    row.has("count") ? Cell.count(row.count("count")) : Cell.text(""),
                    Cell.link(row.text("printed"), Releases.href(row, UP)))));
        }
        return table(
                "projects",
                lines,
                List.of(
                        Column.text(edition.say("stage")),
                        Column.text(edition.say("industry")),
                        Column.text(edition.say("until")),
                        Column.number(edition.say("count"), ""),
                        Column.text(edition.say("printed"))));
    }

    Block territory() {
        List<Line> lines = new ArrayList<>();
        for (Row row : known.territory()) {
            lines.add(Line.of(List.of(
                    Cell.text(row.text("region_name")),
                    Cell.text(
                            row.text("valid_from").equals("1949-10-01") ? edition.say("open") : row.text("valid_from")),
                    Cell.text(row.text("valid_to").isEmpty() ? edition.say("today") : row.text("valid_to")),
                    edition.region(row.text("parent_code"), UP),
                    Cell.text(row.text("territory_key")))));
        }
        return table(
                "territory",
                lines,
                List.of(
                        Column.text(edition.say("region")),
                        Column.text(edition.say("from")),
                        Column.text(edition.say("to")),
                        Column.text(edition.say("region.parent")),
                        Column.text(edition.say("territory"))));
    }

    private Block table(String id, List<Line> lines, List<Column> columns) {
        return edition.table(new DataTable(
                id + "-" + region.code(),
                edition.say("region." + id),
                columns,
                lines,
                edition.say("region." + id + ".empty")));
    }
}
