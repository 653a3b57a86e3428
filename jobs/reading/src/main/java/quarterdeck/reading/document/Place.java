package quarterdeck.reading.document;

/**
 * Where in a release a printed thing stands, exact enough to lead a person back to it.
 *
 * <p>Rows, columns and tables are counted from 1 as a person counts them; characters are counted from 0 in code
 * points of the decoded text with line ends normalised to {@code \n}, the end being exclusive.
 */
public sealed interface Place {

    /** The printed form, as stored in the warehouse. */
    String locator();

    /** A stretch of running text. */
    record Chars(int start, int end) implements Place {
        public Chars {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("no stretch of text: " + start + "-" + end);
            }
        }

        @Override
        public String locator() {
            return "chars " + start + "-" + end;
        }
    }

    /** A cell of a delimited text file. */
    record GridCell(int row, int column) implements Place {

        /** Put together by hand: a long table asks for millions, and the first compiler makes no fast code of {@code +}. */
        @Override
        @SuppressWarnings("UnnecessaryStringBuilder")
        public String locator() {
            return new StringBuilder(16).append(row).append(':').append(column).toString();
        }
    }

    /** A cell of a spreadsheet, in the spreadsheet's own notation. */
    record SheetCell(String sheet, int row, int column) implements Place {
        @Override
        public String locator() {
            return sheet.strip() + "!" + columnLetters(column) + row;
        }

        private static String columnLetters(int column) {
            StringBuilder letters = new StringBuilder();
            for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
                letters.insert(0, (char) ('A' + (rest - 1) % 26));
            }
            return letters.toString();
        }
    }

    /** A cell of the n-th table of a page or text. */
    record TableCell(int table, int row, int column) implements Place {
        @Override
        public String locator() {
            return "table " + table + " r" + row + " c" + column;
        }
    }

    /**
     * A component of an observation in a message of series, with the line it begins on; series and observations are
     * counted from 1, the observations within their series. A message without series has one.
     */
    record Observed(int line, int series, int observation, String component) implements Place {
        @Override
        public String locator() {
            return "line " + line + " series " + series + " observation " + observation + " " + component;
        }
    }

    /**
     * A box on a page as a person holds it to read, in points from its top left corner, rounded to whole ones: x
     * (0 at the left edge), y (0 at the top), width and height.
     */
    record Box(int page, int x, int y, int width, int height) implements Place {
        @Override
        public String locator() {
            return "page " + page + " (" + x + "," + y + "," + width + "," + height + ")";
        }

        /** Whether another box of the same page lies in this one. */
        public boolean holds(Box other) {
            return page == other.page
                    && other.x >= x
                    && other.y >= y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }
    }
}
