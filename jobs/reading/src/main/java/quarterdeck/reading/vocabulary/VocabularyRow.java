package quarterdeck.reading.vocabulary;

import java.util.Map;

/** A row of a vocabulary file, with the line it starts on; every column of the header is present. */
public record VocabularyRow(String file, int line, Map<String, String> cells) {

    /** The cell of a column, trimmed of nothing; empty where the row is short. */
    public String get(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException(file + " has no column " + column);
        }
        return cell;
    }
}
