package quarterdeck.reading.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An opened release: its blocks in reading order, each to be read to its end before the next one is asked for. */
public interface Document extends AutoCloseable {

    /** The media type that was found in the bytes, for example {@code text/csv}. */
    String mediaType();

    /** The character set the text was decoded with, for example {@code GB18030}; empty where the format has its own. */
    String charset();

    /** The next block, or null at the end. */
    @Nullable
    Block next() throws IOException;

    /**
     * Whether its tables are coded data as SDMX has it: the first row names the components of a data structure, as
     * {@code ID} or {@code ID: name}, every further row is one observation, its cells being {@code code} or, in columns
     * that have names, {@code code: name}.
     */
    default boolean coded() {
        return false;
    }

    /** Whether nothing can follow its first table, so that who has seen enough of that need not read it to its end. */
    default boolean isOneTable() {
        return false;
    }

    @Override
    void close() throws IOException;
}
