package quarterdeck.reading.format;

/**
 * The address of a cell in a spreadsheet's notation, such as B11.
 *
 * @param row from 1
 * @param column from 0
 */
record CellReference(int row, int column) {

    static final int MOST_ROWS = 1_048_576;

    static CellReference of(String text, int from, int to) throws BrokenRelease {
        int column = 0;
        int i = from;
        while (i < to && isLetter(text.charAt(i)) && column <= DelimitedRow.MOST_COLUMNS) {
            column = column * 26 + (text.charAt(i) & 0x1F);
            i++;
        }
        int row = 0;
        boolean digits = i < to;
        for (; i < to && row <= MOST_ROWS; i++) {
            digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
            row = row * 10 + text.charAt(i) - '0';
        }
        if (!digits || column < 1 || column > DelimitedRow.MOST_COLUMNS || row < 1 || row > MOST_ROWS) {
            throw Faults.malformed(
                    Faults.shorten(text), "expected the address of a cell, such as B11: save the workbook again");
        }
        return new CellReference(row, column - 1);
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
