package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A small folder of SQL and vocabulary written by a test, and builds over it. */
record SqlFolderDraft(Path folder) {

    SqlFolderDraft with(String file, String text) throws IOException {
        Path path = folder.resolve("sql").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** One dimension of two rows and one mart that counts them. */
    static SqlFolderDraft sound(Path folder) throws IOException {
        return new SqlFolderDraft(folder)
                .with("vocabulary/colour.csv", "code\nred\nblue\n")
                .with("dimensions/dim_colour.sql", """
                        /*
                        about: Colours
                        about_zh: 颜色
                        grain: one row per colour
                        key: [colour]
                        columns:
                          colour: {type: varchar, about: Colour, about_zh: 颜色}
                        */
                        select code as colour from vocabulary.colour order by code
                        """)
                .with("marts/mart_length.sql", """
                        /*
                        about: Lengths of the names of colours
                        about_zh: 颜色名称的长度
                        grain: one row per colour
                        key: [colour]
                        columns:
                          colour: {about: Colour, about_zh: 颜色, ref: dim_colour.colour}
                          letters: {type: bigint, about: Letters, about_zh: 字母数}
                        checks:
                          short: letters < 10
                        */
                        with colours as (select * from dim_colour)
                        select colour, length(colour) as letters from colours order by colour
                        """);
    }

    Path marts() {
        return folder.resolve("marts");
    }

    BuildReport build(String runId) throws IOException {
        return build(runId, name -> {});
    }

    BuildReport build(String runId, Consumer<String> failpoint) throws IOException {
        return Warehouse.build(request(runId, BuildRequest.Settings.DEFAULT.withFailpoint(failpoint)));
    }

    BuildRequest request(String runId, BuildRequest.Settings settings) {
        Map<String, List<Path>> nothing = Map.of();
        return new BuildRequest(
                folder.resolve("sql"),
                folder.resolve("sql/vocabulary"),
                nothing,
                marts(),
                runId,
                "{\"manifest\": 1}",
                settings);
    }
}
