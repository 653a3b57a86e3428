package quarterdeck.reading.observation;

/**
 * A numeral of running text that is neither part of a finding nor known to be no statistic.
 *
 * @param place locator of the numeral
 * @param words the numeral with some words around it
 */
public record Unexplained(String place, String words) {}
