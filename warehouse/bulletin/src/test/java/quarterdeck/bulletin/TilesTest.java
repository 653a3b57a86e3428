package quarterdeck.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quarterdeck.bulletin.picture.BriefSheet;

class TilesTest {

    @Test
    void everyCurrentCountyHasOneCellAndNoTwoShareOne() throws IOException {
        List<Tiles.Spot> grid = Tiles.grid();
        assertThat(grid.stream().map(Tiles.Spot::code)).containsExactlyInAnyOrderElementsOf(counties("code"));
        Set<String> cells = new HashSet<>();
        grid.forEach(spot -> assertThat(cells.add(spot.column() + "/" + spot.row()))
                .as(spot.toString())
                .isTrue());
        assertThat(grid).hasSize(90);
    }

    @Test
    void theTypefaceOfPictureAndSheetHasTheNamesOfAllCounties() throws IOException {
        assertThat(counties("name_zh")).allMatch(BriefSheet::canShow);
    }

    private static List<String> counties(String column) throws IOException {
        Path vocabulary = Path.of(System.getProperty("quarterdeck.root"), "sql", "vocabulary", "region.csv");
        List<String> counties = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(vocabulary)) {
            rows.forEach(row -> {
                boolean now = row.getField("valid_to").isEmpty()
                        && row.getField("level").equals("3");
                if (now && row.getField("code").startsWith("33")) {
                    counties.add(row.getField(column));
                }
            });
        }
        return counties;
    }
}
