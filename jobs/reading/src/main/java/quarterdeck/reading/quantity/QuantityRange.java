package quarterdeck.reading.quantity;

/**
 * Two numbers printed as the ends of a range (5%—5.5%, 10~20亿元): no value is given, and none is made up.
 *
 * @param from the lower end, with the unit of the upper one where it has none of its own
 * @param to the upper end
 * @param qualifier of the range as a whole
 */
public record QuantityRange(Quantity from, Quantity to, Qualifier qualifier) {}
