package quarterdeck.nightly.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;

/** One file system of Hadoop, by scheme and authority; open for as long as the process lives. */
final class HadoopFileSystem extends FileSystem {

    private final HadoopProvider provider = new HadoopProvider(this);
    private final URI root;
    private final org.apache.hadoop.fs.FileSystem files;
    private final FileContext names;

    private HadoopFileSystem(URI root, org.apache.hadoop.fs.FileSystem files, FileContext names) {
        this.root = root;
        this.files = files;
        this.names = names;
    }

    static HadoopFileSystem open(URI root, Configuration configuration) throws IOException {
        return new HadoopFileSystem(
                root,
                org.apache.hadoop.fs.FileSystem.get(root, configuration),
                FileContext.getFileContext(root, configuration));
    }

    URI root() {
        return root;
    }

    org.apache.hadoop.fs.FileSystem files() {
        return files;
    }

    /** Renames over what is there, which the other interface does not offer. */
    FileContext names() {
        return names;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public Path getPath(String first, String... more) {
        return new HadoopPath(this, Path.of(first, more).normalize());
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("a store stays open");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(getPath("/"));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        throw new UnsupportedOperationException("patterns of names in a store");
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("users of a store");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("watching a store");
    }
}
