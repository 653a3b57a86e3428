package quarterdeck.reading.golden;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a person says a cell of a real release means; texts are empty where the label leaves a coordinate open.
 *
 * @param days first and last day with {@code /} between them
 * @param value as printed
 * @param unit the printed unit
 */
record GoldenCell(
        String place,
        String region,
        String indicator,
        String breakdown,
        String days,
        String span,
        String measure,
        String value,
        String unit,
        Expected expected) {

    /** What is to become of the cell. */
    enum Expected {
        OBSERVATION,
        RANK,
        MISSING,
        REFUSED,
        OUTSIDE
    }

    static List<GoldenCell> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(GoldenCell::of).toList();
        }
    }

    private static GoldenCell of(NamedCsvRecord row) {
        return new GoldenCell(
                row.getField("place"),
                row.getField("region_code"),
                row.getField("indicator_code"),
                row.getField("breakdown_code"),
                row.getField("period_start") + "/" + row.getField("period_end"),
                row.getField("span"),
                row.getField("measure"),
                row.getField("value"),
                row.getField("unit"),
                Expected.valueOf(row.getField("expected").toUpperCase(java.util.Locale.ROOT)));
    }

    /** The coordinates in one line, as {@link Judge} writes what was read. */
    String line() {
        String series = breakdown.isEmpty() ? indicator : indicator + "/" + breakdown;
        return String.join(" ", region, series, days, span, measure);
    }
}
