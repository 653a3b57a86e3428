package quarterdeck.reading.observation;

/**
 * What became of every numeric cell of the tables and of every numeral of the text. Nothing is skipped silently:
 * the parts sum to the wholes.
 *
 * @param numericCells cells that hold a number or a missing mark inside or outside tables
 * @param observed cells that became observations, a value each
 * @param ranked cells that became rank claims
 * @param missing cells with a missing mark
 * @param rejected cells that were refused
 * @param outside numeric cells that belong to no table (page numbers, stray numbers, years in titles)
 * @param numerals numerals in running text
 * @param statistics numerals that are part of an observation, claim, target, project or rejection
 * @param explained numerals that are known to be no statistic: dates, ordinals, programme and model names, footnotes
 * @param unexplained numerals that nothing explains
 */
public record Accounting(
        long numericCells,
        long observed,
        long ranked,
        long missing,
        long rejected,
        long outside,
        long numerals,
        long statistics,
        long explained,
        long unexplained) {

    public static final Accounting NONE = new Accounting(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Accounting plus(Accounting other) {
        return new Accounting(
                numericCells + other.numericCells,
                observed + other.observed,
                ranked + other.ranked,
                missing + other.missing,
                rejected + other.rejected,
                outside + other.outside,
                numerals + other.numerals,
                statistics + other.statistics,
                explained + other.explained,
                unexplained + other.unexplained);
    }
}
