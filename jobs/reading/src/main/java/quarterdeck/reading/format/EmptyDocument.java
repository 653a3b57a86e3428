package quarterdeck.reading.format;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;

/** A release that says nothing itself, because all it says is in releases that it carries. */
public record EmptyDocument(String mediaType) implements Document {

    @Override
    public String charset() {
        return "";
    }

    @Override
    public @Nullable Block next() {
        return null;
    }

    @Override
    public void close() {}
}
