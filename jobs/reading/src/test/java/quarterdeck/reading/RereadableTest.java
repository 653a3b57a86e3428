package quarterdeck.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.HeldRow;
import quarterdeck.reading.format.HeldTable;
import quarterdeck.reading.format.Opened;

/** Whatever was seen of a document before, it is read as one that was just opened. */
class RereadableTest {

    private static final int ROWS = 30;

    private int opened;

    @Test
    void whatWasSeenIsGivenAgainAndTheRestFollows() throws IOException {
        Rereadable document = new Rereadable(release("短"));
        List<String> whole = words(release("短").document());
        opened = 0;

        for (int seen = 0; seen < whole.size(); seen++) {
            Rereadable partly = new Rereadable(release("短"));
            words(partly, seen);
            partly.again();
            words(partly, seen / 2);
            partly.forTheLastTime();
            assertThat(words(partly)).as("after " + seen).isEqualTo(whole);
        }

        assertThat(opened).isEqualTo(whole.size());
        assertThat(words(document)).isEqualTo(whole);
    }

    @Test
    void aDocumentThatIsTooMuchToBeHeldIsOpenedAnew() throws IOException {
        String word = "长".repeat(1 << 18);
        List<String> whole = words(release(word).document());
        Rereadable document = new Rereadable(release(word));
        opened = 0;

        words(document, ROWS + 10);
        document.again();
        assertThat(opened).isEqualTo(1);
        words(document, 5);
        document.forTheLastTime();
        assertThat(words(document)).isEqualTo(whole);
    }

    private static List<String> words(Document document) throws IOException {
        return words(document, Integer.MAX_VALUE);
    }

    /** So many paragraphs and rows, each with its place. */
    private static List<String> words(Document document, int most) throws IOException {
        List<String> words = new ArrayList<>();
        while (words.size() < most) {
            Block block = document.next();
            if (block instanceof Paragraph paragraph) {
                words.add(paragraph.text());
            } else if (block instanceof Table table) {
                words.add(table.caption());
                addRows(table, most, words);
            } else {
                return words;
            }
        }
        return words;
    }

    private static void addRows(Table table, int most, List<String> words) throws IOException {
        while (words.size() < most) {
            Row row = table.next();
            if (row == null) {
                return;
            }
            words.add(table.place(row.number(), 0).locator() + " " + row.text(0) + row.indent(0) + row.covered(1)
                    + row.text(1) + row.hidden() + row.text(2));
        }
    }

    private Opened release(String word) {
        return new Opened() {
            @Override
            public Document document() {
                opened++;
                Iterator<Block> blocks = List.<Block>of(
                                new Paragraph(word, 0, Paragraph.Role.BODY),
                                table(1, word),
                                new Paragraph("尾", 1, Paragraph.Role.BODY),
                                table(2, word))
                        .iterator();
                return new Blocks(blocks);
            }

            @Override
            public void close() {}
        };
    }

    private static Table table(int ordinal, String word) {
        java.util.BitSet covered = new java.util.BitSet();
        covered.set(1);
        return new HeldTable(
                ordinal,
                "表" + ordinal,
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(n -> new HeldRow(n, List.of(word + n, word), List.of(n % 3), covered, n % 7 == 0))
                        .toList());
    }

    /** Blocks one after the other; nothing may be asked for behind the end. */
    private record Blocks(Iterator<Block> blocks) implements Document {

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public String charset() {
            return "UTF-8";
        }

        @Override
        public @Nullable Block next() {
            return blocks.hasNext() ? blocks.next() : null;
        }

        @Override
        public void close() {}
    }
}
