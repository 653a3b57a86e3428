package quarterdeck.nightly.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.apache.hadoop.fs.FileSystem;
import org.jspecify.annotations.Nullable;

/** The room of a store, in bytes before they are kept several times. */
final class Room extends FileStore {

    private final FileSystem files;

    Room(FileSystem files) {
        this.files = files;
    }

    @Override
    public String name() {
        return files.getUri().toString();
    }

    @Override
    public String type() {
        return files.getScheme();
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public long getTotalSpace() throws IOException {
        return files.getStatus().getCapacity();
    }

    @Override
    public long getUsableSpace() throws IOException {
        return files.getStatus().getRemaining();
    }

    @Override
    public long getUnallocatedSpace() throws IOException {
        return getUsableSpace();
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
        return false;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
        return false;
    }

    @Override
    public <V extends FileStoreAttributeView> @Nullable V getFileStoreAttributeView(Class<V> type) {
        return null;
    }

    @Override
    public Object getAttribute(String attribute) {
        throw new UnsupportedOperationException(attribute);
    }
}
