package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quarterdeck.bulletin.chart.Charts;
import quarterdeck.bulletin.chart.Point;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Observed;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block;
import quarterdeck.bulletin.page.Page.Section;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable;
import quarterdeck.bulletin.table.DataTable.Column;
import quarterdeck.bulletin.table.DataTable.Line;

/** A page for each region: where it stands, why it moved, what it must do, and where each number came from. */
final class RegionPages {

    private static final int MOST_DRAWN = 4;

    /** At most this many numbers of series stand on one page; the newest of each series come first. */
    private static final int MOST_NUMBERS = 2_400;

    private static final String UP = "../";

    private final RegionRows rows;

    RegionPages(Mart mart, Scope scope) throws SQLException {
        this.rows = new RegionRows(mart, scope, MOST_DRAWN);
    }

    /** What is known of a region beside its own series. */
    record Known(
            List<Observed> facts,
            List<Row> league,
            List<Row> sprint,
            List<Row> gaps,
            List<Row> rivals,
            List<Row> structure,
            List<Row> projects,
            List<Row> revisions,
            List<Row> territory) {}

    Known known(Scope.Region region, List<Observed> facts) {
        return rows.known(region, facts);
    }

    void write(Edition edition, Scope.Region region, Known known) {
        List<Section> sections = new ArrayList<>();
        sections.add(section(edition, "stands", new RegionAnswers(edition, region, known).blocks()));
        Map<String, List<Observed>> series = new LinkedHashMap<>();
        edition.scope().indicators().keySet().forEach(code -> series.put(code, new ArrayList<>()));
        known.facts()
                .forEach(one -> series.computeIfAbsent(one.indicator(), k -> new ArrayList<>())
                        .add(one));
        series.values().removeIf(List::isEmpty);
        sections.add(section(
                edition, "latest", List.of(edition.table(latest(edition, region, series, known), List.of(), true))));
        sections.add(section(edition, "series", drawings(edition, series, known)));
        sections.add(
                section(edition, "numbers", List.of(edition.table(numbers(edition, region, series), List.of(), true))));
        RegionLists lists = new RegionLists(edition, region, known);
        sections.add(section(edition, "gap", List.of(lists.gaps())));
        sections.add(section(edition, "rivals", List.of(lists.rivals())));
        sections.add(section(edition, "structure", List.of(lists.structure())));
        sections.add(section(edition, "revisions", List.of(lists.revisions())));
        sections.add(section(edition, "projects", List.of(lists.projects())));
        sections.add(section(edition, "territory", List.of(lists.territory())));
        String parent = edition.scope().regions().containsKey(region.parent())
                ? edition.scope().region(region.parent(), edition.language()) + " · "
                : "";
        edition.publish(
                "region/" + region.code() + ".html",
                "regions",
                region.name(edition.language()),
                parent + region.code(),
                sections);
    }

    private static Section section(Edition edition, String id, List<Block> blocks) {
        return new Section(id, edition.say("region." + id), edition.say("region." + id + ".lead"), blocks);
    }

    private static DataTable latest(
            Edition edition, Scope.Region region, Map<String, List<Observed>> series, Known known) {
        Map<String, Row> ranks = known.league().stream()
                .collect(Collectors.toMap(row -> row.text("indicator_code"), row -> row, (a, b) -> b));
        List<Line> lines = new ArrayList<>();
        series.forEach((code, all) -> {
            @Nullable
            Observed newest = all.stream()
                    .filter(one -> one.isCumulative() && one.value() != null)
                    .reduce((a, b) -> a.quarter().compareTo(b.quarter()) > 0 ? a : b)
                    .orElse(null);
            if (newest != null) {
                lines.add(Line.of(latest(edition, code, newest.quarter(), all, ranks.get(code))));
            }
        });
        List<Column> columns = List.of(
                Column.text(edition.say("indicator")),
                Column.text(edition.say("until")),
                new Column(edition.say("level"), "", "cumulative"),
                new Column(edition.say("growth"), "%", "cumulative"),
                new Column(edition.say("single.growth"), "%", "single"),
                new Column(edition.say("rank.growth"), "", "rank"),
                new Column(edition.say("rank.level"), "", "rank"),
                new Column(edition.say("trend"), "", "drawing"));
        return new DataTable(
                "region-" + region.code(),
                edition.say("region.latest"),
                columns,
                lines,
                edition.say("region.latest.empty"));
    }

