package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A numeral of a text, whatever it counts or names.
 *
 * @param value null where the characters form no number (千 of 千项, 三十二十)
 * @param chinese whether it is written in Chinese characters
 */
public record Numeral(@Nullable BigDecimal value, boolean chinese) {}
