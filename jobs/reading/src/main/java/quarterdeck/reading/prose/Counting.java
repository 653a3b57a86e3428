package quarterdeck.reading.prose;

import java.math.BigDecimal;
import java.util.Set;
import quarterdeck.reading.unit.Unit;

/** Tells units in which things are counted from units in which they are measured. */
final class Counting {

    private static final Set<String> COUNTS = Set.of(
            "entity", "item", "household", "piece", "device", "person", "vehicle", "vessel", "train", "animal", "bed");

    private Counting() {}

    static boolean isCount(Unit unit) {
        return COUNTS.contains(unit.dimension());
    }

    /** 12家, but not 1.2万人: the latter is a statistic of a whole population. */
    static boolean isOneByOne(Unit unit) {
        return isCount(unit) && unit.factor().compareTo(BigDecimal.ONE) == 0
                || unit.symbol().equals("万家");
    }
}
