package quarterdeck.reading.source;

import java.util.List;

/** Descriptions of sources that cannot be used; the message lists every fault with its file. */
public final class BrokenSources extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSources(List<String> faults) {
        super(String.join("\n", faults));
    }
}
