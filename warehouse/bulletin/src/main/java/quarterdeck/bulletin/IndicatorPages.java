package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import quarterdeck.bulletin.chart.Charts;
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

/** A page for each indicator: who stands where, how it is spread, how it went everywhere, how much is known. */
final class IndicatorPages {

    private static final String UP = "../";

    private final League league;
    private final Map<String, List<Row>> newest;
    private final Map<String, List<Row>> coverage;

    IndicatorPages(Mart mart, League league) throws SQLException {
        this.league = league;
        this.newest = league.newest();
        this.coverage = mart.by("indicator_code", """
                select c.*, p.label_zh as period_zh, p.label_en as period_en
                from mart_coverage as c join dim_period as p using (period_key)
                where c.peer_group in (?, ?) and c.breakdown_code = ''
                qualify row_number() over (partition by c.indicator_code order by c.period_end desc, c.peer_group,
                  c.measure, c.period_key) <= 40
                order by c.indicator_code, c.period_end desc, c.peer_group, c.measure, c.period_key
                """, Scope.CITIES, Scope.COUNTIES);
    }

    record Known(List<Observed> facts, List<Row> league, List<Row> coverage) {
        /** The rows of a group in its newest quarter. */
        List<Row> of(String group) {
            return league.stream()
                    .filter(row -> row.text("peer_group").equals(group))
                    .toList();
        }
    }

    Known known(Scope.Indicator indicator, List<Observed> facts) {
        return new Known(
                facts,
                newest.getOrDefault(indicator.code(), List.of()),
                coverage.getOrDefault(indicator.code(), List.of()));
    }

    void write(Edition edition, Scope.Indicator indicator, Known known) {
        List<Section> sections = new ArrayList<>();
        sections.add(group(edition, indicator, known, "cities", Scope.CITIES));
        sections.add(group(edition, indicator, known, "counties", Scope.COUNTIES));
        List<TileMap> maps = TileMap.of(edition, indicator.code(), known.league());
        if (!maps.isEmpty()) {
            Block map = new Tiles(edition, UP).block(TileMap.fullestFirst(maps));
            sections.add(new Section("map", edition.say("quarter.map"), edition.say("quarter.map.lead"), List.of(map)));
        }
        sections.add(section(edition, "distribution", distribution(edition, indicator, known)));
        Map<String, List<Observed>> byRegion = byRegion(known);
        sections.add(section(edition, "multiples", multiples(edition, byRegion)));
        sections.add(section(edition, "regions", regions(edition, indicator, byRegion)));
        sections.add(section(edition, "coverage", List.of(edition.table(coverage(edition, indicator, known)))));
        edition.publish(
                "indicator/" + indicator.code() + ".html",
                "indicators",
                indicator.name(edition.language()),
                edition.say("indicator.standfirst", indicator.code(), edition.unit(indicator.unit())),
                sections);
    }

    private static Section section(Edition edition, String id, List<Block> blocks) {
        return new Section(id, edition.say("indicator." + id), edition.say("indicator." + id + ".lead"), blocks);
    }

    private Section group(Edition edition, Scope.Indicator indicator, Known known, String id, String group) {
        List<Row> rows = known.of(group);
        String caption = rows.isEmpty()
                ? edition.say("quarter." + id)
                : edition.say(
                        "league.caption",
                        indicator.name(edition.language()),
                        Scope.cumulative(rows.get(0).text("quarter_label"), edition.language()),
                        rows.get(0).count("regions_ranked"),
                        rows.get(0).count("regions_in_group"));
        boolean counties = group.equals(Scope.COUNTIES);
        String file = indicator.code().replace('_', '-') + "-" + id;
        return new Section(
                id,
                edition.say("quarter." + id),
                edition.say("quarter." + id + ".lead"),
                List.of(edition.table(
                        league.table(edition, file, caption, rows, UP),
                        counties ? league.filters(edition) : List.of(),
                        counties)));
    }

    private static List<Block> distribution(Edition edition, Scope.Indicator indicator, Known known) {
        List<Block> blocks = new ArrayList<>();
        for (String group : new String[] {Scope.CITIES, Scope.COUNTIES}) {
            List<Row> rows = known.of(group);
            List<Charts.Named> values = rows.stream()
                    .filter(row -> row.has("growth"))
                    .map(row -> new Charts.Named(
                            edition.scope().region(row.text("region_code"), edition.language()),
                            java.util.Objects.requireNonNullElse(row.number("growth"), 0d)))
                    .toList();
            if (values.size() > 2) {
                String label = edition.say(
                        group.equals(Scope.CITIES) ? "chart.strip.cities" : "chart.strip.counties",
                        indicator.name(edition.language()),
                        rows.get(0).text("quarter_label"),
                        values.size());
                blocks.add(new Block.Drawing(Charts.strip(values, "%", label), label));
            }
        }
        return blocks.isEmpty() ? List.of(new Block.Note(edition.say("distribution.empty"))) : blocks;
    }

    /** The line of growth of each region; of those that are near where all are too many. */
    private static List<Block> multiples(Edition edition, Map<String, List<Observed>> byRegion) {
        boolean all = byRegion.size() <= Edition.MOST_REGIONS;
        List<Block.Multiple> drawings = new ArrayList<>();
        edition.scope().regions().forEach((code, region) -> {
            List<Observed> series =
                    all || edition.scope().isNear(code) ? byRegion.getOrDefault(code, List.of()) : List.of();
            String name = region.name(edition.language());
            String line = edition.growthLine(name, series, 150, 34);
            if (!line.isEmpty()) {
                Figure last = Edition.newestGrowth(series).map(edition::figure).orElse(Figure.NONE);
                drawings.add(new Block.Multiple(
                        name, UP + "region/" + code + ".html", line, last.withUnit(), UP + last.proof()));
            }
        });
        List<Block> blocks = new ArrayList<>();
        if (!all) {
            String home = edition.scope().region(Scope.HOME, edition.language());
            blocks.add(new Block.Note(edition.say("near.drawings", home)));
        }
        blocks.add(drawings.isEmpty() ? new Block.Note(edition.say("multiples.empty")) : new Block.Multiples(drawings));
        return blocks;
    }

