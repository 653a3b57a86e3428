package quarterdeck.nightly.explain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.nightly.explain.Coordinate.Name;

/** Names what the coordinates of a number were taken for, in the reader's language. */
final class Coordinates {

    private final Connection mart;
    private final Wording wording;
    private final String label;
    private final Kind kind;
    private final SqlRow fact;
    private final SqlRow stated;
    private final List<Coordinate> all = new ArrayList<>();

    Coordinates(Connection mart, Wording wording, Kind kind, SqlRow fact, SqlRow stated) {
        this.mart = mart;
        this.wording = wording;
        this.label = wording.isChinese() ? "label_zh" : "label_en";
        this.kind = kind;
        this.fact = fact;
        this.stated = stated;
    }

    List<Coordinate> all(QuotedNumber quoted) throws SQLException {
        region();
        indicator();
        period();
        measure(quoted.direction());
        value();
        switch (kind) {
            case OBSERVATION -> ofObservation();
            case CLAIM -> ofClaim();
            case TARGET -> add(Name.SET_BY, "", join(regionOfCode("set_by"), stated.text("set_on")), "");
            case PROJECT -> ofProject();
        }
        if (!stated.text("qualifier").equals("exact")) {
            coded(Name.QUALIFIER, "qualifier");
        }
        coded(Name.STATUS, "status");
        return all;
    }

    private void region() throws SQLException {
        SqlRow region = SqlRow.first(
                mart,
                "select concat_ws(' ', nullif(province_name, region_name), nullif(prefecture_name, region_name),"
                        + " region_name) as name, region_code, territory_key from dim_region where region_key = ?",
                fact.text("region_key"));
        String named = stated.has("region_at") ? wording.get("explain.region_at", stated.text("region_at")) : "";
        String how = stated.has("region_printed") ? named : join(wording.get("explain.of_release"), named);
        String territory = stated.text("territory_as_of");
        add(
                Name.REGION,
                stated.text("region_printed"),
                join(region.text("name"), fact.text("region_code")),
                territory.isEmpty() ? how : join(how, wording.get("explain.territory_as_of", territory)));
    }

    private void indicator() throws SQLException {
        SqlRow indicator = SqlRow.first(
                mart,
                "select " + label + " as name from dim_indicator where indicator_code = ?",
                fact.text("indicator_code"));
        SqlRow breakdown = SqlRow.first(
                mart,
                "select " + label + " as name from dim_breakdown where breakdown_code = ?",
                fact.text("breakdown_code"));
        add(
                Name.INDICATOR,
                stated.text("indicator_printed"),
                join(
                        join(indicator.text("name"), fact.text("indicator_code")),
                        fact.has("breakdown_code") ? join(breakdown.text("name"), fact.text("breakdown_code")) : ""),
                "");
    }

    private void period() throws SQLException {
        SqlRow period = SqlRow.first(
                mart, "select " + label + " as name from dim_period where period_key = ?", fact.text("period_key"));
        String meaning = fact.has("period_key") ? period.text("name") : wording.get("explain.no_period");
        String span = code("span", stated.text("span"));
        add(
                Name.PERIOD,
                stated.text("period_printed"),
                span.isEmpty() ? meaning : meaning + ", " + span,
                code("period_source", stated.text("period_source")));
    }

    private void measure(String direction) throws SQLException {
        String measure = stated.has("measure") ? stated.text("measure") : stated.text("of_measure");
        String basis = stated.text("price_basis");
        String meaning = code("measure", measure);
        add(
                Name.MEASURE,
                direction,
                basis.isEmpty() || basis.equals("none") ? meaning : meaning + ", " + code("price_basis", basis),
                "");
    }

