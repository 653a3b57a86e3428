package quarterdeck.reading.format.sdmx;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;

/** A message whose observations are one table. */
abstract class MessageDocument implements Document {

    private final ObservationTable table;
    private final Closeable message;
    private final String mediaType;
    private final String charset;
    private boolean given;

    MessageDocument(ObservationTable table, Closeable message, String mediaType, String charset) {
        this.table = table;
        this.message = message;
        this.mediaType = mediaType;
        this.charset = charset;
    }

    @Override
    public final String mediaType() {
        return mediaType;
    }

    @Override
    public final String charset() {
        return charset;
    }

    @Override
    public final boolean coded() {
        return true;
    }

    @Override
    public final @Nullable Block next() {
        if (given) {
            return null;
        }
        given = true;
        return table;
    }

    @Override
    public final void close() throws IOException {
        message.close();
    }
}