    private static List<Cell> latest(
            Edition edition, String code, String quarter, List<Observed> all, @Nullable Row rank) {
        List<Observed> growth = all.stream()
                .filter(one -> one.isGrowth() && one.isCumulative() && one.value() != null)
                .toList();
        Cell level = of(edition, all, quarter, "level", true);
        @Nullable Row now = rank != null && rank.text("quarter_label").equals(quarter) ? rank : null;
        String name = edition.scope().indicator(code, edition.language());
        String unit = edition.scope().indicators().containsKey(code)
                ? all.stream()
                        .filter(Observed::isLevel)
                        .map(one -> edition.unit(one.unit()))
                        .findFirst()
                        .orElse("")
                : "";
        return List.of(
                edition.indicator(code, UP),
                Cell.text(quarter),
                level.value() == null ? level : level.withNote((unit + " " + level.note()).strip()),
                of(edition, all, quarter, "yoy", true),
                of(edition, all, quarter, "yoy", false),
                now == null ? noRank() : ranked(edition, now, "growth_rank", now.count("growth_ties")),
                now == null ? noRank() : ranked(edition, now, "level_rank", 0),
                Cell.drawing(
                        growth.size() < 2
                                ? ""
                                : Charts.sparkline(
                                        Edition.points(growth), 120, 24, edition.say("spark", name, growth.size()))));
    }

    private static Cell noRank() {
        return new Cell("—", "", "", null, "", "rank none");
    }

    /** A rank together with how many are ranked. */
    private static Cell ranked(Edition edition, Row row, String column, long ties) {
        Cell rank = League.rank(edition, row, column, ties);
        return rank.value() == null
                ? rank
                : rank.withNote((edition.say("rank.of", row.count("regions_ranked")) + " " + rank.note()).strip());
    }

    private static Cell of(Edition edition, List<Observed> all, String quarter, String measure, boolean cumulative) {
        return all.stream()
                .filter(one -> one.quarter().equals(quarter)
                        && one.measure().equals(measure)
                        && one.isCumulative() == cumulative
                        && one.value() != null)
                .findFirst()
                .map(one -> edition.cell(one, UP))
                .orElseGet(() -> Cell.figure(Figure.NONE, "", cumulative ? "cumulative" : "single"));
    }

    private static List<Block> drawings(Edition edition, Map<String, List<Observed>> series, Known known) {
        List<Block> blocks = new ArrayList<>();
        series.forEach((code, all) -> {
            if (blocks.size() < 3 * MOST_DRAWN) {
                drawings(edition, code, all, known, blocks);
            }
        });
        return blocks.isEmpty() ? List.of(new Block.Note(edition.say("region.series.empty"))) : blocks;
    }

    private static void drawings(Edition edition, String code, List<Observed> all, Known known, List<Block> blocks) {
        String name = edition.scope().indicator(code, edition.language());
        List<Point> cumulative = points(all, "level", true);
        List<Point> single = points(all, "level", false);
        String unit = all.stream()
                .filter(Observed::isLevel)
                .map(one -> edition.unit(one.unit()))
                .findFirst()
                .orElse("");
        if (cumulative.size() + single.size() > 1) {
            blocks.add(new Block.Drawing(
                    Charts.spans(tail(cumulative), tail(single), unit, edition.say("chart.spans", name)),
                    edition.say("chart.spans", name)));
        }
        List<Point> growth = points(all, "yoy", true);
        if (growth.size() > 1) {
            blocks.add(new Block.Drawing(
                    Charts.band(growth, "%", edition.say("chart.band", name)), edition.say("chart.band", name)));
        }
        List<Point> ranks = known.league().stream()
                .filter(row -> row.text("indicator_code").equals(code) && row.has("growth_rank"))
                .map(row -> new Point(
                        Point.quarter(row.text("quarter_label")),
                        row.count("growth_rank"),
                        row.number("growth_rank_best"),
                        row.number("growth_rank_worst")))
                .toList();
        boolean compared = known.league().stream()
                .anyMatch(row -> row.text("indicator_code").equals(code) && row.count("regions_ranked") > 1);
        if (ranks.size() > 1 && compared) {
            long places = known.league().stream()
                    .filter(row -> row.text("indicator_code").equals(code))
                    .mapToLong(row -> row.count("regions_ranked"))
                    .max()
                    .orElse(1);
            blocks.add(new Block.Drawing(
                    Charts.ranks(ranks, places, edition.say("chart.ranks", name)), edition.say("chart.ranks", name)));
        }
    }

