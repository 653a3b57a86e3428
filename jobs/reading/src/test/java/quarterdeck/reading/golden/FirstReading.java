package quarterdeck.reading.golden;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the reader made of a held-out table the first time it saw it. */
record FirstReading(int right, int refused, int wrong) {

    static Map<String, FirstReading> all(Path folder) throws IOException {
        Map<String, FirstReading> all = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("first-reading.csv"))) {
            for (NamedCsvRecord row : rows) {
                all.put(
                        row.getField("table"),
                        new FirstReading(number(row, "right"), number(row, "refused"), number(row, "wrong")));
            }
        }
        return all;
    }

    private static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }

    static FirstReading total(Collection<FirstReading> parts) {
        return new FirstReading(
                parts.stream().mapToInt(FirstReading::right).sum(),
                parts.stream().mapToInt(FirstReading::refused).sum(),
                parts.stream().mapToInt(FirstReading::wrong).sum());
    }

    int cells() {
        return right + refused + wrong;
    }
}
