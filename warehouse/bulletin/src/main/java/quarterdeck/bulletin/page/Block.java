package quarterdeck.bulletin.page;

import java.util.List;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.table.DataTable;

/** A thing that stands on a page. */
public sealed interface Block {

    /** Big numbers side by side. */
    record Headlines(List<Headline> headlines) implements Block {}

    /**
     * One big number.
     *
     * @param href its proof
     * @param second a second number under the first, usually growth
     * @param drawing a sparkline as SVG, or empty
     */
    record Headline(
            String label,
            String labelHref,
            Figure figure,
            String href,
            Figure second,
            String secondHref,
            String drawing,
            String note) {}

    /**
     * A table with its controls and downloads.
     *
     * @param filters groups its rows can be filtered by; none, no filter
     * @param files path of its files without their ending
     */
    record TableBlock(DataTable table, List<Choice> filters, boolean searchable, String files) implements Block {}

    /** One entry of a list to choose from. */
    record Choice(String value, String label) {}

    /** A drawing as SVG, made by this project, with the words under it. */
    record Drawing(String svg, String caption) implements Block {}

    /** Drawings side by side, each with its name. */
    record Multiples(List<Multiple> drawings) implements Block {}

    record Multiple(String name, String href, String svg, String note, String proof) {}

    /** Sentences whose numbers lead to their proofs. */
    record Sentences(List<List<Span>> sentences) implements Block {}

    /** Words; with an address they are a link. */
    record Span(String text, String href) {
        public static Span of(String text) {
            return new Span(text, "");
        }

        /** A count with the way to what was counted. */
        public static Span of(long count, String href) {
            return new Span(String.valueOf(count), href);
        }
    }

    /** Something that must be said, such as that nothing is there. */
    record Note(String text) implements Block {}

    /** What something is, line by line. */
    record Facts(List<Fact> facts) implements Block {}

    record Fact(String label, String value, String href) {}

    /** A list of ways on. */
    record Links(List<Span> links) implements Block {}

    /**
     * Counties as tiles.
     *
     * @param choices what they can be coloured by
     * @param data what the script colours them by, as JSON, by indicator; other indicators are fetched
     * @param from what leads to the folder where the script finds indicators that data lacks; empty where it lacks none
     * @param caption of the map that is shown first
     */
    record Tiles(List<Tile> tiles, List<Maps> choices, String data, String from, String caption) implements Block {
        public boolean fetches() {
            return !from.isEmpty();
        }
    }

    /** Maps of one kind to choose from, with its name; empty where there is one kind alone. */
    record Maps(String name, List<ColouredBy> maps) {}

    /**
     * A map to choose.
     *
     * @param value indicator and measure
     * @param caption what the map then shows
     */
    record ColouredBy(String value, String label, String caption) {}

    /**
     * A tile.
     *
     * @param shade 0 for no figure, else 1 (lowest fifth) to 5
     */
    record Tile(String code, String name, String href, int column, int row, int shade, String value) {

        private static final int WIDE = 8;

        /** Whether the name has more letters than a tile has room for. */
        public boolean isLong() {
            return name.length() > WIDE;
        }
    }

    /** The words of a release as read, each number marked. */
    record Printed(List<PrintedPart> parts) implements Block {}

    /** A paragraph, or a row of cells where the release has a table. */
    record PrintedPart(String kind, List<PrintedCell> cells) {}

    record PrintedCell(List<Marked> marks, boolean covered) {}

    /**
     * Words of a release.
     *
     * @param kind observation, claim, target, project, refused or plain (a numeral that is no statistic); empty for words
     * @param anchor the place's name on the page, or empty
     */
    record Marked(String text, String kind, String anchor, String href, String title) {}

    /** Proofs of numbers, each with its name on the page. */
    record Proofs(List<ProofCard> cards) implements Block {}

    /**
     * A proof.
     *
     * @param before words of the sentence before the number
     * @param printed the number as printed; empty where it is derived
     */
    record ProofCard(
            String anchor,
            String title,
            String shown,
            String before,
            String printed,
            String after,
            List<Fact> facts,
            List<Span> inputs) {}
}
