package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What models read: the datasets of the lake as views, the vocabulary files as tables. */
final class Sources {
    private final Sql sql;
    private final Set<String> names = new TreeSet<>();
    private String observations = "";

    Sources(Sql sql) {
        this.sql = sql;
    }

    /** Names such as {@code lake.release} and {@code vocabulary.unit}. */
    Set<String> names() {
        return names;
    }

    void open(BuildRequest request) throws SQLException, IOException {
        sql.run("attach ':memory:' as lake");
        sql.run("attach ':memory:' as vocabulary");
        for (Map.Entry<String, Map<String, String>> dataset : LakeColumns.ALL.entrySet()) {
            List<Path> files = request.datasets().getOrDefault(dataset.getKey(), List.of());
            String view = view(dataset.getValue(), files);
            sql.run("create view lake.main." + Sql.name(dataset.getKey()) + " as " + view);
            if (dataset.getKey().equals("observation")) {
                observations = view;
            }
            names.add("lake." + dataset.getKey());
        }
        for (Path file : csvFiles(request.vocabularyFolder())) {
            String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
            sql.run(
                    "create table vocabulary.main." + Sql.name(name)
                            + " as select coalesce(columns(*), '') from read_csv("
                            + Sql.quoted(file)
                            + ", header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', strict_mode = true)");
            names.add("vocabulary." + name);
        }
    }

    /** Lets models see the observations alone that a condition holds for. */
    void narrow(String condition) throws SQLException {
        sql.run("create or replace view lake.main.observation as select * from (" + observations + ") where "
                + condition);
    }

    /** Lets models see all observations again. */
    void widen() throws SQLException {
        sql.run("create or replace view lake.main.observation as " + observations);
    }

    /** The columns come by name and in the types of the contract, whether there are files that have them or not. */
    private static String view(Map<String, String> columns, List<Path> files) {
        String empty = columns.entrySet().stream()
                        .map(column -> "cast(null as " + column.getValue() + ") as " + Sql.name(column.getKey()))
                        .collect(Collectors.joining(", ", "select ", ""))
                + " where false";
        if (files.isEmpty()) {
            return empty;
        }
        String list = files.stream().map(file -> Sql.quoted(file)).collect(Collectors.joining(", ", "[", "]"));
        return columns.entrySet().stream()
                        .map(column -> typed(Sql.name(column.getKey()), column.getValue()))
                        .collect(Collectors.joining(", ", "select ", ""))
                + " from (" + empty + " union all by name select * from read_parquet(" + list
                + ", union_by_name = true))";
    }

    private static String typed(String name, String type) {
        String value = type.equals("varchar") ? "coalesce(" + name + ", '')" : name;
        return "cast(" + value + " as " + type + ") as " + name;
    }

    private static List<Path> csvFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
