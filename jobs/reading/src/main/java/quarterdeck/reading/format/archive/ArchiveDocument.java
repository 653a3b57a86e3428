package quarterdeck.reading.format.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.EmptyDocument;

/** An archive says nothing itself: its files are releases of their own. What of them cannot be unpacked is its fault. */
public final class ArchiveDocument {

    private static final int NAMED = 5;

    private ArchiveDocument() {}

    /** @throws BrokenRelease naming the files that are locked or damaged, with the reason of the first */
    public static Document open(Path file) throws IOException {
        List<BrokenRelease> faults =
                Members.each(file, (name, bytes) -> bytes.transferTo(OutputStream.nullOutputStream()));
        if (!faults.isEmpty()) {
            BrokenRelease first = faults.get(0);
            String names =
                    faults.stream().limit(NAMED).map(BrokenRelease::where).collect(Collectors.joining(", "));
            String more = faults.size() > NAMED ? " and " + (faults.size() - NAMED) + " more" : "";
            BrokenRelease all = new BrokenRelease(first.reason(), names + more, String.valueOf(first.getMessage()));
            all.initCause(first);
            throw all;
        }
        return new EmptyDocument("application/zip");
    }
}
