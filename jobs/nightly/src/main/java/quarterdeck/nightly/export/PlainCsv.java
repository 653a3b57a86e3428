package quarterdeck.nightly.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** CSV for people and spreadsheets: no text in it is taken for a formula. */
final class PlainCsv {

    private PlainCsv() {}

    /** @return how many rows were written */
    static long write(ResultSet rows, Writer out) throws SQLException, IOException {
        long written = 0;
        ResultSetMetaData columns = rows.getMetaData();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            List<String> header = new ArrayList<>();
            for (int c = 1; c <= columns.getColumnCount(); c++) {
                header.add(Cells.harmless(columns.getColumnLabel(c)));
            }
            csv.writeRecord(header);
            while (rows.next()) {
                List<String> record = new ArrayList<>(header.size());
                for (int c = 1; c <= header.size(); c++) {
                    Object value = rows.getObject(c);
                    record.add(value instanceof Number ? Cells.plain(value) : Cells.harmless(Cells.plain(value)));
                }
                csv.writeRecord(record);
                written++;
            }
        }
        return written;
    }
}
