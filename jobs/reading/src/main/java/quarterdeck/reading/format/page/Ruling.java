package quarterdeck.reading.format.page;

/**
 * A straight printed line.
 *
 * @param horizontal or else vertical
 * @param at distance from the top of the page, of a vertical one from its left edge, in points
 * @param from where it begins on the other axis
 * @param to where it ends, not before {@code from}
 */
public record Ruling(boolean horizontal, double at, double from, double to) {}
