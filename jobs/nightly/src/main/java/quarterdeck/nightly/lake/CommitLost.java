package quarterdeck.nightly.lake;

import java.io.IOException;
import java.nio.file.Path;

/** Another run has committed first. Nothing of this one counts; the next run goes on from what the other one committed. */
public final class CommitLost extends IOException {
    private static final long serialVersionUID = 1L;

    CommitLost(Path manifest) {
        super(manifest + ": another run has committed meanwhile, so that this one commits nothing; run again");
    }
}
