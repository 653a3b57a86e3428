package quarterdeck.reading.indicator;

/**
 * A concept that is measured.
 *
 * @param code stable code, for example {@code gdp}
 * @param measure how it is usually published
 * @param unit symbol of the unit it is usually published in
 * @param priceBasis {@code mixed} in the vocabulary means nominal level published with real growth
 * @param accumulation {@code ytd}, {@code stock}, {@code period} or {@code avg}
 */
public record Indicator(
        String code,
        String nameZh,
        String nameEn,
        String theme,
        Measure measure,
        String unit,
        String priceBasis,
        String accumulation) {}
