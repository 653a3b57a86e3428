package quarterdeck.nightly.export;

import java.util.Locale;

/** What is written. */
public enum Form {
    SDMX_CSV,
    SDMX_JSON,
    CSV,
    XLSX,
    PARQUET;

    /** Whether it is text, which can go to the standard output. */
    public boolean isText() {
        return this != XLSX && this != PARQUET;
    }

    boolean isSdmx() {
        return this == SDMX_CSV || this == SDMX_JSON;
    }

    /** As it is written on the command line: {@code sdmx-csv}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
