package quarterdeck.warehouse;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** Tells faults of the disk and of memory from faults of a statement. */
public final class DiskFault {

    /** DuckDB names the kind of its errors in their first words, but for those of a commit, which tell what failed. */
    private static final Pattern WORDS = Pattern.compile("^(?:IO|Out of Memory) Error"
            + "|Could not (?:write|read|sync|truncate|seek|create|move|remove|lock)\\b|fsync failed|Cannot open file");

    private DiskFault() {}

    /** Whether the same statement would do on another disk or with more memory. */
    public static boolean is(SQLException failure) {
        return WORDS.matcher(String.valueOf(failure.getMessage())).find();
    }
}