    private static Map<String, List<Observed>> byRegion(Known known) {
        return known.facts().stream()
                .collect(Collectors.groupingBy(Observed::region, TreeMap::new, Collectors.toList()));
    }

    /** The newest value of every region, whatever quarter that is. */
    private static List<Block> regions(
            Edition edition, Scope.Indicator indicator, Map<String, List<Observed>> byRegion) {
        Map<String, Line> lines = new LinkedHashMap<>();
        byRegion.forEach((code, all) -> all.stream()
                .filter(one -> one.isCumulative() && one.value() != null)
                .map(Observed::quarter)
                .max(Comparator.naturalOrder())
                .ifPresent(quarter -> lines.put(
                        code,
                        Line.of(List.of(
                                edition.region(code, UP),
                                Cell.text(quarter),
                                cell(edition, all, quarter, "level", true),
                                cell(edition, all, quarter, "yoy", true),
                                cell(edition, all, quarter, "level", false),
                                cell(edition, all, quarter, "yoy", false))))));
        List<Column> columns = List.of(
                Column.text(edition.say("region")),
                Column.text(edition.say("until")),
                new Column(edition.say("cumulative.level"), edition.unit(indicator.unit()), "cumulative"),
                new Column(edition.say("cumulative.growth"), "%", "cumulative"),
                new Column(edition.say("single.level"), edition.unit(indicator.unit()), "single"),
                new Column(edition.say("single.growth"), "%", "single"));
        DataTable table = new DataTable(
                indicator.code().replace('_', '-') + "-regions",
                edition.say("indicator.regions"),
                columns,
                List.copyOf(lines.values()),
                edition.say("indicator.regions.empty"));
        return edition.tableOfRegions(table, List.copyOf(lines.keySet()), true);
    }

    private static Cell cell(Edition edition, List<Observed> all, String quarter, String measure, boolean cumulative) {
        return all.stream()
                .filter(one -> one.quarter().equals(quarter)
                        && one.measure().equals(measure)
                        && one.isCumulative() == cumulative
                        && one.value() != null)
                .findFirst()
                .map(one -> edition.cell(one, UP))
                .orElseGet(() -> Cell.figure(Figure.NONE, "", cumulative ? "cumulative" : "single"));
    }

    private static DataTable coverage(Edition edition, Scope.Indicator indicator, Known known) {
        List<Line> lines = known.coverage().stream()
                .map(row -> Line.of(coverage(edition, indicator, row)))
                .toList();
        List<Column> columns = List.of(
                Column.text(edition.say("group")),
                Column.text(edition.say("period")),
                Column.text(edition.say("measure")),
                Column.number(edition.say("coverage.known"), ""),
                Column.number(edition.say("coverage.all"), ""),
                Column.number(edition.say("coverage.lag"), edition.say("days")));
        return new DataTable(
                indicator.code().replace('_', '-') + "-coverage",
                edition.say("indicator.coverage"),
                columns,
                lines,
                edition.say("coverage.empty"));
    }

    private static List<Cell> coverage(Edition edition, Scope.Indicator indicator, Row row) {
        String group = edition.say(row.text("peer_group").equals(Scope.CITIES) ? "quarter.cities" : "quarter.counties");
        String period = row.text("period_" + edition.language().code());
        String measure = edition.scope().code("measure", row.text("measure"), edition.language());
        String proof = UP
                + edition.proofs()
                        .derived(
                                String.join(
                                        "|",
                                        edition.language().code(),
                                        "coverage",
                                        row.text("peer_group"),
                                        indicator.code(),
                                        row.text("measure"),
                                        row.text("period_key")),
                                () -> Coverage.card(
                                        edition,
                                        row,
                                        group + " · " + indicator.name(edition.language()) + " · " + measure + " · "
                                                + period));
        return List.of(
                Cell.text(group),
                Cell.text(period),
                Cell.text(measure),
                Cell.count(row.count("regions_known"), proof),
                Cell.count(row.count("regions_in_group"), proof),
                row.has("lag_days") ? Cell.count(row.count("lag_days"), proof) : Cell.text(""));
    }

    static void writeList(Edition edition) {
        List<Line> lines = new ArrayList<>();
        for (Scope.Indicator indicator : edition.scope().indicators().values()) {
            lines.add(Line.of(List.of(
                    edition.indicator(indicator.code(), ""),
                    Cell.text(indicator.code()),
                    Cell.text(edition.unit(indicator.unit())),
                    Cell.count(indicator.regions(), "indicator/" + indicator.code() + ".html#regions"))));
        }
        List<Column> columns = List.of(
                Column.text(edition.say("indicator")),
                Column.text(edition.say("code")),
                Column.text(edition.say("unit")),
                Column.number(edition.say("indicator.known"), ""));
        DataTable table = new DataTable(
                "indicators", edition.say("nav.indicators"), columns, lines, edition.say("indicators.empty"));
        edition.publish(
                "indicators.html",
                "indicators",
                edition.say("nav.indicators"),
                edition.say("indicators.standfirst"),
                List.of(new Section("list", "", "", List.of(edition.table(table, List.of(), true)))));
    }
}
