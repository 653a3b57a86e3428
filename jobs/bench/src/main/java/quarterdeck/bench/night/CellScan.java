package quarterdeck.bench.night;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads every cell of every workbook of a folder by fastexcel alone: the least that anybody does who reads workbooks. */
final class CellScan {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private CellScan() {}

    /** @param arguments folder */
    public static void main(String[] arguments) throws IOException {
        long cells = 0;
        for (Path file : TextScan.files(Path.of(arguments[0]))) {
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
                for (Sheet sheet : workbook.getSheets().toList()) {
                    cells += cells(sheet);
                }
            }
        }
        OUT.println(cells + " cells");
    }

    private static long cells(Sheet sheet) throws IOException {
        long cells = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                for (Cell cell : each.next()) {
                    cells += cell == null ? 0 : 1;
                }
            }
        }
        return cells;
    }
}
