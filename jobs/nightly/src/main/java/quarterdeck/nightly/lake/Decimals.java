package quarterdeck.nightly.lake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Decimals as the lake keeps them: 38 digits, 10 of them behind the point. */
final class Decimals {

    static final int PRECISION = 38;
    static final int SCALE = 10;

    private Decimals() {}

    /** Whether the lake can hold a value, null included. */
    static boolean fits(@Nullable BigDecimal value) {
        return value == null
                || value.precision() - value.scale() < PRECISION - SCALE
                || value.setScale(SCALE, RoundingMode.UP).precision() <= PRECISION;
    }

    static @Nullable BigDecimal nearest(@Nullable BigDecimal value) {
        return scaled(value, RoundingMode.HALF_EVEN);
    }

    static @Nullable BigDecimal below(@Nullable BigDecimal value) {
        return scaled(value, RoundingMode.FLOOR);
    }

    static @Nullable BigDecimal above(@Nullable BigDecimal value) {
        return scaled(value, RoundingMode.CEILING);
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal value, RoundingMode mode) {
        return value == null ? null : value.setScale(SCALE, mode);
    }
}
