package quarterdeck.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Observed;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable;
import quarterdeck.bulletin.table.DataTable.Column;
import quarterdeck.bulletin.table.DataTable.Line;

/** The numbers of a region's series: the newest of each, and all of them, cumulative and single quarter apart. */
final class RegionNumbers {

    /** At most about this many numbers stand on one page; the newest of each series come first. */
    private static final int MOST = 1_200;

    /** Marts up to this many observations are read whole. */
    private static final long SMALL = 200_000;

    private static final int A_QUARTER = 4;
    private static final String UP = "../";

    private final Edition edition;
    private final Scope.Region region;
    private final Map<String, List<Observed>> series;

    /** @param series of the region by indicator */
    RegionNumbers(Edition edition, Scope.Region region, Map<String, List<Observed>> series) {
        this.edition = edition;
        this.region = region;
        this.series = series;
    }

    /** How many quarters of each series the pages show; of a small mart all may be read. */
    static int quarters(long observations, int indicators) {
        return observations < SMALL ? Short.MAX_VALUE : shown(indicators);
    }

    private static int shown(int indicators) {
        return Math.max(1, MOST / (A_QUARTER * Math.max(1, indicators)));
    }

    /** The values of one series by quarter, newest first. */
    private static TreeMap<String, Map<String, Observed>> byQuarter(List<Observed> all) {
        TreeMap<String, Map<String, Observed>> quarters = new TreeMap<>(Comparator.reverseOrder());
        for (Observed one : all) {
            if (one.value() != null || !one.refusal().isEmpty()) {
                Map<String, Observed> quarter = quarters.computeIfAbsent(one.quarter(), k -> new HashMap<>());
                if (one.value() != null) {
                    quarter.putIfAbsent(key(one.measure(), one.isCumulative()), one);
                }
            }
        }
        return quarters;
    }

    private static String key(String measure, boolean cumulative) {
        return measure + (cumulative ? "/cumulative" : "/single");
    }

    DataTable latest(List<Row> league) {
        Map<String, Row> ranks =
                league.stream().collect(Collectors.toMap(row -> row.text("indicator_code"), row -> row, (a, b) -> b));
        List<Line> lines = new ArrayList<>();
        series.forEach((code, all) -> byQuarter(all).entrySet().stream()
                .filter(quarter -> quarter.getValue().keySet().stream().anyMatch(key -> key.endsWith("/cumulative")))
                .findFirst()
                .ifPresent(newest ->
                        lines.add(Line.of(latest(code, newest.getKey(), newest.getValue(), all, ranks.get(code))))));
        List<Column> columns = List.of(
                Column.text(edition.say("indicator")),
                Column.text(edition.say("until")),
                new Column(edition.say("level"), "", "cumulative"),
                new Column(edition.say("growth"), "%", "cumulative"),
                new Column(edition.say("single.growth"), "%", "single"),
                new Column(edition.say("rank.growth"), "", "rank"),
                new Column(edition.say("rank.level"), "", "rank"),
                new Column(edition.say("trend"), "", "drawing"));
        return table("region-", "region.latest", columns, lines);
    }

    private List<Cell> latest(
            String code, String quarter, Map<String, Observed> values, List<Observed> all, @Nullable Row rank) {
        @Nullable Row now = rank != null && rank.text("quarter_label").equals(quarter) ? rank : null;
        return List.of(
                edition.indicator(code, UP),
                Cell.text(quarter),
                level(values),
                cell(values, "yoy", true),
                cell(values, "yoy", false),
                ranked(now, "growth_rank"),
                ranked(now, "level_rank"),
                Cell.drawing(trend(code, all)));
    }

    /** A level with its unit, as the column holds several. */
    private Cell level(Map<String, Observed> values) {
        @Nullable Observed level = values.get(key("level", true));
        Cell cell = cell(values, "level", true);
        return level == null ? cell : cell.withNote((edition.unit(level.unit()) + " " + cell.note()).strip());
    }

    /** A rank together with how many are ranked. */
    private Cell ranked(@Nullable Row row, String column) {
        if (row == null || !row.has(column)) {
            return Ranks.none("rank");
        }
        Cell rank = Ranks.cell(edition, row, column, UP);
        return rank.withNote((edition.say("rank.of", row.count("regions_ranked")) + " " + rank.note()).strip());
    }

    private String trend(String code, List<Observed> all) {
        String name = edition.scope().indicator(code, edition.language());
        return edition.growthLine(name, all, 120, 24);
    }

    private Cell cell(Map<String, Observed> values, String measure, boolean cumulative) {
        @Nullable Observed one = values.get(key(measure, cumulative));
        return one == null ? Cell.figure(Figure.NONE, "", cumulative ? "cumulative" : "single") : edition.cell(one, UP);
    }

    private int shown() {
        return shown(series.size());
    }

    /** What must be said where not every quarter of every series is in the table; empty where each is. */
    String cut() {
        boolean cut = series.values().stream().anyMatch(all -> all.stream().anyMatch(one -> one.quarters() > shown()));
        return cut ? edition.say("region.numbers.cut", shown()) : "";
    }

    /** Every value of every series, newest first; where that is too much, the newest quarters of each. */
    DataTable all() {
        int quarters = shown();
        List<Line> lines = new ArrayList<>();
        series.forEach((code, all) -> byQuarter(all).entrySet().stream()
                .limit(quarters)
                .forEach(quarter -> lines.add(Line.of(quarter(code, quarter.getKey(), quarter.getValue(), all)))));
        List<Column> columns = List.of(
                Column.text(edition.say("indicator")),
                Column.text(edition.say("period")),
                new Column(edition.say("cumulative.level"), "", "cumulative"),
                new Column(edition.say("cumulative.growth"), "%", "cumulative"),
                new Column(edition.say("single.level"), "", "single"),
                new Column(edition.say("single.growth"), "%", "single"),
                Column.text(edition.say("why.none")));
        return table("series-", "region.numbers", columns, lines);
    }

    private List<Cell> quarter(String code, String quarter, Map<String, Observed> values, List<Observed> all) {
        String refusal = all.stream()
                .filter(one -> !one.refusal().isEmpty() && one.quarter().equals(quarter))
                .map(one -> edition.scope().code("refusal", one.refusal(), edition.language()))
                .distinct()
                .collect(Collectors.joining(edition.say("comma")));
        return List.of(
                edition.indicator(code, UP),
                Cell.text(quarter),
                cell(values, "level", true),
                cell(values, "yoy", true),
                cell(values, "level", false),
                cell(values, "yoy", false),
                Cell.text(refusal));
    }

    private DataTable table(String id, String words, List<Column> columns, List<Line> lines) {
        return new DataTable(
                id + region.code(), edition.say(words), columns, lines, edition.say("region.latest.empty"));
    }
}
