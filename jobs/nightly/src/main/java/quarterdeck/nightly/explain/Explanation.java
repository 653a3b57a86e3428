package quarterdeck.nightly.explain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.quotation.Quotation;

/**
 * All that is known of one number.
 *
 * @param columns its row in the lake by column
 * @param release its release by column of {@code dim_release}
 * @param quotation what stands at its place, null where it cannot be shown
 * @param unquoted why it cannot be shown, for a person; otherwise empty
 * @param sentence the sentence with its marks; for a cell the cell's text
 * @param earlier earlier sentences that gave a coordinate which the sentence itself does not print
 * @param coordinates what was understood, in the order a person asks
 * @param vintages the same series and period in this and other releases
 * @param others the same thing on another basis: other prices, comparability or span
 * @param crossChecks figures that should agree with it
 * @param verdict of a claim or target, for a person; otherwise empty
 */
public record Explanation(
        Kind kind,
        String id,
        Map<String, @Nullable Object> columns,
        Map<String, @Nullable Object> release,
        @Nullable Quotation quotation,
        String unquoted,
        Marked sentence,
        List<Marked> earlier,
        List<Coordinate> coordinates,
        List<Related> vintages,
        List<Related> others,
        List<Related> crossChecks,
        String verdict) {

    public Explanation {
        earlier = List.copyOf(earlier);
        coordinates = List.copyOf(coordinates);
        vintages = List.copyOf(vintages);
        others = List.copyOf(others);
        crossChecks = List.copyOf(crossChecks);
    }

    /** How many other releases print a value that agrees, within rounding. */
    public long corroborating() {
        return vintages.stream().filter(v -> v.verdict().equals("agrees")).count();
    }

    /** How many other releases print a value that rounding does not explain. */
    public long contradicting() {
        return vintages.stream().filter(v -> v.verdict().equals("differs")).count();
    }

    /** A column of the release as text, empty where unknown. */
    public String ofRelease(String column) {
        Object value = release.get(column);
        return value == null ? "" : value.toString();
    }

    /** A column of the number's own row as text, empty where unknown. */
    public String ofNumber(String column) {
        Object value = columns.get(column);
        return value == null ? "" : value.toString();
    }
}
