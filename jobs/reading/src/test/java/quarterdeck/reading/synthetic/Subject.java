package quarterdeck.reading.synthetic;

import java.util.List;

/**
 * An indicator as tables print it.
 *
 * @param code what it is, {@code indicator} or {@code indicator/kind:code}
 * @param names printed names, each clear where it stands alone
 * @param partNames names that are clear only below the parent's row
 * @param units of levels; empty where only growth is published
 * @param stock whether it is counted at the end of a period
 * @param rhythm how often it is published
 */
record Subject(
        String code,
        List<String> names,
        List<String> partNames,
        List<UnitWord> units,
        boolean stock,
        Rhythm rhythm,
        List<Subject> parts) {

    /** How often an indicator is published. */
    enum Rhythm {
        MONTHLY,
        QUARTERLY,
        YEARLY
    }

    boolean growthOnly() {
        return units.isEmpty();
    }

    boolean isFlow() {
        return !stock;
    }
}
