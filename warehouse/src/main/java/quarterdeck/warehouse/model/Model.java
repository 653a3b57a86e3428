package quarterdeck.warehouse.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One SQL file: a header that describes its table, and the SELECT that fills it.
 *
 * @param view whether it becomes a view
 * @param grain what one row is
 * @param key columns of the primary key, empty for a view
 * @param rules conditions that hold for every row, by name
 * @param sql the whole text of the file, which runs as it stands
 */
public record Model(
        Path file,
        Folder folder,
        String name,
        boolean view,
        String about,
        String aboutZh,
        String grain,
        List<String> key,
        List<Column> columns,
        Map<String, String> rules,
        String sql) {

    /** English and Chinese in one text, with the grain. */
    public String comment() {
        return about + " / " + aboutZh + " (grain: " + grain + ")";
    }
}
