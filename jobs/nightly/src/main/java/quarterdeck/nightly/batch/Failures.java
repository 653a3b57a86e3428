package quarterdeck.nightly.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Settings;
import quarterdeck.reading.source.BrokenSources;
import quarterdeck.reading.vocabulary.BrokenVocabulary;
import quarterdeck.warehouse.BrokenModels;
import quarterdeck.warehouse.ChecksFailed;
import quarterdeck.warehouse.publish.DamagedMart;

/** Which exit status a failure means. */
public final class Failures {

    /** DuckDB names the kind of its errors in their first words, but for those of a commit, which tell what failed. */
    private static final Pattern OF_THE_DISK = Pattern.compile("^(?:IO|Out of Memory) Error"
            + "|Could not (?:write|read|sync|truncate|seek|create|move|remove|lock)\\b|fsync failed|Cannot open file");

    private Failures() {}

    public static Exit exit(Throwable failure) {
        if (failure instanceof Stopped) {
            return Exit.STOPPED;
        } else if (failure instanceof ChecksFailed) {
            return Exit.CHECK_FAILED;
        } else if (failure instanceof AwaitsApproval) {
            return Exit.AWAITS_APPROVAL;
        } else if (failure instanceof BrokenModels
                || failure instanceof BrokenVocabulary
                || failure instanceof BrokenSources
                || failure instanceof Settings.Broken) {
            return Exit.CONFIGURATION;
        } else if (failure instanceof CorruptData || failure instanceof DamagedMart) {
            return Exit.CORRUPT;
        } else if (failure.getCause() instanceof SQLException sql && !isOfTheDisk(sql)) {
            return Exit.INTERNAL;
        } else if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return Exit.IO;
        }
        return Exit.INTERNAL;
    }

    private static boolean isOfTheDisk(SQLException failure) {
        return OF_THE_DISK.matcher(String.valueOf(failure.getMessage())).find();
    }
}
