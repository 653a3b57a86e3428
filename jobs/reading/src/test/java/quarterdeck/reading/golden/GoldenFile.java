package quarterdeck.reading.golden;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A release of the corpus and its golden cells.
 *
 * @param name of the golden table
 * @param what kind of file it is, in a few words
 */
record GoldenFile(String name, String what, Path release, List<GoldenCell> cells) {

    GoldenFile {
        cells = List.copyOf(cells);
    }

    /** All golden tables of a folder with their releases, in the order of {@code files.csv}. */
    static List<GoldenFile> all(Path golden, Path releases) throws IOException {
        List<GoldenFile> files = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(golden.resolve("files.csv"))) {
            for (NamedCsvRecord row : rows) {
                String table = row.getField("table");
                files.add(new GoldenFile(
                        table,
                        row.getField("what"),
                        release(releases, row.getField("file")),
                        GoldenCell.read(golden.resolve("tables").resolve(table + ".csv"))));
            }
        }
        return files;
    }

    private static Path release(Path releases, String end) throws IOException {
        try (Stream<Path> files = Files.list(releases)) {
            List<Path> fitting = files.filter(f -> f.getFileName().toString().endsWith("__" + end)
                            || f.getFileName().toString().equals(end))
                    .toList();
            if (fitting.size() != 1) {
                throw new IllegalStateException(end + " is the end of " + fitting.size() + " names of releases");
            }
            return fitting.get(0);
        }
    }
}
