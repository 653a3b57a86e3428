package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** The front page: the quarter at a glance. */
final class QuarterPage {

    private static final int MOST = 12;

    private final Mart mart;
    private final League league;
    private final List<Observed> home;
    private final List<Row> rows;
    private final List<Row> sprint;
    private final QuarterMaps maps;

    QuarterPage(Mart mart, League league, Scope scope, List<Observed> home, QuarterMaps maps) throws SQLException {
        this.mart = mart;
        this.league = league;
        this.home = home;
        this.maps = maps;
        this.rows = league.of(scope.quarter());
        this.sprint = Sprint.rows(mart, scope.year());
    }

    /** The rows of the league table of a group by the indicator it is compared by. */
    List<Row> leading(Edition edition, String group) {
        return new Brief(edition, "").ofFirstIndicator(group, rows);
    }

    List<List<Block.Span>> sentences(Edition edition) throws SQLException {
        long refused =
                mart.rows("select count(*) as n from fct_rejection").get(0).count("n");
        List<Observed> now = home.stream()
                .filter(one ->
                        one.quarter().equals(edition.scope().quarter()) && one.isCumulative() && one.value() != null)
                .toList();
        return new Brief(edition, "").sentences(now, rows, sprint, refused);
    }

    void write(Edition edition) throws SQLException {
        Scope scope = edition.scope();
        List<Section> sections = new ArrayList<>();
        if (scope.quarter().isEmpty()) {
            sections.add(new Section("empty", "", "", List.of(new Block.Note(edition.say("quarter.nothing")))));
            edition.publish("index.html", "quarter", edition.say("quarter.untitled"), "", sections);
            return;
        }
        sections.add(section(
                edition,
                "brief",
                List.of(
                        new Block.Sentences(sentences(edition)),
                        new Block.Links(List.of(
                                new Block.Span(edition.say("brief.pdf"), "brief.pdf"),
                                new Block.Span(edition.say("brief.png"), "league.png"))))));
        sections.add(section(edition, "headlines", List.of(headlines(edition))));
        sections.add(leagueSection(edition, "cities", Scope.CITIES));
        sections.add(leagueSection(edition, "counties", Scope.COUNTIES));
        sections.add(section(edition, "map", List.of(maps.block(edition))));
        sections.add(section(edition, "sprint", Sprint.blocks(edition, sprint)));
        sections.add(section(edition, "movers", List.of(edition.table(movers(edition)))));
        QuarterLists lists = new QuarterLists(mart, edition);
        sections.add(section(edition, "streaks", List.of(lists.streaks())));
        sections.add(section(edition, "claims", List.of(lists.claims("claims", 20))));
        sections.add(section(edition, "refused", List.of(lists.refused("refused", 20))));
        String period = Scope.cumulative(scope.quarter(), edition.language());
        edition.publish(
                "index.html",
                "quarter",
                edition.say("quarter.title", period, scope.region(Scope.HOME, edition.language())),
                standfirst(edition),
                sections);
    }

    /** What of the quarter is handed round; none where there is no quarter. */
    Optional<QuarterPrints> prints(Edition edition) throws SQLException {
        return edition.scope().quarter().isEmpty()
                ? Optional.empty()
                : Optional.of(new QuarterPrints(edition, leading(edition, Scope.CITIES), sentences(edition)));
    }

    /** Says of what quarter the page is, and that newer figures exist where they do. */
    private String standfirst(Edition edition) {
        String newest = home.stream()
                .filter(one -> one.value() != null)
                .map(Observed::quarter)
                .max(Comparator.naturalOrder())
                .orElse("");
        String newer = newest.compareTo(edition.scope().quarter()) > 0 ? edition.say("quarter.newer", newest) : "";
        return edition.say("quarter.standfirst", edition.scope().quarter()) + newer;
    }

    private static Section section(Edition edition, String id, List<Block> blocks) {
        return new Section(id, edition.say("quarter." + id), edition.say("quarter." + id + ".lead"), blocks);
    }

