package quarterdeck.reading.source;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entry of the ledger of corrections: a number that a bureau misprinted, and what it must be.
 *
 * @param release sha256 of the release, or the name of its file
 * @param place locator of the cell
 * @param printed the number as it stands in the cell, or the cell's whole text
 * @param corrected what is read in its place
 * @param reason why it is known to be wrong
 * @param expect text of cells by their locators that must still stand there for the entry to hold
 */
public record Correction(
        String release, String place, String printed, String corrected, String reason, Map<String, String> expect) {

    public Correction {
        expect = java.util.Collections.unmodifiableMap(new TreeMap<>(expect));
    }

    boolean isOf(String fileName, String sha256) {
        return release.equals(fileName) || release.toLowerCase(Locale.ROOT).equals(sha256);
    }

    /** How the corrected number is marked. */
    String repair() {
        return "corrected " + printed + " to " + corrected + ": " + reason;
    }
}
