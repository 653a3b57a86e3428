package quarterdeck.nightly.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Failpoints;

/**
 * By Hadoop. A store that offers the conditional create (S3A: a PUT that only succeeds where there is no such object)
 * writes the file under its name, where it appears when it is closed. Of the others only those may commit whose rename is
 * one step and refuses a name that is taken: HDFS. There the file is written aside before it is renamed, because what is
 * created exclusively would be there before it is whole.
 */
final class ConditionalFiles implements ExclusiveFiles {

    private static final String CONDITIONAL = Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

    private final FileSystem files;

    ConditionalFiles(FileSystem files) {
        this.files = files;
    }

    @Override
    public boolean create(Path target, byte[] content, String failpoint) throws IOException {
        org.apache.hadoop.fs.Path name = HadoopStore.hadoop(target);
        if (files.hasPathCapability(name, CONDITIONAL)) {
            return createWhereAbsent(name, content, failpoint);
        } else if (!"hdfs".equals(files.getUri().getScheme())) {
            throw new IOException(files.getUri() + " offers no conditional create (" + CONDITIONAL
                    + "), without which two runs could commit the same; it is a matter of its version or settings");
        }
        return renameWhereAbsent(name, content, failpoint);
    }

    private boolean createWhereAbsent(org.apache.hadoop.fs.Path name, byte[] content, String failpoint)
            throws IOException {
        Failpoints.reach(failpoint + ".write");
        FSDataOutputStreamBuilder<?, ?> builder = files.createFile(name);
        builder.overwrite(true);
        builder.must(CONDITIONAL, true);
        try (FSDataOutputStream out = builder.build()) {
            out.write(content);
        } catch (IOException e) {
            return settled(name, content, e);
        }
        return true;
    }

    /** A refusal may be that of a second attempt whose first one has succeeded, so what is there decides. */
    private boolean settled(org.apache.hadoop.fs.Path name, byte[] content, IOException refused) throws IOException {
        try (InputStream in = files.open(name)) {
            return Arrays.equals(in.readAllBytes(), content);
        } catch (FileNotFoundException nothing) {
            throw refused;
        }
    }

    private boolean renameWhereAbsent(org.apache.hadoop.fs.Path name, byte[] content, String failpoint)
            throws IOException {
        org.apache.hadoop.fs.Path aside = new org.apache.hadoop.fs.Path(
                name.getParent(), "." + name.getName() + "." + UUID.randomUUID() + DurableFile.ASIDE);
        Failpoints.reach(failpoint + ".write");
        try (FSDataOutputStream out = files.create(aside, false)) {
            out.write(content);
            out.hsync();
        }
        Failpoints.reach(failpoint + ".rename");
        boolean renamed = files.rename(aside, name);
        if (!renamed) {
            files.delete(aside, false);
        }
        return renamed;
    }
}
