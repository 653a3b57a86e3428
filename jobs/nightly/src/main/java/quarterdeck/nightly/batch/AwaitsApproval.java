package quarterdeck.nightly.batch;

import java.io.IOException;
import quarterdeck.nightly.lake.Difference;

/** A new reading takes away or changes more facts than may go unasked; nothing was committed. */
public final class AwaitsApproval extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Difference difference;

    AwaitsApproval(Difference difference) {
        super("a new reading loses " + difference.lost() + " and changes " + difference.count(Difference.Kind.CHANGED)
                + " of " + difference.compared() + " facts");
        this.difference = difference;
    }

    public Difference difference() {
        return difference;
    }
}
