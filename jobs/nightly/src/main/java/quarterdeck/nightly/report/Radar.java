package quarterdeck.nightly.report;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.explain.SqlRow;
import quarterdeck.warehouse.Warehouse;

/** What is late, early or has vanished by the lags that {@code release_lag_as_of} learns from published days. */
public final class Radar {

    /** How many periods with a known day are needed before anything is judged, as the model has it. */
    public static final int HISTORY = 4;

    private Radar() {}

    /**
     * What the radar says of a bulletin, or of an indicator in it.
     *
     * @param finding late, vanished, early, came_late, ceased or too_little_history
     * @param indicatorCode empty for the bulletin as a whole
     * @param periodKind month, quarter or year
     * @param periodEnd end of the period that is meant, as an ISO day
     * @param expectedOn day on which it usually comes, empty where that is not what is found
     * @param days days after the expected or the usual day, negative before it; empty where nothing is counted
     * @param publications periods with a known day it was learnt from
     * @param usualLag median of days from the end of a period to its publication, empty where none is known
     * @param spread median absolute deviation of these days, empty likewise
     */
    public record Finding(
            String finding,
            String bulletin,
            String publisher,
            String indicatorCode,
            String indicatorName,
            String periodKind,
            String periodEnd,
            String expectedOn,
            String days,
            String publications,
            String usualLag,
            String spread) {

        /** Whether somebody should know: neither ceased long ago nor impossible to judge. */
        public boolean isNews() {
            return !finding.equals("ceased") && !finding.equals("too_little_history");
        }

        /** What makes it the same finding in another night. */
        String identity() {
            return String.join("|", finding, bulletin, indicatorCode, periodKind, periodEnd);
        }
    }

    /**
     * All findings as of a day, what is to be known first before what cannot be judged.
     *
     * @throws SQLException also where the marts are from before there was a radar
     */
    public static List<Finding> on(LocalDate day, Home home) throws IOException, SQLException {
        try (Connection mart = Warehouse.openCurrent(home.marts())) {
            return on(day, mart);
        }
    }

    static List<Finding> on(LocalDate day, Connection mart) throws SQLException {
        return SqlRow.all(mart, "select * from radar(?)", Date.valueOf(day)).stream()
                .map(Radar::finding)
                .toList();
    }

    private static Finding finding(SqlRow row) {
        return new Finding(
                row.text("finding"),
                row.text("bulletin"),
                row.text("publisher"),
                row.text("indicator_code"),
                row.text("indicator_name"),
                row.text("period_kind"),
                row.text("period_end"),
                row.text("expected_on"),
                row.text("days"),
                row.text("publications"),
                row.text("usual_lag_days"),
                row.text("spread_days"));
    }
}
