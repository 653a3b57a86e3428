package quarterdeck.warehouse;

import java.nio.file.Path;
import java.util.List;

/**
 * What a build made and found.
 *
 * @param mart the published, immutable file
 * @param models in the order they were built
 * @param checks in the order of their names, passed ones too
 * @param extent how much was built and why: {@code whole: …} or {@code parts: …}
 * @param seconds of the whole build
 */
public record BuildReport(Path mart, List<ModelRun> models, List<CheckRun> checks, String extent, double seconds) {

    /**
     * One model built.
     *
     * @param folder staging, dimensions, facts or marts
     * @param rows it has afterwards
     * @param bytes of the blocks of the mart that hold any of it, small tables sharing theirs; 0 for views and steps
     * @param extent KEPT, CELLS or WHOLE: what of it was made anew
     */
    public record ModelRun(String folder, String name, long rows, long bytes, double seconds, String extent) {
        ModelRun withBytes(long measured) {
            return new ModelRun(folder, name, rows, measured, seconds, extent);
        }
    }

    /** Whether a failing check blocks publishing. */
    public enum Severity {
        ERROR,
        WARN
    }

    /**
     * One check run.
     *
     * @param about the rule in words
     * @param failures how many rows break it
     * @param examples the first of these rows, each as {@code column=value, …}, with their places
     */
    public record CheckRun(String name, Severity severity, String about, long failures, List<String> examples) {

        public boolean passed() {
            return failures == 0;
        }

        public boolean blocks() {
            return failures > 0 && severity == Severity.ERROR;
        }
    }
}
