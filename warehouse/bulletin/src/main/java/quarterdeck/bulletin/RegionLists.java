package quarterdeck.bulletin;

import java.util.List;
import java.util.function.Function;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
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
    private final RegionMeasures measures;

    RegionLists(Edition edition, Scope.Region region, RegionPages.Known known) {
        this.edition = edition;
        this.region = region;
        this.known = known;
        this.measures = new RegionMeasures(edition, region);
    }

    /** The table of a part, empty where nothing is known of it. */
    DataTable table(String part) {
        return switch (part) {
            case "gap" -> list(part, measures.gapColumns(), measures::gap);
            case "contribution" -> list(part, measures.contributionColumns(), measures::contribution);
            case "parts" -> list(part, measures.partColumns(), measures::part);
            case "rivals" -> list(part, measures.rivalColumns(), measures::rival);
            case "structure" -> list(part, measures.structureColumns(), measures::structure);
            case "quotient" -> list(part, measures.quotientColumns(), measures::quotient);
            case "volatility" -> list(part, measures.volatilityColumns(), measures::volatility);
            case "seasonal" -> list(part, measures.seasonalColumns(), measures::seasonal);
            case "revisions" -> list(part, revisionColumns(), this::revision);
            case "projects" -> list(part, projectColumns(), this::project);
            case "territory" -> list(part, territoryColumns(), this::territory);
            default -> throw new IllegalArgumentException("no part " + part);
        };
    }

    private DataTable list(String part, List<Column> columns, Function<Row, List<Cell>> cells) {
        return new DataTable(
                part + "-" + region.code(),
                edition.say("region." + part),
                columns,
                known.of(part).stream().map(row -> Line.of(cells.apply(row))).toList(),
                edition.say("region." + part + ".empty"));
    }

    private List<Column> revisionColumns() {
        return List.of(
                Column.text(edition.say("indicator")),
                Column.text(edition.say("measure")),
                Column.text(edition.say("period")),
                Column.number(edition.say("vintage"), ""),
                Column.text(edition.say("release.published")),
                Column.text(edition.say("status")),
                Column.number(edition.say("value"), ""),
                Column.number(edition.say("revision"), "%"));
    }

    private List<Cell> revision(Row row) {
        String id = row.text("observation_id");
        String proof = UP + edition.proofs().observed(id);
        Figure value = Figure.of(row.number("display_value"), null, null, "", "");
        Derivations revisions = new Derivations(edition, "mart_revision", UP);
        return List.of(
                edition.indicator(row.text("indicator_code"), UP),
                Cell.text(edition.scope().code("measure", row.text("measure"), edition.language())),
                Cell.text(row.text("period_" + edition.language().code())),
                Cell.count(row.count("vintage"), proof),
                Cell.text(row.text("published_on")),
                Cell.text(edition.scope().code("status", row.text("status"), edition.language())),
                Cell.figure(value, proof, "number").withNote(edition.unit(row.text("display_unit"))),
                revisions.cell(
                        new Derivations.Subject(
                                row,
                                "revision",
                                id,
                                region.name(edition.language()) + " · "
                                        + edition.scope().indicator(row.text("indicator_code"), edition.language())),
                        Figure.signed(row.number("revision_rate"), 0d, 0.01, "%", ""),
                        "number"));
    }

    private List<Column> projectColumns() {
        return List.of(
                Column.text(edition.say("stage")),
                Column.text(edition.say("industry")),
                Column.text(edition.say("until")),
                Column.number(edition.say("count"), ""),
                Column.text(edition.say("printed")));
    }

    private List<Cell> project(Row row) {
        String place = Releases.href(row, UP);
        return List.of(
                Cell.text(edition.scope().code("stage", row.text("stage"), edition.language())),
                Cell.text(row.text("industry")),
                Cell.text(row.text("period_end")),
                row.has("count") ? Cell.count(row.count("count"), place) : Cell.text(""),
                Cell.link(row.text("printed"), place));
    }

    private List<Column> territoryColumns() {
        return List.of(
                Column.text(edition.say("region")),
                Column.text(edition.say("from")),
                Column.text(edition.say("to")),
                Column.text(edition.say("region.parent")),
                Column.text(edition.say("territory")));
    }

    private List<Cell> territory(Row row) {
        boolean first = row.text("valid_from").equals("1949-10-01");
        return List.of(
                Cell.text(row.text("region_name")),
                Cell.text(first ? edition.say("open") : row.text("valid_from")),
                Cell.text(row.text("valid_to").isEmpty() ? edition.say("today") : row.text("valid_to")),
                edition.region(row.text("parent_code"), UP),
                Cell.text(row.text("territory_key")));
    }
}