    private static List<Point> points(List<Observed> all, String measure, boolean cumulative) {
        return Edition.points(all.stream()
                .filter(one -> one.measure().equals(measure) && one.isCumulative() == cumulative)
                .toList());
    }

    private static List<Point> tail(List<Point> points) {
        return points.subList(Math.max(0, points.size() - 12), points.size());
    }

    /** Every value of every series, newest first; where that is too much, the newest quarters of each. */
    private static DataTable numbers(Edition edition, Scope.Region region, Map<String, List<Observed>> series) {
        int quarters = series.isEmpty() ? 0 : Math.max(4, MOST_NUMBERS / (4 * series.size()));
        List<Line> lines = new ArrayList<>();
        series.forEach((code, all) -> {
            List<String> newest = all.stream()
                    .filter(one -> one.value() != null || !one.refusal().isEmpty())
                    .map(Observed::quarter)
                    .distinct()
                    .sorted(java.util.Comparator.reverseOrder())
                    .limit(quarters)
                    .toList();
            newest.forEach(quarter -> lines.add(Line.of(quarter(edition, code, quarter, all))));
        });
        List<Column> columns = List.of(
                Column.text(edition.say("indicator")),
                Column.text(edition.say("period")),
                new Column(edition.say("cumulative.level"), "", "cumulative"),
                new Column(edition.say("cumulative.growth"), "%", "cumulative"),
                new Column(edition.say("single.level"), "", "single"),
                new Column(edition.say("single.growth"), "%", "single"),
                Column.text(edition.say("why.none")));
        return new DataTable(
                "series-" + region.code(),
                edition.say("region.numbers"),
                columns,
                lines,
                edition.say("region.latest.empty"));
    }

    private static List<Cell> quarter(Edition edition, String code, String quarter, List<Observed> all) {
        String refusal = all.stream()
                .filter(one -> one.quarter().equals(quarter) && !one.refusal().isEmpty())
                .map(one -> edition.scope().code("refusal", one.refusal(), edition.language()))
                .distinct()
                .collect(Collectors.joining(edition.say("comma")));
        return List.of(
                edition.indicator(code, UP),
                Cell.text(quarter),
                of(edition, all, quarter, "level", true),
                of(edition, all, quarter, "yoy", true),
                of(edition, all, quarter, "level", false),
                of(edition, all, quarter, "yoy", false),
                Cell.text(refusal));
    }

    static void writeList(Edition edition) {
        List<Line> lines = new ArrayList<>();
        for (Scope.Region region : edition.scope().regions().values()) {
            lines.add(Line.of(List.of(
                    edition.region(region.code(), ""),
                    Cell.text(region.code()),
                    Cell.text(edition.scope().code("level", region.level(), edition.language())),
                    edition.region(region.parent(), ""),
                    Cell.text(region.known() ? "" : edition.say("region.unknown")))));
        }
        List<Column> columns = List.of(
                Column.text(edition.say("region")),
                Column.text(edition.say("code")),
                Column.text(edition.say("region.level")),
                Column.text(edition.say("region.parent")),
                Column.text(edition.say("status")));
        DataTable table = new DataTable("regions", edition.say("nav.regions"), columns, lines, "");
        edition.publish(
                "regions.html",
                "regions",
                edition.say("nav.regions"),
                edition.say("regions.standfirst"),
                List.of(new Section("list", "", "", List.of(edition.table(table, List.of(), true)))));
    }
}
