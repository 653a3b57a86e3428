package quarterdeck.reading.synthetic;

import java.math.BigDecimal;

/** A unit as it is printed, and what one of it is in the unit that values are stored in. */
record UnitWord(String symbol, BigDecimal factor, String canonical) {

    static final UnitWord PER_CENT = of("%", "1", "%");

    static UnitWord of(String symbol, String factor, String canonical) {
        return new UnitWord(symbol, new BigDecimal(factor), canonical);
    }

    String value(BigDecimal printed) {
        return printed.multiply(factor).stripTrailingZeros().toPlainString() + canonical;
    }
}
