package quarterdeck.bench.night;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Compares what a night wrote with what the reference wrote, row by row, on the columns both have. */
final class SameRows {

    private static final String SHARED = "file_name, printed, region_code, region_at,"
            + " indicator_printed, indicator_code, period_printed, period_start, period_end, span, measure, value,"
            + " unit_code, unit_printed, missing_mark, published_on";

    private SameRows() {}

    /**
     * @return how many rows there are
     * @throws IllegalStateException where a row of one is missing in the other
     */
    static long check(Path lake, Path reference) throws SQLException {
        String ours = "select " + SHARED + " from read_parquet('" + lake + "/observation/*.parquet')"
                + " join (select release_sha256, file_name from read_parquet('" + lake + "/release/*.parquet'))"
                + " using (release_sha256)";
        String theirs = "select " + SHARED + " from '" + reference + "'";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("create temp view ours as " + ours + "; create temp view theirs as " + theirs);
            long rows = count(statement, "from ours");
            if (!hashes(statement, "ours").equals(hashes(statement, "theirs"))) {
                long only = count(statement, "from ours except all from theirs");
                long missing = count(statement, "from theirs except all from ours");
                throw new IllegalStateException(
                        "of " + rows + " rows " + only + " are not in the reference, which has " + missing + " others");
            }
            return rows;
        }
    }

    /** Number of rows and sum of their hashes, each of a whole row: where both agree, so do the rows, in whatever order. */
    private static String hashes(Statement statement, String view) throws SQLException {
        try (ResultSet result =
                statement.executeQuery("select count(*) || ' ' || sum(hash(" + SHARED + ")::hugeint) from " + view)) {
            result.next();
            return result.getString(1);
        }
    }

    private static long count(Statement statement, String rows) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*) from (" + rows + ")")) {
            result.next();
            return result.getLong(1);
        }
    }
}