    private Block headlines(Edition edition) {
        Map<String, List<Observed>> series = new LinkedHashMap<>();
        edition.scope().indicators().keySet().forEach(code -> series.put(code, new ArrayList<>()));
        home.forEach(one ->
                series.computeIfAbsent(one.indicator(), k -> new ArrayList<>()).add(one));
        List<Block.Headline> headlines = new ArrayList<>();
        series.forEach((code, values) -> {
            Block.@Nullable Headline one = headline(edition, code, values);
            if (one != null && headlines.size() < MOST) {
                headlines.add(one);
            }
        });
        return headlines.isEmpty() ? new Block.Note(edition.say("headlines.empty")) : new Block.Headlines(headlines);
    }

    private static Block.@Nullable Headline headline(Edition edition, String code, List<Observed> values) {
        Figure level = now(edition, values, "level");
        Figure growth = now(edition, values, "yoy");
        if (level.isEmpty() && growth.isEmpty()) {
            return null;
        }
        List<Observed> line = values.stream()
                .filter(one -> one.isGrowth() && one.isCumulative() && one.value() != null)
                .toList();
        String name = edition.scope().indicator(code, edition.language());
        boolean alone = level.isEmpty();
        Figure first = alone ? growth : level;
        return new Block.Headline(
                name,
                "indicator/" + code + ".html",
                first,
                first.proof(),
                alone ? Figure.NONE : growth,
                growth.proof(),
                line.size() < 2
                        ? ""
                        : Charts.sparkline(Edition.points(line), 150, 32, edition.say("spark", name, line.size())),
                alone ? edition.say("growth.only") : "");
    }

    private static Figure now(Edition edition, List<Observed> values, String measure) {
        return values.stream()
                .filter(one -> one.quarter().equals(edition.scope().quarter())
                        && one.isCumulative()
                        && one.measure().equals(measure)
                        && one.value() != null)
                .findFirst()
                .map(edition::figure)
                .orElse(Figure.NONE);
    }

    private Section leagueSection(Edition edition, String id, String group) {
        List<Row> leading = leading(edition, group);
        String indicator = leading.isEmpty()
                ? ""
                : edition.scope().indicator(leading.get(0).text("indicator_code"), edition.language());
        String caption = leading.isEmpty()
                ? edition.say("quarter." + id)
                : edition.say(
                        "league.caption",
                        indicator,
                        Scope.cumulative(edition.scope().quarter(), edition.language()),
                        leading.get(0).count("regions_ranked"),
                        leading.get(0).count("regions_in_group"));
        DataTable table = league.table(edition, "league-" + id, caption, leading, "");
        boolean counties = group.equals(Scope.COUNTIES);
        return section(
                edition, id, List.of(edition.table(table, counties ? league.filters(edition) : List.of(), counties)));
    }

    /** Who gained or lost the most places, over all indicators. */
    private DataTable movers(Edition edition) {
        List<Line> lines = rows.stream()
                .filter(row -> row.count("growth_rank_change") != 0)
                .sorted(Comparator.comparingLong((Row row) -> -Math.abs(row.count("growth_rank_change_by_growth")))
                        .thenComparingLong(row -> -Math.abs(row.count("growth_rank_change")))
                        .thenComparing(row -> row.text("indicator_code"))
                        .thenComparing(row -> row.text("region_code")))
                .limit(MOST)
                .map(row -> {
                    Figure growth = League.growth(edition, row);
                    return Line.of(List.of(
                            edition.region(row.text("region_code"), ""),
                            edition.indicator(row.text("indicator_code"), ""),
                            Ranks.move(edition, row, ""),
                            Ranks.why(edition, row, ""),
                            Cell.figure(growth, growth.proof(), "cumulative")));
                })
                .toList();
        return new DataTable(
                "movers",
                edition.say("quarter.movers"),
                List.of(
                        Column.text(edition.say("region")),
                        Column.text(edition.say("indicator")),
                        new Column(edition.say("rank.change"), edition.say("rank.change.unit"), "move"),
                        Column.text(edition.say("rank.why")),
                        new Column(edition.say("growth"), "%", "cumulative")),
                lines,
                edition.say("movers.empty"));
    }
}
