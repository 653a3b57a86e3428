package quarterdeck.nightly.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIOException;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * {@code objects:///folder}: a folder of this machine behind Hadoop's interface, with the conditional create of a store
 * of objects. What is created so appears when it is closed, and only where there is nothing.
 */
public final class ObjectStore extends RawLocalFileSystem {
    private static final String CONDITIONAL = Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

    @Override
    public void initialize(URI uri, Configuration conf) throws IOException {
        super.initialize(uri, conf);
        setConf(conf);
    }

    @Override
    public String getScheme() {
        return "objects";
    }

    @Override
    public URI getUri() {
        return URI.create("objects:///");
    }

    @Override
    public boolean hasPathCapability(Path path, String capability) throws IOException {
        return capability.equals(CONDITIONAL) || super.hasPathCapability(path, capability);
    }

    @Override
    public FSDataOutputStreamBuilder<?, ?> createFile(Path path) {
        return new Builder(path);
    }

    private final class Builder extends FSDataOutputStreamBuilder<FSDataOutputStream, Builder> {
        private final Path target;

        Builder(Path path) {
            super(ObjectStore.this, path);
            this.target = path;
        }

        @Override
        public Builder getThisBuilder() {
            return this;
        }

        @Override
        public FSDataOutputStream build() throws IOException {
            if (!getMandatoryKeys().contains(CONDITIONAL)) {
                throw new IOException("created without a condition: " + target);
            }
            return new FSDataOutputStream(new Upload(target), null);
        }
    }

    private final class Upload extends ByteArrayOutputStream {
        private final Path target;

        Upload(Path target) {
            this.target = target;
        }

        @Override
        public void close() throws IOException {
            java.nio.file.Path there = pathToFile(target).toPath();
            java.nio.file.Path part = there.resolveSibling("." + UUID.randomUUID() + ".upload");
            Files.write(part, toByteArray());
            try {
                Files.createLink(there, part);
            } catch (java.nio.file.FileAlreadyExistsException e) {
                throw new PathIOException(target.toString(), "412 Precondition Failed");
            } finally {
                Files.delete(part);
            }
        }
    }
}
