package quarterdeck.reading.format;

import java.util.Arrays;
import java.util.BitSet;
import quarterdeck.reading.document.Row;

/** The one row object of a sheet, filled anew for every row. */
final class SheetRow implements Row {

    private String[] texts = new String[16];
    private int[] indents = new int[16];
    private final BitSet covered = new BitSet();
    private int number;
    private int size;
    private boolean hidden;

    void begin(int rowNumber, boolean isHidden) {
        number = rowNumber;
        hidden = isHidden;
        size = 0;
        covered.clear();
    }

    void put(int column, String text, int indent) {
        grow(column + 1);
        texts[column] = text;
        indents[column] = indent;
    }

    void cover(int column, String text, int indent) {
        put(column, text, indent);
        covered.set(column);
    }

    private void grow(int columns) {
        if (columns > texts.length) {
            int larger = Math.max(columns, texts.length * 2);
            texts = Arrays.copyOf(texts, larger);
            indents = Arrays.copyOf(indents, larger);
        }
        if (columns > size) {
            Arrays.fill(texts, size, columns, "");
            Arrays.fill(indents, size, columns, 0);
            size = columns;
        }
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String text(int column) {
        return column < size ? texts[column] : "";
    }

    @Override
    public boolean covered(int column) {
        return covered.get(column);
    }

    @Override
    public int indent(int column) {
        return column < size ? indents[column] : 0;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }
}
