package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import quarterdeck.warehouse.model.Check;
import quarterdeck.warehouse.model.Column;
import quarterdeck.warehouse.model.Folder;
import quarterdeck.warehouse.model.Macro;
import quarterdeck.warehouse.model.Model;
import quarterdeck.warehouse.model.SqlFolder;

/** What every published table, column, macro and check means, as Markdown, from the headers of the models alone. */
public final class Dictionary {
    private final SqlFolder folder;

    private Dictionary(SqlFolder folder) {
        this.folder = folder;
    }

    /**
     * Reads the headers of a folder of models.
     *
     * @throws BrokenModels where headers have faults
     */
    public static Dictionary of(Path sqlFolder) throws IOException {
        return new Dictionary(SqlFolder.read(sqlFolder));
    }

    /** Tables by folder, then macros and checks, with an entity diagram in Mermaid at the end. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# Dictionary / 数据字典\n");
        for (Folder each : Folder.values()) {
            if (each.published()) {
                text.append("\n## ").append(each.folderName()).append('\n');
                published(each).forEach(model -> text.append(table(model)));
            }
        }
        text.append("\n## macros\n\n| macro | about |\n|---|---|\n");
        for (Macro macro : folder.macros()) {
            text.append(row(List.of(macro.name(), macro.comment())));
        }
        text.append("\n## checks\n\n| check | severity | about |\n|---|---|---|\n");
        for (Check check : folder.checks()) {
            text.append(row(List.of(check.name(), check.blocks() ? "error" : "warn", check.about())));
        }
        return text.append(diagram()).toString();
    }

    private List<Model> published(Folder each) {
        return folder.models().values().stream()
                .filter(model -> model.folder() == each && model.published())
                .toList();
    }

    private static String table(Model model) {
        StringBuilder text = new StringBuilder("\n### " + model.name() + "\n" + model.about() + "  \n" + model.aboutZh()
                + "\n\nGrain: " + model.grain() + ". Key: "
                + (model.key().isEmpty() ? "none" : String.join(", ", model.key()))
                + ".\n\n| column | type | meaning | 含义 | refers to |\n|---|---|---|---|---|\n");
        for (Column column : model.columns()) {
            String target = column.codes().isEmpty() ? column.ref() : "dim_code (" + column.codes() + ")";
            text.append(row(List.of(
                    column.name(), column.type().toLowerCase(Locale.ROOT), column.about(), column.aboutZh(), target)));
        }
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String diagram() {
        StringBuilder text = new StringBuilder("\n## diagram\n\n```mermaid\nerDiagram\n");
        for (Folder each : List.of(Folder.DIMENSIONS, Folder.FACTS)) {
            for (Model model : published(each)) {
                model.columns().stream()
                        .filter(column -> !column.ref().isEmpty())
                        .forEach(column -> text.append("  ")
                                .append(column.refTable())
                                .append(" ||--o{ ")
                                .append(model.name())
                                .append(" : ")
                                .append(column.name())
                                .append('\n'));
            }
        }
        return text.append("```\n").toString();
    }
}
