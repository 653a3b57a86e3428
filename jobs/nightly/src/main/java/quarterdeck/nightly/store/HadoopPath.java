package quarterdeck.nightly.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A name in a store; what is done with names alone is done as with those of this machine, which have the same form. */
final class HadoopPath implements Path {

    private final HadoopFileSystem system;
    private final Path name;

    HadoopPath(HadoopFileSystem system, Path name) {
        this.system = system;
        this.name = name;
    }

    HadoopFileSystem system() {
        return system;
    }

    org.apache.hadoop.fs.Path hadoop() {
        return new org.apache.hadoop.fs.Path(toUri());
    }

    private @Nullable Path own(@Nullable Path other) {
        return other == null ? null : new HadoopPath(system, other);
    }

    private Path sure(Path other) {
        return new HadoopPath(system, other);
    }

    private static Path nameOf(Path other) {
        if (other instanceof HadoopPath there) {
            return there.name;
        }
        throw new ProviderMismatchException(other + " is not of a store");
    }

    @Override
    public FileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return name.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return own(name.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return own(name.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return own(name.getParent());
    }

    @Override
    public int getNameCount() {
        return name.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return sure(name.getName(index));
    }

    @Override
    public Path subpath(int beginIndex, int endIndex) {
        return sure(name.subpath(beginIndex, endIndex));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof HadoopPath there && there.system.equals(system) && name.startsWith(there.name);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof HadoopPath there && name.endsWith(there.name);
    }

    @Override
    public Path normalize() {
        return sure(name.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return sure(name.resolve(nameOf(other)));
    }

    @Override
    public Path relativize(Path other) {
        return sure(name.relativize(nameOf(other)));
    }

    @Override
    public URI toUri() {
        try {
            URI root = system.root();
            String path = toAbsolutePath().name.normalize().toString();
            return new URI(root.getScheme(), root.getAuthority(), path, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public HadoopPath toAbsolutePath() {
        return isAbsolute() ? this : new HadoopPath(system, Path.of("/").resolve(name));
    }

    @Override
    public HadoopPath toRealPath(LinkOption... options) {
        return toAbsolutePath();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("watching a store");
    }

    @Override
    public int compareTo(Path other) {
        return name.compareTo(nameOf(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HadoopPath there && there.system.equals(system) && there.name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(system.root(), name);
    }

    /** An absolute one with its store, as people give it. */
    @Override
    public String toString() {
        return isAbsolute() ? toUri().toString() : name.toString();
    }
}
