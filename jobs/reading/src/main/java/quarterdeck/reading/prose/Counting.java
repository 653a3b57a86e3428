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

    static boolean isTime(Unit unit) {
        return unit.dimension().equals("duration_month")
                || unit.dimension().equals("duration_quarter")
                || unit.dimension().equals("duration_year");
    }

    /** 一个, 四个, 两家: written out and small, such a count enumerates what the text then names. */
    static boolean isCasual(Part.HowMuch number) {
        Unit unit = number.quantity().unit();
        boolean digits = number.words().chars().anyMatch(c -> c >= '0' && c <= '9' || c >= '０' && c <= '９');
        return !digits && number.quantity().value().compareTo(BigDecimal.TEN) <= 0 && (unit == null || isCount(unit));
    }

    /** 12家, but not 1.2万人: the latter is a statistic of a whole population. */
    static boolean isOneByOne(Unit unit) {
        return isCount(unit) && unit.factor().compareTo(BigDecimal.ONE) == 0
                || unit.symbol().equals("万家");
    }
}
