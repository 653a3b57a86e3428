package quarterdeck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import quarterdeck.warehouse.model.BuildOrder;
import quarterdeck.warehouse.model.Macro;
import quarterdeck.warehouse.model.Model;
import quarterdeck.warehouse.model.SqlFolder;

/** Some models with all that they are made from, as a folder that can be built. */
final class ChosenModels {

    private ChosenModels() {}

    /**
     * Copies models and the macros they may call; what asks for the whole warehouse, checks and macros that are tables,
     * is left out.
     *
     * @param wanted names of models
     * @return the folder written to
     */
    static Path write(Path sql, List<String> wanted, Path folder) throws IOException, SQLException {
        SqlFolder all = SqlFolder.read(sql);
        for (String name : needed(all, sources(sql), wanted)) {
            Model model = Objects.requireNonNull(all.models().get(name), name);
            copy(sql, folder, Path.of(model.place()));
        }
        for (Macro macro : all.macros(false)) {
            copy(sql, folder, Path.of("macros", macro.name() + ".sql"));
        }
        return folder;
    }

    private static Set<String> needed(SqlFolder all, Set<String> sources, List<String> wanted) throws SQLException {
        Set<String> needed = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            BuildOrder.Ordered order = BuildOrder.of(all, sources, connection);
            Deque<String> unread = new ArrayDeque<>(wanted);
            while (!unread.isEmpty()) {
                String name = unread.remove();
                if (needed.add(name)) {
                    unread.addAll(
                            order.usesOf(Objects.requireNonNull(all.models().get(name), name)));
                }
            }
        }
        return needed;
    }

    private static Set<String> sources(Path sql) throws IOException {
        Set<String> sources = new TreeSet<>(Set.of(
                "lake.release",
                "lake.observation",
                "lake.claim",
                "lake.target",
                "lake.project",
                "lake.rejection",
                "lake.tombstone"));
        try (Stream<Path> vocabulary = Files.list(sql.resolve("vocabulary"))) {
            vocabulary
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .forEach(name -> sources.add("vocabulary." + name.replace(".csv", "")));
        }
        return sources;
    }

    private static void copy(Path from, Path to, Path file) throws IOException {
        Path target = to.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(from.resolve(file), target);
    }
}
