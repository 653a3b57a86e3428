package quarterdeck.reading.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;

/**
 * What the labels of a row, and of the rows that enclose it, say of its numbers.
 *
 * @param region null where the row names none
 */
record RowWords(@Nullable Printed<Region> region, RowSense sense) {

    List<Label> subjects() {
        return sense.subjects();
    }

    List<String> parents() {
        return sense.parents();
    }

    List<Label> times() {
        return sense.times();
    }

    @Nullable
    Label noTime() {
        return sense.noTime();
    }

    List<Label> units() {
        return sense.units();
    }

    List<Label> unitsOfParents() {
        return sense.unitsOfParents();
    }

    @Nullable
    Label measure() {
        return sense.measure();
    }

    boolean hidden() {
        return sense.hidden();
    }
}
