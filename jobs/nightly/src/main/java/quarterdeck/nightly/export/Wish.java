package quarterdeck.nightly.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param from name of a table of the marts, a series id, or {@code region/indicator} with codes, a breakdown behind them
 * @param asOf day whose state of knowledge is wanted, null for the present
 * @param history whether all vintages are wanted that were known then
 */
public record Wish(String from, @Nullable LocalDate asOf, boolean history) {}
