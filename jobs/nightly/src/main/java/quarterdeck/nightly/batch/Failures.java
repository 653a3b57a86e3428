package quarterdeck.nightly.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.lake.CommitLost;
import quarterdeck.reading.source.BrokenSources;
import quarterdeck.reading.vocabulary.BrokenVocabulary;
import quarterdeck.warehouse.BrokenModels;
import quarterdeck.warehouse.ChecksFailed;
import quarterdeck.warehouse.DiskFault;
import quarterdeck.warehouse.publish.DamagedMart;

/** Which exit status a failure means. */
public final class Failures {

    private Failures() {}

    public static Exit exit(Throwable failure) {
        if (failure instanceof Stopped) {
            return Exit.STOPPED;
        } else if (failure instanceof ChecksFailed) {
            return Exit.CHECK_FAILED;
        } else if (failure instanceof CommitLost) {
            return Exit.LOCKED;
        } else if (failure instanceof AwaitsApproval) {
            return Exit.AWAITS_APPROVAL;
        } else if (failure instanceof BrokenModels
                || failure instanceof BrokenVocabulary
                || failure instanceof BrokenSources
                || failure instanceof Settings.Broken) {
            return Exit.CONFIGURATION;
        } else if (failure instanceof CorruptData || failure instanceof DamagedMart) {
            return Exit.CORRUPT;
        } else if (failure.getCause() instanceof SQLException sql && !DiskFault.is(sql)) {
            return Exit.INTERNAL;
        } else if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return Exit.IO;
        }
        return Exit.INTERNAL;
    }
}
