package quarterdeck.warehouse.model;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SQL file: a header that describes its table, and the SELECT that fills it.
 *
 * @param form what becomes of it
 * @param grain what one row is
 * @param key columns of the primary key, empty for a view or step
 * @param rebuild by what its rows can be made anew in part, null where it is made as a whole
 * @param rules conditions that hold for every row
 * @param sql the whole text of the file, which runs as it stands
 */
public record Model(
        Path file,
        Folder folder,
        String name,
        Form form,
        String about,
        String aboutZh,
        String grain,
        List<String> key,
        List<Column> columns,
        @Nullable Cell rebuild,
        List<Rule> rules,
        String sql) {

    /**
     * A condition that holds for every row.
     *
     * @param blocks whether a row that breaks it keeps the marts from being published
     */
    public record Rule(String name, String condition, boolean blocks) {}

    /** What becomes of a model. */
    public enum Form {
        TABLE,
        VIEW,
        /** A table that others are made from and that is not published. */
        STEP
    }

    /** Whether it is part of the published file. */
    public boolean published() {
        return folder.published() && form != Form.STEP;
    }

    public boolean isView() {
        return form == Form.VIEW;
    }

    /** The same table, filled by another statement. */
    public Model filledBy(String statement) {
        return new Model(file, folder, name, form, about, aboutZh, grain, key, columns, rebuild, rules, statement);
    }

    /** The file below the folder of SQL, for messages. */
    public String place() {
        return folder.folderName() + "/" + name + ".sql";
    }

    /** English and Chinese in one text, with the grain. */
    public String comment() {
        return about + " / " + aboutZh + " (grain: " + grain + ")";
    }
}
