package quarterdeck.warehouse.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Completes columns from those they are like or refer to, and notes what then is still missing. */
final class Completion {
    private static final Pattern PUBLISHED_TYPES =
            Pattern.compile("DATE|VARCHAR|BOOLEAN|BIGINT|DOUBLE|DECIMAL\\(\\d+,\\d+\\)");

    private final Map<String, ModelDraft> drafts;
    private final List<String> faults;

    Completion(Map<String, ModelDraft> drafts, List<String> faults) {
        this.drafts = drafts;
        this.faults = faults;
    }

    Map<String, Model> models() {
        Map<String, Model> models = new LinkedHashMap<>();
        drafts.forEach((name, draft) -> models.put(name, model(draft)));
        models.values().forEach(model -> noteBadReferences(model, models));
        return models;
    }

    private Model model(ModelDraft draft) {
        List<Column> columns = new ArrayList<>();
        for (ColumnDraft each : draft.columns()) {
            Column column = complete(draft, each, new LinkedHashSet<>());
            noteMissing(draft, column);
            columns.add(column);
        }
        return draft.complete(columns);
    }

    private Column complete(ModelDraft draft, ColumnDraft column, Set<String> path) {
        String source = column.source();
        if (source.isEmpty()) {
            return column.complete(null);
        }
        if (!path.add(source)) {
            draft.fault("column " + column.name() + " is like itself by way of " + path);
            return column.complete(null);
        }
        return column.complete(sourceColumn(draft, column, source, path));
    }

    private @Nullable Column sourceColumn(ModelDraft draft, ColumnDraft column, String source, Set<String> path) {
        int dot = source.indexOf('.');
        ModelDraft other = dot < 0 ? null : drafts.get(source.substring(0, dot));
        ColumnDraft target = other == null ? null : other.column(source.substring(dot + 1));
        if (other == null || target == null) {
            draft.fault("column " + column.name() + " points to " + source + ", which no model has");
            return null;
        }
        return complete(other, target, path);
    }

    private void noteMissing(ModelDraft draft, Column column) {
        if (column.type().isEmpty()) {
            draft.fault("column " + column.name() + " has no type");
        } else if (draft.published() && !PUBLISHED_TYPES.matcher(column.type()).matches()) {
            draft.fault("column " + column.name() + " is " + column.type()
                    + "; published are DATE, VARCHAR, BOOLEAN, BIGINT, DOUBLE and DECIMAL(p,s) only");
        }
        if (draft.published() && (column.about().isEmpty() || column.aboutZh().isEmpty())) {
            draft.fault("column " + column.name() + " lacks about or about_zh");
        }
    }

    private void noteBadReferences(Model model, Map<String, Model> models) {
        for (Column column : model.columns()) {
            Model target = models.get(column.refTable());
            if (target != null && !target.key().equals(List.of(column.refColumn()))) {
                faults.add(model.place() + ": column " + column.name() + " refers to " + column.ref()
                        + ", which is not the key of its table");
            }
        }
    }
}
