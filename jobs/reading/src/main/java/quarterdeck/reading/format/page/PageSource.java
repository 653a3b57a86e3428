package quarterdeck.reading.format.page;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the pages of a release one after the other. */
public interface PageSource extends Closeable {

    String mediaType();

    /** The next page, or null behind the last one. */
    @Nullable
    PrintedPage next() throws IOException;
}
