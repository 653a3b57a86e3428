package quarterdeck.spark.reading;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.batch.GroupReader;

/** The one reader of an executor: its vocabulary is loaded once and serves all tasks. */
final class ReaderOfTheJvm {
    private static @Nullable GroupReader reader;
    private static @Nullable ReadingRequest readerOf;

    private ReaderOfTheJvm() {}

    static synchronized GroupReader of(ReadingRequest request) throws IOException {
        GroupReader known = reader;
        if (known != null && request.equals(readerOf)) {
            return known;
        }
        GroupReader fresh = new GroupReader(request.homeOfExecutor(), request.installation(), request.limits());
        reader = fresh;
        readerOf = request;
        return fresh;
    }
}
