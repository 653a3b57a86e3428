package quarterdeck.reading.format.pdf;

import java.nio.file.Files;
import java.nio.file.Path;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.Formats;

/**
 * Reads one generated PDF of 500 pages, a table of 22 500 rows that goes on over all of them, and prints how long it
 * took. Run with {@code -Xmx512m} on the test class path.
 */
final class LargePdfMeasurement {

    private static final int PAGES = 500;
    private static final int ROWS = 45;

    private LargePdfMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        Drawn drawn = new Drawn();
        for (int page = 0; page < PAGES; page++) {
            if (page > 0) {
                drawn.page();
            }
            for (int row = 0; row < ROWS; row++) {
                int number = page * ROWS + row;
                drawn.row(60 + 15 * row, "generated " + number, number + ".1", number + ".2", number + ".3", "-");
            }
        }
        Path file = Files.createTempFile("generated", ".pdf");
        try {
            Files.write(file, drawn.released().bytes());
            long start = System.nanoTime();
            int rows = 0;
            try (Document document = Formats.open(file, "generated.pdf")) {
                for (Block block = document.next(); block != null; block = document.next()) {
                    if (block instanceof Table table) {
                        while (table.next() != null) {
                            rows++;
                        }
                    }
                }
            }
            System.out.printf(
                    "%d pages, %d rows of %d in %.1f s, at most %d MB of heap%n",
                    PAGES,
                    rows,
                    PAGES * ROWS,
                    (System.nanoTime() - start) / 1e9,
                    Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            Files.delete(file);
        }
    }
}
