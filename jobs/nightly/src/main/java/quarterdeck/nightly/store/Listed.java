package quarterdeck.nightly.store;

import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What a folder held when it was looked at. */
record Listed(List<Path> all) implements DirectoryStream<Path> {

    @Override
    public Iterator<Path> iterator() {
        return all.iterator();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
