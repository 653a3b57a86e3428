package quarterdeck.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable.Column;

/** What the marts derive of a region beside ranks and quarters, each number with its card. */
final class RegionMeasures {

    private static final String UP = "../";

    /** Two digits behind the point, as the marts show what they derive. */
    private static final double HUNDREDTH = 0.01;

    private final Edition edition;
    private final Scope.Region region;

    RegionMeasures(Edition edition, Scope.Region region) {
        this.edition = edition;
        this.region = region;
    }

    List<Column> gapColumns() {
        return List.of(
                text("indicator"),
                text("period"),
                text("region.parent"),
                number("growth", "%"),
                number("parent.growth", "%"),
                number("gap", edition.say("points")));
    }

    List<Cell> gap(Row row) {
        return List.of(
                indicator(row),
                quarter(row),
                edition.region(row.text("parent_code"), UP),
                exact(row, "mart_gap_to_parent", "growth", "growth"),
                exact(row, "mart_gap_to_parent", "parent.growth", "parent_growth"),
                derived(row, "mart_gap_to_parent", "gap", signed(row, edition.say("points"))));
    }

    List<Column> contributionColumns() {
        return List.of(
                text("indicator"),
                text("period"),
                text("contribution.to"),
                number("growth", "%"),
                number("contribution", edition.say("points")),
                number("contribution.rate", "%"));
    }

    List<Cell> contribution(Row row) {
        return List.of(
                indicator(row),
                quarter(row),
                edition.region(row.text("parent_code"), UP),
                exact(row, "mart_contribution", "growth", "growth"),
                derived(row, "mart_contribution", "contribution", signed(row, edition.say("points"))),
                derived(row, "mart_contribution", "contribution.rate", rounded(row, "contribution_rate", 0.1)));
    }

    List<Column> partColumns() {
        return List.of(
                text("region"),
                text("indicator"),
                text("period"),
                number("growth", "%"),
                number("contribution", edition.say("points")),
                number("contribution.rate", "%"));
    }

    List<Cell> part(Row row) {
        boolean residual = row.text("region_code").equals("residual");
        return List.of(
                residual ? Cell.text(edition.say("residual")) : edition.region(row.text("region_code"), UP),
                indicator(row),
                quarter(row),
                exact(row, "mart_contribution", "growth", "growth"),
                derived(row, "mart_contribution", "contribution", signed(row, edition.say("points"))),
                derived(row, "mart_contribution", "contribution.rate", rounded(row, "contribution_rate", 0.1)));
    }

    List<Column> rivalColumns() {
        return List.of(
                text("indicator"),
                text("period"),
                text("rival"),
                number("rival.level", ""),
                new Column(edition.say("rival.growth"), "%", "cumulative"),
                number("rival.years", ""),
                number("rival.needed", "%"),
                text("rival.known"));
    }

    /** Where fewer levels are known than the group has members, someone unknown may stand in between: it is said. */
    List<Cell> rival(Row row) {
        String key = row.text("rival_key");
        String code = key.indexOf('@') < 0 ? key : key.substring(0, key.indexOf('@'));
        String unit = edition.unit(row.text("display_unit"));
        Cell level = derived(
                        row, "mart_rivals", "rival.level", Figure.of(row.number("display_value"), null, null, unit, ""))
                .withNote(unit);
        long known = row.count("regions_known");
        long all = row.count("regions_in_group");
        return List.of(
                indicator(row),
                quarter(row),
                edition.region(code, UP),
                level,
                exact(row, "mart_rivals", "rival.growth", "rival_growth"),
                derived(
                        row,
                        "mart_rivals",
                        "rival.years",
                        Figure.of(row.number("years_to_catch_up"), 0d, 0.1, "", "")
                                .bare()),
                derived(row, "mart_rivals", "rival.needed", rounded(row, "growth_to_catch_up", 0.1)),
                Cell.link(edition.say(known < all ? "rival.some" : "rival.all", known, all), level.href()));
    }

    List<Column> structureColumns() {
        return List.of(
                text("part"),
                text("whole"),
                text("period"),
                new Column(edition.say("share"), "%", "cumulative"),
                number("share.change", edition.say("points")));
    }

    List<Cell> structure(Row row) {
        return List.of(
                edition.indicator(row.text("part_code"), UP),
                edition.indicator(row.text("whole_code"), UP),
                quarter(row),
                derived(row, "mart_structure", "share", plain(row, "%")),
                derived(row, "mart_structure", "share.change", rounded(row, "change_on_year", 0.1)));
    }

    List<Column> quotientColumns() {
        return List.of(
                text("indicator"),
                text("period"),
                text("region.parent"),
                number("quotient.share", "%"),
                number("quotient.parent", "%"),
                number("quotient", ""));
    }

