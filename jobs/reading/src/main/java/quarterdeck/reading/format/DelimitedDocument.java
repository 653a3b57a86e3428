package quarterdeck.reading.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;

/** A delimited text: the whole file is one table, preamble and footer lines being rows of it. */
final class DelimitedDocument implements Document {

    private final TextEncoding encoding;
    private final Separator separator;
    private final DelimitedTable table;
    private final boolean coded;
    private boolean given;

    private DelimitedDocument(TextEncoding encoding, Separator separator, DelimitedTable table, boolean coded) {
        this.encoding = encoding;
        this.separator = separator;
        this.table = table;
        this.coded = coded;
    }

    static DelimitedDocument open(FirstBytes file, TextEncoding encoding, Separator separator) throws IOException {
        return new DelimitedDocument(encoding, separator, new DelimitedTable(encoding.read(file), separator), false);
    }

    /** Coded data: SDMX-CSV, whose first column has one of the names the format gives it. */
    static DelimitedDocument openCoded(FirstBytes file, TextEncoding encoding, Separator separator) throws IOException {
        return new DelimitedDocument(encoding, separator, new DelimitedTable(encoding.read(file), separator), true);
    }

    @Override
    public boolean coded() {
        return coded;
    }

    @Override
    public boolean isOneTable() {
        return true;
    }

    @Override
    public String mediaType() {
        if (coded) {
            return "application/vnd.sdmx.data+csv";
        }
        return separator == Separator.TAB ? "text/tab-separated-values" : "text/csv";
    }

    @Override
    public String charset() {
        return encoding.name();
    }

    @Override
    public @Nullable Block next() {
        if (given) {
            return null;
        }
        given = true;
        return table;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
