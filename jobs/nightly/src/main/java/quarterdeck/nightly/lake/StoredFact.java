package quarterdeck.nightly.lake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the lake that a release told, so that two readings of the release can be compared.
 *
 * @param row its values, in the columns of its dataset
 */
record StoredFact(Dataset<?> dataset, Row row) {

    /** How it was recognised does not make it another fact. */
    private static final String RULE = "rule";

    String release() {
        return text("release_sha256");
    }

    String place() {
        return text("place");
    }

    String printed() {
        return text("printed");
    }

    /** What stays when a release is read again: where it is printed, and what kind of fact it is. */
    String key() {
        return String.join("|", release(), place(), text("ordinal"), dataset.name());
    }

    String spot() {
        return release() + '|' + place();
    }

    /** The columns in which another reading differs, each with its value before and after. */
    Map<String, String> changes(StoredFact after) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (int i = 0; i < dataset.columns().size(); i++) {
            String name = dataset.columns().get(i).name();
            @Nullable Object was = row.value(i);
            @Nullable Object is = after.row.value(i);
            if (!name.equals(RULE) && !same(was, is)) {
                changes.put(name, shown(was) + " -> " + shown(is));
            }
        }
        return changes;
    }

    /** All its values by column, for a person. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < dataset.columns().size(); i++) {
            String shown = shown(row.value(i));
            if (!shown.isEmpty()) {
                values.put(dataset.columns().get(i).name(), shown);
            }
        }
        return values;
    }

    private String text(String column) {
        return String.valueOf(row.value(dataset.index(column)));
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof java.math.BigDecimal was && b instanceof java.math.BigDecimal is) {
            return was.compareTo(is) == 0;
        }
        return java.util.Objects.equals(a, b);
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof java.math.BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
