package quarterdeck.reading.coded;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.FindingSink;
import quarterdeck.reading.observation.Normalizer;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Reading;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.unit.Units;

/** Reads coded tables: every row that holds a value, or says why it holds none, becomes an observation or a rejection. */
public final class CodedReader {

    private final Regions regions;
    private final Units units;
    private final Indicators indicators;
    private final Normalizer normalizer;

    public CodedReader(Regions regions, Units units, Indicators indicators) {
        this.regions = regions;
        this.units = units;
        this.indicators = indicators;
        this.normalizer = new Normalizer(units);
    }

    /** Reads a table to its end. */
    public Accounting read(Table table, ReadingContext context, Mapping mapping, FindingSink sink) throws IOException {
        Row header = table.next();
        if (header == null) {
            return Accounting.NONE;
        }
        Columns columns = new Columns(header, mapping);
        RowReader rows = new RowReader(columns, new Coordinates(mapping, columns, regions, units, indicators, context));
        Count count = new Count();
        for (Row row = table.next(); row != null; row = table.next()) {
            Optional<Reading> reading = rows.read(row, table.place(row.number(), columns.valueColumn()));
            if (reading.isPresent()) {
                Finding finding = rows.refused()
                        .<Finding>map(refused -> refused)
                        .orElseGet(() -> normalizer.normalize(reading.get(), context));
                count.add(finding, reading.get());
                sink.accept(finding);
            }
        }
        return count.accounting();
    }

    /** What became of the rows. */
    private static final class Count {
        private long observed;
        private long missing;
        private long rejected;

        void add(@Nullable Finding finding, Reading reading) {
            if (finding instanceof Rejection) {
                rejected++;
            } else if (finding instanceof Observation && reading.quantity() == null) {
                missing++;
            } else {
                observed++;
            }
        }

        Accounting accounting() {
            return new Accounting(observed + missing + rejected, observed, 0, missing, rejected, 0, 0, 0, 0, 0);
        }
    }
}
