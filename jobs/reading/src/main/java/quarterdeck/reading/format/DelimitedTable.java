package quarterdeck.reading.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.BrokenRelease.Reason;

/**
 * The records of a delimited text. A record is numbered as a spreadsheet numbers its rows: every record counts, blank
 * lines too, and a record whose quoted cell has line breaks in it counts once.
 */
final class DelimitedTable implements Table {

    /** A record that does not fit has a quote that is never closed: no release has cells of this size. */
    private static final int LONGEST_RECORD = 1 << 22;

    private final StrictReader reader;
    private final DelimitedRow row = new DelimitedRow();
    private final CsvReader<DelimitedRow> csv;
    private final CloseableIterator<DelimitedRow> records;

    DelimitedTable(StrictReader reader, Separator separator) {
        this.reader = reader;
        this.csv = lenient(CsvReader.builder())
                .fieldSeparator(separator.character())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(LONGEST_RECORD)
                .build(row, reader);
        this.records = csv.iterator();
    }

    /** Files edited by hand go on behind a closing quote: a blank, or a word that was quoted only in part. */
    @SuppressWarnings("removal")
    private static CsvReader.CsvReaderBuilder lenient(CsvReader.CsvReaderBuilder builder) {
        return builder.allowExtraCharsAfterClosingQuote(true);
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            DelimitedRow next = records.next();
            next.refuseIfTooLong();
            return next;
        } catch (CsvParseException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            throw broken(e);
        }
    }

    private IOException broken(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenRelease broken) {
                return broken;
            }
        }
        BrokenRelease broken = new BrokenRelease(
                Reason.MALFORMED,
                "row " + Math.max(1, row.number()),
                "expected a closing quote for every opening quote: correct the quotes (" + fault.getMessage() + ")");
        broken.initCause(fault);
        return broken;
    }

    @Override
    public int ordinal() {
        return 1;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public String caption() {
        return "";
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public Place place(int rowNumber, int column) {
        return new Place.GridCell(rowNumber, column + 1);
    }

    void close() throws IOException {
        csv.close();
        reader.close();
    }
}
