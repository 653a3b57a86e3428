package quarterdeck.warehouse.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quarterdeck.warehouse.BrokenModels;

/** Puts models in an order in which each comes after all it refers to. */
public final class BuildOrder {
    /** The table that columns with {@code codes} take their codes from. */
    private static final String CODES = "dim_code";

    private final Map<String, Model> models;
    private final Set<String> sources;
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();
    private final Map<String, Set<String>> reads = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private BuildOrder(Map<String, Model> models, Set<String> sources) {
        this.models = models;
        this.sources = sources;
    }

    /**
     * Orders the models; ties keep the order of folders and names.
     *
     * @param sources tables from outside, such as {@code lake.observation}
     * @throws BrokenModels naming every unreadable statement, unknown reference, upward reference and cycle
     */
    public static Ordered of(SqlFolder folder, Set<String> sources, Connection connection) throws SQLException {
        BuildOrder order = new BuildOrder(folder.models(), sources);
        for (Model model : folder.models().values()) {
            order.uses.put(model.name(), order.references(model, connection));
        }
        List<Model> ordered = order.sorted();
        if (!order.faults.isEmpty()) {
            throw new BrokenModels(order.faults);
        }
        return new Ordered(ordered, order.uses, order.reads);
    }

    /**
     * Models in order, with what they are made from.
     *
     * @param models each after all it refers to
     * @param uses the models each model refers to, by name
     * @param reads the tables from outside each model refers to, by name
     */
    public record Ordered(List<Model> models, Map<String, Set<String>> uses, Map<String, Set<String>> reads) {

        public Set<String> usesOf(Model model) {
            return uses.getOrDefault(model.name(), Set.of());
        }

        public Set<String> readsOf(Model model) {
            return reads.getOrDefault(model.name(), Set.of());
        }
    }

    private Set<String> references(Model model, Connection connection) throws SQLException {
        Set<String> used = new LinkedHashSet<>();
        model.columns().stream()
                .map(Column::refTable)
                .filter(table -> !table.isEmpty() && !table.equals(model.name()))
                .forEach(used::add);
        if (model.columns().stream().anyMatch(column -> !column.codes().isEmpty())) {
            noteReference(model, CODES, used);
        }
        try {
            TableReferences references = TableReferences.of(model.sql(), connection);
            references.commonTables().stream()
                    .filter(models::containsKey)
                    .forEach(name -> fault(model, "a WITH clause has the name of the model " + name));
            for (String table : references.external()) {
                noteReference(model, table, used);
            }
        } catch (IllegalArgumentException e) {
            fault(model, "no single SELECT: " + e.getMessage());
        }
        return used;
    }

    private void noteReference(Model model, String table, Set<String> used) {
        Model target = models.get(table);
        if (target == null) {
            if (sources.contains(table)) {
                reads.computeIfAbsent(model.name(), name -> new LinkedHashSet<>())
                        .add(table);
            } else {
                fault(model, "refers to " + table + ", which is neither a model nor a source");
            }
        } else if (target.folder().compareTo(model.folder()) > 0) {
            fault(model, "refers upward to " + target.folder().folderName() + "/" + table);
        } else {
            used.add(table);
        }
    }

    private List<Model> sorted() {
        Set<String> done = new LinkedHashSet<>();
        for (String name : models.keySet()) {
            visit(name, done, new LinkedHashSet<>());
        }
        return done.stream().map(name -> models.get(name)).toList();
    }

    private void visit(String name, Set<String> done, Set<String> path) {
        Model model = models.get(name);
        if (model == null || done.contains(name)) {
            return;
        }
        if (!path.add(name)) {
            List<String> cycle = new ArrayList<>(path);
            fault(
                    model,
                    "refers to itself: " + String.join(" → ", cycle.subList(cycle.indexOf(name), cycle.size())) + " → "
                            + name);
            return;
        }
        uses.getOrDefault(name, Set.of()).forEach(used -> visit(used, done, path));
        path.remove(name);
        done.add(name);
    }

    private void fault(Model model, String what) {
        faults.add(model.place() + ": " + what);
    }
}
