package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import quarterdeck.warehouse.model.Check;
import quarterdeck.warehouse.model.Column;
import quarterdeck.warehouse.model.Folder;
import quarterdeck.warehouse.model.Macro;
import quarterdeck.warehouse.model.Model;
import quarterdeck.warehouse.model.SqlFolder;

/** What every published table, column, macro and check means, from the headers of the models alone. */
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
            text.append(row(List.of(check.name(), severity(check.blocks()), check.about())));
        }
        return text.append(diagram()).toString();
    }

    /** The same as one JSON object: {@code tables} with columns and rules, {@code macros} and {@code checks}. */
    public String json() {
        List<Object> tables = new ArrayList<>();
        for (Folder each : Folder.values()) {
            published(each).forEach(model -> tables.add(described(model)));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("tables", tables);
        all.put(
                "macros",
                folder.macros().stream()
                        .map(macro -> members("name", macro.name(), "about", macro.comment(), "table", macro.table()))
                        .toList());
        all.put(
                "checks",
                folder.checks().stream()
                        .map(check -> members(
                                "name", check.name(), "severity", severity(check.blocks()), "about", check.about()))
                        .toList());
        return Json.of(all, "") + "\n";
    }

    private static Map<String, Object> described(Model model) {
        return members(
                "name", model.name(),
                "folder", model.folder().folderName(),
                "view", model.isView(),
                "about", model.about(),
                "about_zh", model.aboutZh(),
                "grain", model.grain(),
                "key", model.key(),
                "columns", model.columns().stream().map(Dictionary::described).toList(),
                "rules",
                        model.rules().stream()
                                .map(rule -> members(
                                        "name",
                                        rule.name(),
                                        "condition",
                                        rule.condition(),
                                        "severity",
                                        severity(rule.blocks())))
                                .toList());
    }

    private static Map<String, Object> described(Column column) {
        return members(
                "name", column.name(),
                "type", column.type().toLowerCase(Locale.ROOT),
                "about", column.about(),
                "about_zh", column.aboutZh(),
                "references", column.ref(),
                "codes", column.codes(),
                "required", column.required());
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return members;
    }

    /**
     * Tables, columns, types, keys and references alone, one a line: what queries and BI tools rely on. A change of it
     * is a change for them.
     */
    public String schema() {
        StringBuilder text = new StringBuilder();
        for (Folder each : Folder.values()) {
            for (Model model : published(each)) {
                text.append(model.name())
                        .append(model.isView() ? " view" : "")
                        .append(" (")
                        .append(String.join(", ", model.key()))
                        .append(")\n");
                for (Column column : model.columns()) {
                    text.append("  ")
                            .append(column.name())
                            .append(' ')
                            .append(column.type().toLowerCase(Locale.ROOT));
                    text.append(column.ref().isEmpty() ? "" : " -> " + column.ref());
                    text.append(column.codes().isEmpty() ? "" : " codes " + column.codes())
                            .append('\n');
                }
            }
        }
        return text.toString();
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
        if (!model.rules().isEmpty()) {
            text.append("\nHolds for every row:\n\n| rule | condition | severity |\n|---|---|---|\n");
            model.rules()
                    .forEach(rule -> text.append(
                            row(List.of(rule.name(), "`" + rule.condition() + "`", severity(rule.blocks())))));
        }
        return text.toString();
    }

    private static String severity(boolean blocks) {
        return blocks ? "error" : "warn";
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
