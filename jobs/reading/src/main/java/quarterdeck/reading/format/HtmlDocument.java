package quarterdeck.reading.format;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;

/**
 * A page: its paragraphs and data tables in reading order. The text of a page, which offsets count in, is its
 * paragraphs joined by line feeds; tables have places of their own.
 */
final class HtmlDocument implements Document {

    /** A page is held whole, and takes some ten times its size in memory. */
    private static final long MOST_BYTES = 32L << 20;

    private final String charset;
    private final List<Block> blocks;
    private int given;

    private HtmlDocument(String charset, List<Block> blocks) {
        this.charset = charset;
        this.blocks = blocks;
    }

    static HtmlDocument open(FirstBytes file, TextEncoding encoding) throws IOException {
        if (Files.size(file.file()) > MOST_BYTES) {
            throw Faults.tooLarge("", "a page has at most " + MOST_BYTES + " bytes: land its tables as CSV or XLSX");
        }
        StringBuilder text = new StringBuilder();
        try (StrictReader reader = encoding.read(file)) {
            char[] buffer = new char[1 << 15];
            for (int got = reader.read(buffer); got >= 0; got = reader.read(buffer)) {
                text.append(buffer, 0, got);
            }
        }
        return new HtmlDocument(encoding.name(), new PageBlocks(Jsoup.parse(text.toString())).read());
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public String charset() {
        return charset;
    }

    @Override
    public @Nullable Block next() {
        return given < blocks.size() ? blocks.get(given++) : null;
    }

    @Override
    public void close() {}
}
