package quarterdeck.nightly.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarterdeck.bulletin.figure.Plain;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable;
import quarterdeck.bulletin.table.TableFiles;

/** Exports and the bulletin's downloads stand on floors that do not know each other; the rule they keep is one. */
class FormulasTest {

    @Test
    void exportsAndDownloadsOfTheBulletinMakeTheSameTextsHarmless() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                texts.add((char) c + "1+1");
                texts.add((char) c + "=1+1");
            }
        }
        DataTable table = new DataTable(
                "texts",
                "Texts",
                List.of(DataTable.Column.text("text")),
                texts.stream()
                        .map(text -> DataTable.Line.of(List.of(Cell.text(text))))
                        .toList(),
                "");

        List<String> downloaded = new ArrayList<>();
        String csv = new String(TableFiles.csv(table), StandardCharsets.UTF_8).substring(1);
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv)) {
            rows.forEach(row -> downloaded.add(row.getField(0)));
        }

        // the pages show controls as signs, also in their files
        assertThat(downloaded.subList(1, downloaded.size()))
                .isEqualTo(texts.stream()
                        .map(text -> Cells.harmless(Plain.visible(text)))
                        .toList());
    }
}
