package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarterdeck.bulletin.figure.Language;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.page.Page.Section;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable;
import quarterdeck.bulletin.table.DataTable.Column;
import quarterdeck.bulletin.table.DataTable.Line;

/**
 * What each table and column holds, out of the comments that the models' headers left in the mart; tables that the pages
 * themselves are made of are none of it.
 */
final class DictionaryPage {

    private static final String SEPARATOR = " / ";

    private final Mart mart;
    private final Edition edition;

    DictionaryPage(Mart mart, Edition edition) {
        this.mart = mart;
        this.edition = edition;
    }

    void write() throws SQLException {
        Map<String, String> about = new LinkedHashMap<>();
        mart.each("""
                select table_name as name, comment from duckdb_tables() where not internal and not temporary
                union all select view_name, comment from duckdb_views() where not internal and not temporary order by name
                """, row -> about.put(row.text("name"), said(row)));
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        mart.each(
                """
                select table_name, column_name, data_type, comment from duckdb_columns()
                where not internal and database_name <> 'temp'
                order by table_name, column_index
                """,
                row -> lines.computeIfAbsent(row.text("table_name"), k -> new ArrayList<>())
                        .add(Line.of(List.of(
                                Cell.text(row.text("column_name")),
                                Cell.text(row.text("data_type").toLowerCase(java.util.Locale.ROOT)),
                                Cell.text(said(row))))));
        List<Section> sections = new ArrayList<>();
        about.forEach((name, comment) -> sections.add(new Section(
                name, name, comment, List.of(edition.table(table(name, lines.getOrDefault(name, List.of())))))));
        edition.publish(
                "dictionary.html",
                "dictionary",
                edition.say("nav.dictionary"),
                edition.say("dictionary.standfirst"),
                sections);
    }

    private DataTable table(String name, List<Line> lines) {
        return new DataTable(
                "dictionary-" + name.replace('_', '-'),
                name,
                List.of(
                        Column.text(edition.say("column")),
                        Column.text(edition.say("type")),
                        Column.text(edition.say("meaning"))),
                lines,
                edition.say("dictionary.empty"));
    }

    /** A comment is English, a slash, Chinese. */
    private String said(Row row) {
        String comment = row.text("comment");
        int at = comment.indexOf(SEPARATOR);
        if (at < 0) {
            return comment;
        }
        return edition.language() == Language.EN
                ? comment.substring(0, at)
                : comment.substring(at + SEPARATOR.length());
    }
}
