package quarterdeck.nightly.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Home;

/** What an interrupted run has left in a home: files that never got their name, documents that were being read. */
final class Leftovers {

    private Leftovers() {}

    /** Removes them; the caller holds the lock of the run, so that they are nobody's. */
    static void remove(Home home) throws IOException {
        List<Path> folders = List.of(
                home.folder(),
                home.raw(),
                home.lake().resolve("manifest"),
                home.lake().resolve("journal"),
                home.quarantine(),
                home.reports(),
                home.folder().resolve("approvals"));
        for (Path folder : folders) {
            removeFrom(folder, DurableFile.ASIDE);
        }
        removeFrom(home.spool(), "");
    }

    private static void removeFrom(Path folder, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && String.valueOf(file.getFileName()).endsWith(end)) {
                    Failpoints.reach("leftover.delete");
                    Files.delete(file);
                }
            }
        }
    }
}
