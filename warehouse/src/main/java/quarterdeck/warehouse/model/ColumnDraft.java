package quarterdeck.warehouse.model;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A column as written in a header, before it is completed from the column it is like or refers to. */
record ColumnDraft(String name, Map<String, Object> entries) {
    private static final Set<String> ALLOWED = Set.of("type", "about", "about_zh", "ref", "like", "codes", "required");

    static ColumnDraft read(String name, Object written, Consumer<String> faults) {
        if (!(written instanceof Map<?, ?> map)) {
            faults.accept("column " + name + " must be a mapping of type, about, about_zh");
            return new ColumnDraft(name, Map.of());
        }
        ColumnDraft draft = new ColumnDraft(name, Header.named(map));
        Set<String> unknown = new TreeSet<>(draft.entries.keySet());
        unknown.removeAll(ALLOWED);
        if (!unknown.isEmpty()) {
            faults.accept("column " + name + " has unknown entries " + unknown);
        }
        return draft;
    }

    /** The {@code table.column} this one takes its description from; empty for none. */
    String source() {
        String like = text("like");
        return like.isEmpty() ? text("ref") : like;
    }

    Column complete(@Nullable Column model) {
        return new Column(
                name,
                type(model),
                or("about", model == null ? "" : model.about()),
                or("about_zh", model == null ? "" : model.aboutZh()),
                or("ref", model == null || text("like").isEmpty() ? "" : model.ref()),
                or("codes", model == null ? "" : model.codes()),
                text("required").equals("true"));
    }

    private String type(@Nullable Column model) {
        return or("type", model == null ? "" : model.type())
                .toUpperCase(Locale.ROOT)
                .replace(" ", "");
    }

    private String or(String entry, String otherwise) {
        String own = text(entry);
        return own.isEmpty() ? otherwise : own;
    }

    private String text(String entry) {
        Object value = entries.get(entry);
        return value == null ? "" : value.toString().strip();
    }
}
