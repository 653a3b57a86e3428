package quarterdeck.reading.table;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;

/**
 * A cell whose reading waits for the end of its block.
 *
 * @param row number of its row, counted from 1
 * @param words what the labels of its row say, to read it anew
 */
record HeldCell(Finding finding, CellReader.Cell cell, int row, RowWords words, ValueColumn column) {

    /** What a number says, and of what: there is one such number in a table unless it repeats itself. */
    record Series(
            String region,
            String indicator,
            String breakdown,
            Measure measure,
            @Nullable Object period) {

        /**
         * By hand, as that of {@link #hashCode}: tables ask it of every number, and the first compiler makes slow code
         * of a record's own.
         */
        @Override
        public boolean equals(Object other) {
            return other instanceof Series series
                    && measure == series.measure
                    && region.equals(series.region)
                    && indicator.equals(series.indicator)
                    && breakdown.equals(series.breakdown)
                    && Objects.equals(period, series.period);
        }

        @Override
        public int hashCode() {
            int hash = 31 * region.hashCode() + indicator.hashCode();
            hash = 31 * (31 * hash + breakdown.hashCode()) + measure.ordinal();
            return 31 * hash + (period == null ? 0 : period.hashCode());
        }

        static Series of(Observation o) {
            return new Series(o.regionCode(), o.indicatorCode(), o.breakdownCode(), o.measure(), o.period());
        }

        Series as(Measure other) {
            return new Series(region, indicator, breakdown, other, period);
        }
    }

    /** The observation with its value, null where nothing usable was read. */
    @Nullable
    Observation observation() {
        return valued(finding);
    }

    static @Nullable Observation valued(Finding finding) {
        return finding instanceof Observation o && o.magnitude() != null ? o : null;
    }

    HeldCell with(Finding other) {
        return new HeldCell(other, cell, row, words, column);
    }
}
