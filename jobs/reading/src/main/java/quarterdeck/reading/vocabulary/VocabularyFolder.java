package quarterdeck.reading.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The folder of vocabulary files: CSV, UTF-8, a header line, one row a fact. */
public final class VocabularyFolder {

    private final Path folder;
    private final VocabularyFaults faults;

    public VocabularyFolder(Path folder, VocabularyFaults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    public VocabularyFaults faults() {
        return faults;
    }

    /**
     * The rows of a file. A missing file, missing columns and rows of another width are faults; such rows are left
     * out.
     */
    public List<VocabularyRow> rows(String file, Set<String> columns) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            faults.add(file, 1, "the file is missing from " + folder);
            return List.of();
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(path)) {
            return rows(file, columns, csv);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }

    private List<VocabularyRow> rows(String file, Set<String> columns, CsvReader<CsvRecord> csv) {
        List<VocabularyRow> rows = new ArrayList<>();
        List<String> header = List.of();
        for (CsvRecord line : csv) {
            int number = (int) line.getStartingLineNumber();
            if (header.isEmpty()) {
                header = line.getFields();
                if (!header.containsAll(columns)) {
                    faults.add(file, number, "the header must name " + columns + ", it names " + header);
                    return List.of();
                }
            } else if (line.getFieldCount() != header.size()) {
                faults.add(file, number, line.getFieldCount() + " fields where the header names " + header.size());
            } else {
                rows.add(new VocabularyRow(file, number, cells(header, line)));
            }
        }
        return rows;
    }

    private static Map<String, String> cells(List<String> header, CsvRecord line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), line.getField(i));
        }
        return cells;
    }
}
