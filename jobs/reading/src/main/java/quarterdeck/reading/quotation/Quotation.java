package quarterdeck.reading.quotation;

import java.util.List;

/** What stands at a place of a release, with enough around it for a person to judge how it was read. */
public sealed interface Quotation {

    /** Locator of the place. */
    String place();

    /** The document's first paragraphs and those directly before the place, in reading order. */
    List<String> before();

    /** The printed words at the place. */
    String words();

    /**
     * A stretch of running text.
     *
     * @param paragraph the whole paragraph it stands in
     * @param start index of its first character in the paragraph
     * @param end index behind its last character
     */
    record Words(String place, List<String> before, String paragraph, int start, int end) implements Quotation {

        private static final String ENDS = "。！？；!?\n";

        /** A sentence longer than this on either side is cut. */
        private static final int FARTHEST = 400;

        public Words {
            before = List.copyOf(before);
            if (start < 0 || end < start || end > paragraph.length()) {
                throw new IllegalArgumentException("no stretch of the paragraph: " + start + "-" + end);
            }
        }

        @Override
        public String words() {
            return paragraph.substring(start, end);
        }

        /** Index in the paragraph at which the sentence of the words begins. */
        public int sentenceStart() {
            int from = start;
            int least = Math.max(0, start - FARTHEST);
            while (from > least && ENDS.indexOf(paragraph.charAt(from - 1)) < 0) {
                from--;
            }
            while (from < start && Character.isWhitespace(paragraph.charAt(from))) {
                from++;
            }
            return from > 0 && Character.isLowSurrogate(paragraph.charAt(from)) ? from - 1 : from;
        }

        /** Index in the paragraph behind the sentence's closing mark. */
        public int sentenceEnd() {
            int to = end;
            int most = Math.min(paragraph.length(), end + FARTHEST);
            while (to < most && ENDS.indexOf(paragraph.charAt(to)) < 0) {
                to++;
            }
            if (to < paragraph.length() && to < most && paragraph.charAt(to) != '\n') {
                to++;
            }
            return to < paragraph.length() && Character.isLowSurrogate(paragraph.charAt(to)) ? to + 1 : to;
        }
    }

    /**
     * A cell of a table.
     *
     * @param words what the cell shows
     * @param table the sheet's name, or empty
     * @param titles caption and rows of a single text above the columns, outermost first
     * @param column the texts above the cell that head its column, outermost first
     * @param section the row of a single text that the cell's row stands under, or empty
     * @param row the texts of the cell's row
     */
    record Cell(
            String place,
            List<String> before,
            String words,
            String table,
            List<String> titles,
            List<String> column,
            String section,
            List<String> row)
            implements Quotation {

        public Cell {
            before = List.copyOf(before);
            titles = List.copyOf(titles);
            column = List.copyOf(column);
            row = List.copyOf(row);
        }
    }
}
