package quarterdeck.nightly.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import quarterdeck.nightly.Home;

/** Who reads a night's releases and runs its models where its own process does not; the night stays the conductor. */
public interface Engine {

    /**
     * Reads groups of releases into the lake.
     *
     * @param groups each by the sha256 of its releases; when this returns, the journal of the lake knows them all
     * @param stopping whether the night has been asked to stop; what then is not finished is given up
     */
    void read(Home home, String runId, List<List<String>> groups, BooleanSupplier stopping) throws IOException;

    /**
     * Runs the models over the last commit of the lake.
     *
     * @param folder empty or what an earlier attempt of the same run left; gets a folder of Parquet for each table
     * @param stopping whether the night has been asked to stop
     */
    void makeTables(Home home, String runId, Path folder, BooleanSupplier stopping) throws IOException;
}
