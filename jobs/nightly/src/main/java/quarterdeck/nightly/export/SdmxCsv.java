package quarterdeck.nightly.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SDMX-CSV 2.0: structure, action, then a column for each component; exact values and no marks against formulas. */
final class SdmxCsv {

    private SdmxCsv() {}

    /** @return how many rows were written */
    static long write(DataStructure structure, boolean actions, ResultSet rows, Writer out)
            throws SQLException, IOException {
        long written = 0;
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
            header.addAll(structure.components());
            header.addAll(structure.custom());
            csv.writeRecord(header);
            while (rows.next()) {
                csv.writeRecord(record(structure, actions ? rows.getString("action") : "I", rows));
                written++;
            }
        }
        return written;
    }

    /** A deletion names the observation by its dimensions alone: values beside them would limit it to these. */
    private static List<String> record(DataStructure structure, String action, ResultSet rows) throws SQLException {
        List<String> record = new ArrayList<>(List.of("datastructure", structure.identity(), action));
        for (String dimension : structure.dimensions()) {
            record.add(dimension(rows, dimension));
        }
        boolean deletes = action.equals("D");
        for (String component : structure
                .components()
                .subList(structure.dimensions().size(), structure.components().size())) {
            record.add(deletes ? "" : Cells.plain(rows.getObject(component.toLowerCase(Locale.ROOT))));
        }
        for (String column : structure.custom()) {
            record.add(Cells.plain(rows.getObject(column.toLowerCase(Locale.ROOT))));
        }
        return record;
    }

    /** Every dimension has a value: {@code _Z}, not applicable, where the table has none. */
    static String dimension(ResultSet rows, String dimension) throws SQLException {
        String value = Cells.plain(rows.getObject(dimension.toLowerCase(Locale.ROOT)));
        return value.isEmpty() ? "_Z" : value;
    }
}
