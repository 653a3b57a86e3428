package quarterdeck.nightly.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Failpoints;

/** By POSIX: written aside, and linked to its name, which fails where the name is taken. */
final class LinkedFiles implements ExclusiveFiles {

    @Override
    public boolean create(Path target, byte[] content, String failpoint) throws IOException {
        Path aside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + DurableFile.ASIDE);
        Failpoints.reach(failpoint + ".write");
        Files.write(aside, content);
        try {
            Failpoints.reach(failpoint + ".fsync");
            DurableFile.sync(aside);
            Failpoints.reach(failpoint + ".rename");
            if (!link(aside, target)) {
                return false;
            }
        } finally {
            Files.deleteIfExists(aside);
        }
        Failpoints.reach(failpoint + ".fsync-folder");
        DurableFile.syncFolderOf(target);
        return true;
    }

    /** Where a file system has no links, the lock of the run alone keeps others away. */
    private static boolean link(Path aside, Path target) throws IOException {
        try {
            try {
                Files.createLink(target, aside);
            } catch (FileAlreadyExistsException e) {
                throw e;
            } catch (FileSystemException | UnsupportedOperationException noLinks) {
                Files.move(aside, target);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
