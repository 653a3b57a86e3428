package quarterdeck.nightly.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Puts a file in place whole, and only where there is none of its name: of many who try at once, on whatever machine,
 * exactly one does. What is committed so can neither be torn nor overwritten.
 */
public interface ExclusiveFiles {

    /**
     * Writes a file, durably.
     *
     * @param target in a folder that is there
     * @param failpoint beginning of the names that are reached before each side effect
     * @return whether this call has put it there; where not, the file of another is there
     */
    boolean create(Path target, byte[] content, String failpoint) throws IOException;

    /** The way of the file system that a folder is in. */
    static ExclusiveFiles of(Path folder) {
        return folder instanceof HadoopPath there
                ? new ConditionalFiles(there.system().files())
                : new LinkedFiles();
    }
}