    private void value() {
        String printed = stated.has("value_printed") ? stated.text("value_printed") : stated.text("printed");
        String value = kind == Kind.PROJECT ? join(stated.text("count"), stated.text("amount")) : stated.text("value");
        if (kind == Kind.TARGET) {
            boolean open = !stated.has("low") && !stated.has("high");
            value = open ? "" : wording.get("explain.interval", orOpen("low"), orOpen("high"));
        } else if (kind == Kind.CLAIM) {
            value = stated.text("n");
        } else if (stated.has("missing_mark")) {
            add(Name.NUMBER, stated.text("missing_mark"), wording.get("explain.missing"), "");
            return;
        }
        String unit = stated.text("unit_code");
        String shown = fact.has("display_value") && !fact.text("display_value").equals(value)
                ? wording.get("explain.shown", fact.text("display_value") + " " + fact.text("display_unit"))
                : "";
        add(Name.NUMBER, printed, unit.isEmpty() ? value : value + " " + unit, shown);
        if (!unit.isEmpty()
                && stated.has("unit_printed")
                && !stated.text("unit_printed").equals(unit)) {
            add(Name.UNIT, stated.text("unit_printed"), unit, "");
        }
    }

    private void ofObservation() throws SQLException {
        interval();
        add(Name.COMPARABILITY, "", stated.text("comparability"), "");
        add(
                Name.REFERENCE,
                "",
                join(regionOfCode("reference_region_code"), stated.text("reference_indicator_code")),
                "");
        add(Name.REPAIR, "", stated.text("repair"), "");
        add(Name.BLOCKED, "", stated.text("blocked_by"), "");
    }

    /** The rounding interval, in the unit the indicator is usually shown in. */
    private void interval() throws SQLException {
        if (!stated.has("value_low") && !stated.has("value_high")) {
            return;
        }
        SqlRow shown = SqlRow.first(
                mart,
                "select value_low / factor as low, value_high / factor as high, unit from (select value_low, value_high,"
                        + " o.display_unit as unit, if(measure in ('level', 'change_amount'), display_factor, 1) as"
                        + " factor from fct_observation as o join dim_indicator using (indicator_code)"
                        + " where observation_id = ?)",
                fact.text("observation_id"));
        String low = shown.has("low") ? shown.text("low") : "−∞";
        String high = shown.has("high") ? shown.text("high") : "∞";
        add(Name.INTERVAL, "", wording.get("explain.interval", low, high) + " " + shown.text("unit"), "");
    }

    private void ofClaim() throws SQLException {
        String what = code("claim_kind", stated.text("claim_kind"));
        add(Name.CLAIM, "", what + ": " + stated.text("predicate"), "");
        add(Name.SCOPE, stated.text("scope_printed"), regionOfCode("scope_code"), "");
    }

    private void ofProject() throws SQLException {
        add(Name.STAGE, "", code("stage", stated.text("stage")), "");
        if (stated.has("threshold_low") || stated.has("threshold_high")) {
            add(
                    Name.THRESHOLD,
                    "",
                    wording.get("explain.interval", orOpen("threshold_low"), orOpen("threshold_high")) + " 元",
                    "");
        }
        add(Name.INDUSTRY, "", stated.text("industry"), "");
        add(Name.SUBSET, "", stated.text("subset_of"), "");
    }

    private String orOpen(String column) {
        return stated.has(column) ? stated.text(column) : column.endsWith("low") ? "−∞" : "∞";
    }

    private void coded(Name name, String column) throws SQLException {
        add(name, "", code(column, stated.text(column)), "");
    }

    private void add(Name name, String printed, String meaning, String how) {
        if (!meaning.isEmpty() || !printed.isEmpty()) {
            all.add(new Coordinate(name, printed, meaning, how));
        }
    }

    private String code(String group, String code) throws SQLException {
        if (code.isEmpty()) {
            return "";
        }
        SqlRow row = SqlRow.first(
                mart, "select " + label + " as name from dim_code where kind = ? and code = ?", group, code);
        return row.has("name") ? row.text("name") : code;
    }

    private String regionOfCode(String column) throws SQLException {
        String code = stated.text(column);
        if (code.isEmpty()) {
            return "";
        }
        SqlRow row = SqlRow.first(
                mart,
                "select region_name as name from dim_region where region_code = ? order by is_current desc, valid_from"
                        + " desc limit 1",
                code);
        return join(row.text("name"), code);
    }

    private static String join(String one, String other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + " " + other;
    }
}
