package quarterdeck.bulletin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.page.Block;
import quarterdeck.bulletin.page.Page.Section;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable;
import quarterdeck.bulletin.table.DataTable.Column;
import quarterdeck.bulletin.table.DataTable.Line;

/** Releases: the words as read, and what became of every number in them. */
final class Releases {

    /** More numbers than this of one release are not listed: its page would not open quickly. */
    static final int MOST_NUMBERS = 800;

    private static final int NAME = 16;

    private static final String FOUND = """
            (
              select release_sha256, place, printed, 'observation' as kind, observation_id as id, indicator_code,
                     region_code, measure, period_key,
                     coalesce(display_value::varchar, missing_mark) || ' ' || display_unit as became
              from fct_observation
              union all
              select release_sha256, place, printed, 'claim', claim_id, indicator_code, region_code, of_measure, period_key,
                     predicate
              from fct_claim
              union all
              select release_sha256, place, printed, 'target', target_id, indicator_code, region_code, measure, period_key,
                     concat_ws(' – ', low::varchar, high::varchar)
              from fct_target
              union all
              select release_sha256, place, printed, 'project', project_id, indicator_code, region_code, '', period_key,
                     stage
              from fct_project
              union all
              select release_sha256, place, printed, 'refused', rejection_id, '', '', '', '', reason
              from fct_rejection)
            """;

    /** The first of each release are picked by their places alone; wide rows are read of those only. */
    private static final String OF_ALL = """
            with found as not materialized (%1$s),
            first as (
              select release_sha256, unnest(min({'place': place, 'kind': kind, 'id': id}, %2$d)) as one
              from found group by release_sha256)
            select found.* from first join found
              on found.release_sha256 = first.release_sha256 and found.kind = one.kind and found.id = one.id
            order by found.release_sha256, found.place, found.kind, found.id
            """.formatted(FOUND, MOST_NUMBERS + 1);

    private final Mart mart;
    private final Map<String, Row> all = new LinkedHashMap<>();
    private final List<Row> order;

    Releases(Mart mart) throws SQLException {
        this.mart = mart;
        this.order = mart.rows("select * from dim_release order by published_on desc nulls last, release_sha256");
        order.forEach(row -> all.put(row.text("release_sha256"), row));
    }

    /** The page of a release, at the place that the row names. */
    static String href(Row row, String up) {
        return href(row.text("release_sha256"), row.text("place"), up);
    }

    static String href(String sha256, String place, String up) {
        String page = up + "release/" + page(sha256);
        return place.isEmpty() ? page : page + "#" + anchor(place);
    }

    static String page(String sha256) {
        return (sha256.length() > NAME ? sha256.substring(0, NAME) : sha256) + ".html";
    }

