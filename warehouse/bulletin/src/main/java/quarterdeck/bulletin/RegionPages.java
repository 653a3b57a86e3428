package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Observed;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.mart.Stretch;
import quarterdeck.bulletin.page.Block;
import quarterdeck.bulletin.page.Block.Fact;
import quarterdeck.bulletin.page.Page.Section;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable;
import quarterdeck.bulletin.table.DataTable.Column;
import quarterdeck.bulletin.table.DataTable.Line;

/** A page for each region: where it stands, why it moved, what it must do, and where each number came from. */
final class RegionPages {

    private static final List<String> PARTS = List.of(
            "gap",
            "contribution",
            "parts",
            "rivals",
            "structure",
            "quotient",
            "volatility",
            "seasonal",
            "revisions",
            "projects",
            "territory");

    private final RegionRows rows;

    /** @param regions whose pages can be written */
    RegionPages(Mart mart, Scope scope, Stretch regions) throws SQLException {
        this.rows = new RegionRows(mart, scope, RegionDrawings.MOST, regions);
    }

    /** What is known of a region: its own series, and what the marts say of it by the name of the part. */
    record Known(List<Observed> facts, Map<String, List<Row>> parts) {
        List<Row> of(String part) {
            return parts.getOrDefault(part, List.of());
        }
    }

    Known known(Scope.Region region, List<Observed> facts) {
        return rows.known(region, facts);
    }

    void write(Edition edition, Scope.Region region, Known known) {
        List<Section> sections = new ArrayList<>();
        sections.add(section(edition, "stands", new RegionAnswers(edition, region, known).blocks()));
        Map<String, List<Observed>> series = series(edition, known);
        if (!series.isEmpty()) {
            RegionNumbers numbers = new RegionNumbers(edition, region, series);
            sections.add(section(
                    edition, "latest", List.of(edition.table(numbers.latest(known.of("league")), List.of(), true))));
            sections.add(section(edition, "series", new RegionDrawings(edition, known.of("league")).blocks(series)));
            String lead = edition.say("region.numbers.lead") + numbers.cut();
            List<Block> all = List.of(edition.table(numbers.all(), List.of(), true));
            sections.add(new Section("numbers", edition.say("region.numbers"), lead, all));
        }
        addParts(edition, region, known, sections);
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

    private static Map<String, List<Observed>> series(Edition edition, Known known) {
        Map<String, List<Observed>> series = new LinkedHashMap<>();
        edition.scope().indicators().keySet().forEach(code -> series.put(code, new ArrayList<>()));
        known.facts()
                .forEach(one -> series.computeIfAbsent(one.indicator(), k -> new ArrayList<>())
                        .add(one));
        series.values().removeIf(List::isEmpty);
        return series;
    }

    /** What is there, and at the end in one list what is not and why. */
    private static void addParts(Edition edition, Scope.Region region, Known known, List<Section> sections) {
        RegionLists lists = new RegionLists(edition, region, known);
        List<Fact> absent = new ArrayList<>();
        for (String part : PARTS) {
            DataTable table = lists.table(part);
            if (table.isEmpty()) {
                absent.add(new Fact(edition.say("region." + part), table.empty(), ""));
            } else {
                sections.add(section(edition, part, List.of(edition.table(table))));
            }
        }
        if (!absent.isEmpty()) {
            sections.add(section(edition, "absent", List.of(new Block.Facts(absent))));
        }
    }

    private static Section section(Edition edition, String id, List<Block> blocks) {
        return new Section(id, edition.say("region." + id), edition.say("region." + id + ".lead"), blocks);
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
