package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryCommandTest {
    @TempDir
    Path folder;

    @Test
    void theDictionaryIsPrintedAsMarkdownUnlessJsonIsAskedFor() {
        CommandLineRun markdown = CommandLineRun.of("--lang=en", "dictionary");
        CommandLineRun json = CommandLineRun.of("--lang=en", "dictionary", "--format", "json");

        assertThat(markdown.exit()).isZero();
        assertThat(markdown.lines())
                .contains(
                        "# Dictionary / 数据字典",
                        "### mart_q4_sprint",
                        "erDiagram",
                        "  dim_region ||--o{ fct_observation : region_key");
        assertThat(json.exit()).isZero();
        JsonArray tables = JsonParser.parseString(json.out()).getAsJsonObject().getAsJsonArray("tables");
        assertThat(tables.asList())
                .extracting(table -> ((JsonObject) table).get("name").getAsString())
                .contains("dim_region", "fct_observation", "mart_quarter");
    }

    @Test
    void theDictionaryIsWrittenToTheFolderThatIsNamed() throws IOException {
        CommandLineRun run = CommandLineRun.of("--lang=en", "dictionary", "--to", folder.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        folder.resolve("dictionary.md").toString(),
                        folder.resolve("dictionary.json").toString());
        assertThat(Files.readString(folder.resolve("dictionary.md")))
                .isEqualTo(CommandLineRun.of("--lang=en", "dictionary").out());
        assertThat(Files.readString(folder.resolve("dictionary.json")))
                .isEqualTo(CommandLineRun.of("--lang=en", "dictionary", "--format=json")
                        .out());
    }
}
