package quarterdeck.nightly.store;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;

/** The second of Hadoop's two interfaces to {@link ObjectStore}. */
public final class ObjectNames extends DelegateToFileSystem {

    /** As Hadoop makes it. */
    public ObjectNames(URI uri, Configuration conf) throws IOException, URISyntaxException {
        super(uri, opened(uri, conf), conf, "objects", false);
    }

    private static ObjectStore opened(URI uri, Configuration conf) throws IOException {
        ObjectStore store = new ObjectStore();
        store.initialize(uri, conf);
        return store;
    }
}
