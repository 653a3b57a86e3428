package quarterdeck.nightly.report;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.warehouse.BuildReport.CheckRun;
import quarterdeck.warehouse.ChecksFailed;

/**
 * Everything that is told of a night.
 *
 * @param exit of the night, {@link Exit#INTERNAL} where it went well but its rows do not balance
 * @param began when it began, and when the report was made
 * @param balances the sums of the night; all must hold
 * @param bulletinFailure what the bulletin failed of, empty where it did not
 * @param martFailure why the mart in force could not be asked, empty where it was
 * @param radar what the radar says since this night, or said before where no mart could be asked; null where it never
 *     was
 * @param news findings of the radar that it did not have before
 */
public record RunReport(
        NightReport night,
        Exit exit,
        Instant began,
        Instant ended,
        List<Balance> balances,
        MartNews mart,
        String bulletinFailure,
        String martFailure,
        @Nullable RadarLog radar,
        List<JsonObject> news) {

    /**
     * Puts together what a night came to. The caller holds the lock of the run.
     *
     * @param before what the radar said before, null where it never was asked
     */
    public static RunReport of(
            NightReport night,
            Home home,
            Instant began,
            Instant ended,
            String bulletinFailure,
            @Nullable RadarLog before) {
        MartNews mart = MartNews.NONE;
        RadarLog radar = before;
        String martFailure = "";
        List<Balance> balances = new ArrayList<>(Balance.ofReading(night.releases()));
        try {
            Optional<String> current = RadarLog.current(home);
            if (current.isPresent()) {
                mart = MartNews.read(home, night.releases(), LocalDate.ofInstant(ended, ZoneOffset.UTC));
                radar = RadarLog.asked(before, ended, current.get(), mart.findings());
            }
            if (night.failure() == null) {
                var manifest = new Lake(home).current();
                balances.addAll(Balance.ofLake(manifest));
                if (night.build() != null) {
                    balances.addAll(Balance.ofMart(manifest, mart.rows()));
                }
            }
        } catch (IOException | SQLException e) {
            martFailure = String.valueOf(e);
        }
        return new RunReport(
                night,
                exit(night, balances),
                began,
                ended,
                balances,
                mart,
                bulletinFailure,
                martFailure,
                radar,
                radar == null ? List.of() : radar.newsSince(before));
    }

    private static Exit exit(NightReport night, List<Balance> balances) {
        boolean well = night.failure() == null;
        return well && !balances.stream().allMatch(Balance::holds) ? Exit.INTERNAL : night.exit();
    }

    /** The sums that do not hold. */
    public List<Balance> unbalanced() {
        return balances.stream().filter(sum -> !sum.holds()).toList();
    }

    /** The checks that ran, those alone that blocked where nothing was published. */
    List<CheckRun> checks() {
        if (night.build() != null) {
            return night.build().checks();
        }
        return night.failure() instanceof ChecksFailed failed ? failed.failures() : List.of();
    }

    double seconds() {
        return Duration.between(began, ended).toMillis() / 1000.0;
    }
}
