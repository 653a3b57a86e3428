package quarterdeck.nightly.explain;

import java.util.Locale;

/** What a release can state, each kind in a dataset and a fact table of its own. */
public enum Kind {
    OBSERVATION,
    CLAIM,
    TARGET,
    PROJECT;

    /** Name of the dataset, for example {@code observation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String factTable() {
        return "fct_" + code();
    }

    String key() {
        return code() + "_id";
    }
}
