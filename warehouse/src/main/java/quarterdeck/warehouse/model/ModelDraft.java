package quarterdeck.warehouse.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import quarterdeck.warehouse.model.Model.Form;
import quarterdeck.warehouse.model.Model.Rule;

/** A model as written, before its columns are completed from other models. */
final class ModelDraft {
    private final Path file;
    private final String place;
    private final Folder folder;
    private final Header header;
    private final String sql;
    private final Map<String, ColumnDraft> columns = new LinkedHashMap<>();

    ModelDraft(Path file, String place, Folder folder, Header header, String sql) {
        this.file = file;
        this.place = place;
        this.folder = folder;
        this.header = header;
        this.sql = sql;
        header.mapping("columns")
                .forEach((name, entries) -> columns.put(name, ColumnDraft.read(name, entries, header::fault)));
    }

    String name() {
        return SqlFolder.nameOf(file);
    }

    String place() {
        return place;
    }

    Folder folder() {
        return folder;
    }

    @Nullable
    ColumnDraft column(String name) {
        return columns.get(name);
    }

    void fault(String what) {
        header.fault(what);
    }

    Iterable<ColumnDraft> columns() {
        return columns.values();
    }

    boolean published() {
        return folder.published() && form() != Form.STEP;
    }

    private Form form() {
        String as = header.optional("as", "table");
        return switch (as) {
            case "table" -> Form.TABLE;
            case "view" -> Form.VIEW;
            case "step" -> Form.STEP;
            default -> {
                fault("as is table, view or step, not " + as);
                yield Form.TABLE;
            }
        };
    }

    private @Nullable Cell rebuild() {
        Map<String, Object> written = header.mapping("rebuild");
        if (written.isEmpty()) {
            return null;
        }
        Map.Entry<String, Object> only = written.entrySet().iterator().next();
        String column = only.getValue().toString();
        Set<String> kinds = published() ? Set.of("region", "peer_group") : Set.of("region", "peer_group", "issue");
        if (written.size() > 1 || !kinds.contains(only.getKey())) {
            fault("rebuild names one column, as one of " + new TreeSet<>(kinds));
            return null;
        }
        if (!columns.containsKey(column)) {
            fault("no column " + column + " to rebuild by");
        }
        return new Cell(Cell.Kind.valueOf(only.getKey().toUpperCase(Locale.ROOT)), column);
    }

    Model complete(List<Column> completed) {
        Form form = form();
        List<String> key = header.list("key");
        if (key.isEmpty() && form == Form.TABLE && folder.published()) {
            fault("the header names no key");
        }
        key.stream().filter(column -> !columns.containsKey(column)).forEach(column -> fault("no key column " + column));
        if (completed.isEmpty()) {
            fault("the header describes no columns");
        }
        List<Rule> rules = new ArrayList<>();
        header.mapping("checks").forEach((name, rule) -> rules.add(new Rule(name, rule.toString(), true)));
        header.mapping("warnings").forEach((name, rule) -> rules.add(new Rule(name, rule.toString(), false)));
        return new Model(
                file,
                folder,
                name(),
                form,
                header.text("about"),
                header.text("about_zh"),
                header.text("grain"),
                key,
                new ArrayList<>(completed),
                rebuild(),
                rules,
                sql);
    }
}
