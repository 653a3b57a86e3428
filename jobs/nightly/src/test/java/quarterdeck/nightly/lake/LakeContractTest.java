package quarterdeck.nightly.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LakeContractTest {

    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (.+) \\|");
    private static final Pattern COLUMN =
            Pattern.compile("(\\w+)(?: (TEXT|DATE|TIMESTAMP|BIGINT|INT|DECIMAL))?(?: \\([^)]*\\))?(?:, |$)");

    @Test
    void theDatasetsHaveTheColumnsThatTheirDocumentationLists() throws IOException {
        assertThat(actual()).isEqualTo(documented());
    }

    private static Map<String, List<String>> actual() {
        Map<String, List<String>> datasets = new TreeMap<>();
        for (Dataset<?> dataset : Datasets.ALL) {
            datasets.put(
                    dataset.name(),
                    dataset.columns().stream()
                            .map(column -> column.name() + " " + column.type())
                            .toList());
        }
        return datasets;
    }

    private static Map<String, List<String>> documented() throws IOException {
        Path file = Path.of(System.getProperty("quarterdeck.root"), "docs", "lake.md");
        Map<String, List<String>> datasets = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                datasets.put(row.group(1), columns(row.group(2)));
            }
        }
        return datasets;
    }

    private static List<String> columns(String text) {
        String plain = text.replace(", then BIGINT counts:", ",");
        boolean counts = !plain.equals(text);
        int from = plain.indexOf("numeric_cells");
        List<String> columns = new ArrayList<>();
        Matcher column = COLUMN.matcher(plain);
        while (column.find()) {
            String type =
                    column.group(2) != null ? column.group(2) : counts && column.start() >= from ? "BIGINT" : "TEXT";
            columns.add(column.group(1) + " " + type);
        }
        return columns;
    }
}
