package quarterdeck.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;

/** The words at the beginning of a document, where title, publisher and date stand. */
final class HeadWords {

    private static final int PARAGRAPHS = 60;
    private static final int ROWS = 16;

    private final List<String> words = new ArrayList<>();

    private HeadWords() {}

    /** The lines of the first paragraphs, then caption, first rows and name of the first table, cell by cell. */
    static List<String> of(Document document) throws IOException {
        HeadWords head = new HeadWords();
        for (int n = 0; n < PARAGRAPHS; n++) {
            Block block = document.next();
            if (block instanceof Paragraph paragraph) {
                head.words.add(paragraph.text());
            } else {
                if (block instanceof Table table) {
                    head.add(table);
                }
                break;
            }
        }
        return List.copyOf(head.words);
    }

    private void add(Table table) throws IOException {
        add(table.caption());
        for (int n = 0; n < ROWS; n++) {
            Row row = table.next();
            if (row == null) {
                break;
            }
            for (int column = 0; column < row.size(); column++) {
                add(row.text(column));
            }
        }
        add(table.name());
    }

    private void add(String text) {
        if (!text.isBlank()) {
            words.add(text);
        }
    }
}
