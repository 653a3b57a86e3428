package quarterdeck.nightly.command;

import java.util.Locale;

/** How rows are printed. */
enum Format {
    TABLE,
    CSV,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
