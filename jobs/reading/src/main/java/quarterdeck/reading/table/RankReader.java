package quarterdeck.reading.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Normalizer;
import quarterdeck.reading.observation.Reading;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.quantity.Quantity;

/** Reads the columns of ranks: a position in an order is a claim to be checked, never a value. */
final class RankReader {

    private static final int LAST_RANK = 3500;
    private static final String UNIT = "位";

    private final CellReader cells;
    private final List<ValueColumn> columns;
    private final Normalizer normalizer;
    private final ReadingContext context;
    private final String scopeCode;

    /** @param scopeCode code of the region within which the order holds, empty where unknown */
    RankReader(
            CellReader cells,
            List<ValueColumn> columns,
            Normalizer normalizer,
            ReadingContext context,
            String scopeCode) {
        this.cells = cells;
        this.columns = columns;
        this.normalizer = normalizer;
        this.context = context;
        this.scopeCode = scopeCode;
    }

    /** Whether a number can be a position: whole, and no larger than there are counties. */
    static boolean isRank(Quantity quantity) {
        BigDecimal value = quantity.value();
        return value.signum() > 0
                && value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(LAST_RANK)) <= 0;
    }

    /** The claim, or the rejection of the cell. */
    Finding read(CellReader.Cell cell, Quantity quantity, RowWords row, ValueColumn column) {
        Reading reading = cells.reading(cell, row, column);
        Optional<Rejection> unresolved = normalizer.unresolved(reading, context);
        if (unresolved.isPresent()) {
            return unresolved.get();
        }
        int rank = quantity.value().intValueExact();
        IndicatorRef ref = reading.indicator().meaning().get();
        DatedPeriod dated = reading.period().meaning().get();
        return new Claim(
                reading.place().locator(),
                0,
                reading.printed(),
                quantity.printed(),
                Claim.Kind.RANK,
                rankedMeasure(column),
                reading.indicator().words(),
                ref.indicator().code(),
                ref.breakdownCode(),
                reading.region().words(),
                reading.region().meaning().get().code(),
                context.facts().publishedOn(),
                "",
                scopeCode,
                "rank = " + rank,
                rank,
                UNIT,
                reading.period().words(),
                Normalizer.periodOf(ref.indicator(), dated.period()),
                dated.source(),
                Qualifier.EXACT,
                reading.details().status(),
                reading.rule());
    }

    /**
     * What is ranked: what the header says, else growth. Only where levels and growth each have their own ranks, or
     * where there is no growth at all, a rank beside a level is a rank of levels.
     */
    private @Nullable Measure rankedMeasure(ValueColumn column) {
        for (Label label : column.labels()) {
            if (label.rank() && label.measure() != null) {
                return label.measure();
            }
        }
        boolean besideGrowth = says(column.ranked(), Measure.YOY);
        boolean growth = columns.stream().anyMatch(other -> says(other.labels(), Measure.YOY));
        boolean growthRanked = columns.stream()
                .anyMatch(other -> other != column && other.isRank() && says(other.ranked(), Measure.YOY));
        return besideGrowth || growth && !growthRanked ? Measure.YOY : Measure.LEVEL;
    }

    private static boolean says(List<Label> labels, Measure measure) {
        return labels.stream().anyMatch(label -> label.measure() == measure && !label.rank());
    }
}