    /** A name for a place that an address can bear; two places never share one. */
    static String anchor(String place) {
        StringBuilder name = new StringBuilder("at-");
        place.codePoints().forEach(c -> {
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                name.appendCodePoint(c);
            } else {
                name.append('_').append(Integer.toHexString(c)).append('.');
            }
        });
        return name.toString();
    }

    String title(String sha256) {
        Row row = all.get(sha256);
        return row == null ? sha256 : title(row);
    }

    private static String title(Row row) {
        return row.text("title").isBlank() ? row.text("file_name") : row.text("title");
    }

    Row row(String sha256) {
        Row row = all.get(sha256);
        if (row == null) {
            throw new IllegalArgumentException("no release " + sha256);
        }
        return row;
    }

    /** Takes a release and the numbers found in it by their place. */
    @FunctionalInterface
    interface Taker {
        void take(Row release, List<Row> found) throws IOException;
    }

    /** Release by release, each once, with at most one number more than a page may list. */
    void each(Taker taker) throws IOException, SQLException {
        Map<String, Row> silent = new LinkedHashMap<>(all);
        List<Row> found = new ArrayList<>();
        mart.each(OF_ALL, row -> {
            if (!found.isEmpty() && !found.get(0).text("release_sha256").equals(row.text("release_sha256"))) {
                take(taker, silent, found);
            }
            found.add(row);
        });
        if (!found.isEmpty()) {
            take(taker, silent, found);
        }
        for (Row release : silent.values()) {
            taker.take(release, List.of());
        }
    }

    private static void take(Taker taker, Map<String, Row> silent, List<Row> found) {
        Row release = silent.remove(found.get(0).text("release_sha256"));
        if (release != null) {
            try {
                taker.take(release, List.copyOf(found));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        found.clear();
    }

    void write(Edition edition, Row release, List<Row> found, List<ReleaseTexts.Text> texts) {
        String sha256 = release.text("release_sha256");
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("about", "", "", List.of(new Block.Facts(ReleaseFacts.of(edition, release)))));
        List<Row> listed = found.subList(0, Math.min(found.size(), MOST_NUMBERS));
        Block printed = texts.isEmpty()
                ? new Block.Note(edition.say("release.no_text"))
                : new Block.Printed(new MarkedText(edition, listed).parts(texts));
        sections.add(
                new Section("text", edition.say("release.text"), edition.say("release.text.lead"), List.of(printed)));
        String lead = found.size() > MOST_NUMBERS ? edition.say("release.cut", MOST_NUMBERS) : "";
        sections.add(new Section(
                "numbers",
                edition.say("release.numbers"),
                lead,
                List.of(edition.table(numbers(edition, sha256, listed), List.of(), true))));
        edition.publish(
                "release/" + page(sha256), "releases", title(release), edition.say("release.standfirst"), sections);
    }

    /** The day of publication, no more exact than it is known. */
    static String published(Row release) {
        String day = release.text("published_on");
        return switch (release.text("published_precision")) {
            case "year" -> day.length() < 4 ? day : day.substring(0, 4);
            case "month" -> day.length() < 7 ? day : day.substring(0, 7);
            default -> day;
        };
    }

    private static DataTable numbers(Edition edition, String sha256, List<Row> found) {
        List<Line> lines = new ArrayList<>();
        for (Row row : found) {
            String proof = MarkedText.way(edition, row);
            lines.add(Line.of(List.of(
                    Cell.link(row.text("place"), "#" + anchor(row.text("place"))),
                    proof.isEmpty() ? Cell.text(row.text("printed")) : Cell.link(row.text("printed"), proof),
                    Cell.text(edition.say("kind." + row.text("kind"))),
                    Cell.text(became(edition, row)),
                    edition.region(row.text("region_code"), "../"),
                    edition.indicator(row.text("indicator_code"), "../"),
                    Cell.text(edition.scope().code("measure", row.text("measure"), edition.language())),
                    Cell.text(row.text("period_key")))));
        }
        List<Column> columns = List.of(
                Column.text(edition.say("place")),
                Column.text(edition.say("printed")),
                Column.text(edition.say("release.became")),
                Column.text(edition.say("release.as")),
                Column.text(edition.say("region")),
                Column.text(edition.say("indicator")),
                Column.text(edition.say("measure")),
                Column.text(edition.say("period")));
        return new DataTable(
                "release-" + sha256.substring(0, NAME),
                edition.say("release.numbers"),
                columns,
                lines,
                edition.say("release.none"));
    }

    private static String became(Edition edition, Row row) {
        return row.text("kind").equals("refused")
                ? edition.scope().code("reason", row.text("became"), edition.language())
                : row.text("became");
    }

    private static String numbers(Row row) {
        return "release/" + page(row.text("release_sha256")) + "#numbers";
    }

    void writeList(Edition edition) {
        List<Line> lines = new ArrayList<>();
        for (Row row : order) {
            lines.add(Line.of(List.of(
                    Cell.link(title(row), href(row.text("release_sha256"), "", "")),
                    Cell.text(row.text("publisher")),
                    Cell.text(published(row)),
                    Cell.text(edition.scope().code("outcome", row.text("outcome"), edition.language())),
                    Cell.count(row.count("cells_observed") + row.count("numerals_statistics"), numbers(row)),
                    Cell.count(row.count("cells_rejected"), numbers(row)))));
        }
        List<Column> columns = List.of(
                Column.text(edition.say("release")),
                Column.text(edition.say("release.publisher")),
                Column.text(edition.say("release.published")),
                Column.text(edition.say("release.outcome")),
                Column.number(edition.say("release.statistics"), ""),
                Column.number(edition.say("release.rejected"), ""));
        DataTable table =
                new DataTable("releases", edition.say("nav.releases"), columns, lines, edition.say("release.nothing"));
        edition.publish(
                "releases.html",
                "releases",
                edition.say("nav.releases"),
                edition.say("releases.standfirst"),
                List.of(new Section("list", "", "", List.of(edition.table(table, List.of(), true)))));
    }

    /** The words of a release, empty where they cannot be had: a page must not fail for it. */
    static List<ReleaseTexts.Text> texts(ReleaseTexts source, Row release) throws IOException {
        return source.of(release.text("release_sha256"), release.text("file_name"));
    }
}