    List<Cell> quotient(Row row) {
        String mart = "mart_location_quotient";
        return List.of(
                indicator(row),
                quarter(row),
                edition.region(row.text("parent_code"), UP),
                derived(
                        row,
                        mart,
                        "quotient.share",
                        Figure.of(row.number("share"), 0d, HUNDREDTH, "%", "").bare()),
                derived(
                        row,
                        mart,
                        "quotient.parent",
                        Figure.of(row.number("parent_share"), 0d, HUNDREDTH, "%", "")
                                .bare()),
                derived(row, mart, "quotient", plain(row, "")));
    }

    List<Column> volatilityColumns() {
        return List.of(
                text("indicator"),
                text("until"),
                number("volatility", edition.say("points")),
                number("volatility.mean", "%"),
                number("volatility.lowest", "%"),
                number("volatility.highest", "%"));
    }

    List<Cell> volatility(Row row) {
        String mart = "mart_volatility";
        return List.of(
                indicator(row),
                quarter(row),
                derived(row, mart, "volatility", plain(row, edition.say("points"))),
                derived(row, mart, "volatility.mean", rounded(row, "mean_growth", 0.1)),
                exact(row, mart, "volatility.lowest", "lowest"),
                exact(row, mart, "volatility.highest", "highest"));
    }

    List<Column> seasonalColumns() {
        return List.of(
                text("indicator"),
                text("period"),
                number("seasonal.share", "%"),
                number("seasonal.mean", "%"),
                number("seasonal.adjusted", ""),
                number("seasonal.growth", "%"),
                text("seasonal.quality"));
    }

    List<Cell> seasonal(Row row) {
        String mart = "mart_seasonal";
        String unit = edition.unit(row.text("display_level_unit"));
        String quality = row.text("adjustment_refusal").isEmpty()
                ? edition.scope().code("adjustment_quality", row.text("adjustment_quality"), edition.language())
                : edition.scope().code("refusal", row.text("adjustment_refusal"), edition.language());
        return List.of(
                indicator(row),
                quarter(row),
                derived(row, mart, "seasonal.share", plain(row, "%")),
                derived(
                        row,
                        mart,
                        "seasonal.mean",
                        Figure.of(row.number("mean_share"), 0d, 0.1, "%", "").bare()),
                derived(
                                row,
                                mart,
                                "seasonal.adjusted",
                                Figure.of(row.number("display_adjusted_level"), 0d, 1d, unit, "")
                                        .bare())
                        .withNote(row.has("display_adjusted_level") ? unit : ""),
                derived(row, mart, "seasonal.growth", rounded(row, "adjusted_growth_on_quarter", 0.1)),
                Cell.text(quality));
    }

    private Column text(String word) {
        return Column.text(edition.say(word));
    }

    private Column number(String word, String unit) {
        return Column.number(edition.say(word), unit);
    }

    private Cell indicator(Row row) {
        return edition.indicator(row.text("indicator_code"), UP);
    }

    private static Cell quarter(Row row) {
        return Cell.text(row.text("quarter_label"));
    }

    private static Figure signed(Row row, String unit) {
        return Figure.signed(row.number("value"), row.number("value_low"), row.number("value_high"), unit, "");
    }

    private static Figure plain(Row row, String unit) {
        return Figure.of(row.number("value"), row.number("value_low"), row.number("value_high"), unit, "");
    }

    /** A number that the mart gives without an interval, with its sign, cut to a width it can bear. */
    private static Figure rounded(Row row, String column, double width) {
        @Nullable Double value = row.number(column);
        return Figure.signed(value, 0d, width, "%", "").bare();
    }

    /** A growth rate as it was taken over from an observation. */
    private Cell exact(Row row, String mart, String name, String column) {
        Figure plain = Figure.signed(row.number(column), null, null, "%", "");
        return derived(row, mart, name, plain.text().contains(".") ? plain : rounded(row, column, 0.1));
    }

    private Cell derived(Row row, String mart, String name, Figure plain) {
        String code = row.textOr("part_code", row.textOr("indicator_code", ""));
        String of = row.text("region_code").equals(region.code())
                ? region.code()
                : region.code() + "/" + row.text("region_code");
        String title = edition.scope().region(of.substring(of.indexOf('/') + 1), edition.language()) + " · "
                + edition.scope().indicator(code, edition.language()) + " · " + row.text("quarter_label");
        String subject = String.join(
                "|", of, row.textOr("parent_code", ""), code, row.text("quarter_label"), row.textOr("inputs", ""));
        return new Derivations(edition, mart, UP)
                .cell(new Derivations.Subject(row, name, subject, title), plain, "number");
    }
}
