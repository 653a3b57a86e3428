package quarterdeck.spark.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.batch.GroupReader;

/** The one reader of an executor: its vocabulary is loaded once and serves all tasks. */
final class ReaderOfTheJvm {
    private static @Nullable GroupReader reader;
    private static String readerOf = "";

    private ReaderOfTheJvm() {}

    static synchronized GroupReader of(String home, String root) throws IOException {
        String wanted = home + '\n' + root;
        GroupReader known = reader;
        if (known != null && readerOf.equals(wanted)) {
            return known;
        }
        GroupReader fresh = new GroupReader(new Home(Path.of(home)), Installation.of(Path.of(root)));
        reader = fresh;
        readerOf = wanted;
        return fresh;
    }
}
