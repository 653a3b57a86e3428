package quarterdeck.nightly.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options;
import org.jspecify.annotations.Nullable;

/** What {@link Files} does, done by Hadoop. What a store does not offer is refused: links, locks, writing at a place. */
final class HadoopProvider extends FileSystemProvider {

    private final HadoopFileSystem system;

    HadoopProvider(HadoopFileSystem system) {
        this.system = system;
    }

    private static org.apache.hadoop.fs.Path at(Path path) {
        return HadoopStore.hadoop(path);
    }

    private org.apache.hadoop.fs.FileSystem files() {
        return system.files();
    }

    /** What is there, told of as Java tells it where nothing is. */
    private FileStatus status(Path path) throws IOException {
        try {
            return files().getFileStatus(at(path));
        } catch (FileNotFoundException e) {
            throw missing(path, e);
        }
    }

    private static NoSuchFileException missing(Path path, FileNotFoundException e) {
        NoSuchFileException told = new NoSuchFileException(path.toString());
        told.initCause(e);
        return told;
    }

    @Override
    public String getScheme() {
        return String.valueOf(system.root().getScheme());
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        try {
            return files().open(at(path));
        } catch (FileNotFoundException e) {
            throw missing(path, e);
        }
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        Set<OpenOption> wanted = Set.of(options);
        if (wanted.contains(StandardOpenOption.APPEND)) {
            throw new UnsupportedOperationException("files of a store are written once");
        }
        return files().create(at(path), !wanted.contains(StandardOpenOption.CREATE_NEW));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (options.stream().anyMatch(option -> option != StandardOpenOption.READ)) {
            throw new UnsupportedOperationException("files of a store are written from the beginning to the end");
        }
        long size = status(path).getLen();
        return new ReadChannel(files().open(at(path)), size);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        List<Path> all = new ArrayList<>();
        try {
            for (FileStatus each : files().listStatus(at(folder))) {
                Path path = folder.resolve(each.getPath().getName());
                if (filter.accept(path)) {
                    all.add(path);
                }
            }
        } catch (FileNotFoundException e) {
            throw missing(folder, e);
        }
        return new Listed(all);
    }

    /** With all above it. */
    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (!files().mkdirs(at(folder))) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        FileStatus there = status(path);
        if (there.isDirectory() && files().listStatus(at(path)).length > 0) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        if (!files().delete(at(path), false)) {
            throw new NoSuchFileException(path.toString());
        }
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        boolean over = Set.of(options).contains(StandardCopyOption.REPLACE_EXISTING);
        try (InputStream in = newInputStream(source);
                OutputStream out = files().create(at(target), over)) {
            in.transferTo(out);
        }
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Options.Rename rename = Set.of(options).contains(StandardCopyOption.REPLACE_EXISTING)
                ? Options.Rename.OVERWRITE
                : Options.Rename.NONE;
        try {
            system.names().rename(at(source), at(target), rename);
        } catch (FileNotFoundException e) {
            throw missing(source, e);
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
            FileAlreadyExistsException told = new FileAlreadyExistsException(target.toString());
            told.initCause(e);
            throw told;
        }
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.equals(other);
    }

    @Override
    public boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) {
        return new Room(files());
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        status(path);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException(type.getName());
        }
        return type.cast(new StatusAttributes(status(path)));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        throw new UnsupportedOperationException(attributes);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException(attribute);
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new UnsupportedOperationException("stores are opened by their address");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return system.getPath(uri.getPath());
    }
}
