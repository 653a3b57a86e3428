package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.nightly.Sha256;
import quarterdeck.reading.ReadResult;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Rejection;

/**
 * One file read.
 *
 * @param findings in the order of the document
 */
record Extracted(String file, String sha256, ReadResult result, List<Finding> findings) {

    static Extracted read(Path file, ReleaseOrigin origin, ReleaseReader reader) throws IOException {
        List<Finding> findings = new ArrayList<>();
        ReadResult result = reader.read(file, origin, findings::add);
        return new Extracted(origin.fileName(), Sha256.of(file), result, findings);
    }

    long refused() {
        return findings.stream().filter(Rejection.class::isInstance).count();
    }
}
