package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What models read: the datasets of the lake as views, the vocabulary files as tables. */
final class Sources {
    private static final Map<String, String> LAKE = lake();

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
        for (Map.Entry<String, String> dataset : LAKE.entrySet()) {
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
    private static String view(String columns, List<Path> files) {
        List<String> described = List.of(columns.split(","));
        String empty = described.stream()
                        .map(column -> "cast(null as " + typeOf(column) + ") as " + nameOf(column))
                        .collect(Collectors.joining(", ", "select ", ""))
                + " where false";
        if (files.isEmpty()) {
            return empty;
        }
        String list = files.stream().map(file -> Sql.quoted(file)).collect(Collectors.joining(", ", "[", "]"));
        return described.stream().map(Sources::typed).collect(Collectors.joining(", ", "select ", "")) + " from ("
                + empty + " union all by name select * from read_parquet(" + list + ", union_by_name = true))";
    }

    private static String typed(String column) {
        String type = typeOf(column);
        String value = type.equals("varchar") ? "coalesce(" + nameOf(column) + ", '')" : nameOf(column);
        return "cast(" + value + " as " + type + ") as " + nameOf(column);
    }

    private static String nameOf(String column) {
        String described = column.strip();
        int space = described.indexOf(' ');
        return Sql.name(space < 0 ? described : described.substring(0, space));
    }

    private static String typeOf(String column) {
        String described = column.strip();
        int space = described.indexOf(' ');
        String type = space < 0 ? "varchar" : described.substring(space + 1);
        return type.equals("decimal") ? "decimal(38,10)" : type;
    }

    private static List<Path> csvFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> lake() {
        Map<String, String> datasets = new LinkedHashMap<>();
        datasets.put(
                "release",
                "release_sha256, file_name, source_id, title, publisher, publisher_kind, issue_series, address,"
                        + " published_on date, published_precision, published_from, event_on date, about_region_code,"
                        + " fetched_at timestamp, media_type, charset, size_bytes bigint, outcome, outcome_reason,"
                        + " outcome_place, reading_version, run_id, numeric_cells bigint, cells_observed bigint,"
                        + " cells_ranked bigint, cells_missing bigint, cells_rejected bigint, cells_outside bigint,"
                        + " numerals bigint, numerals_statistics bigint, numerals_explained bigint,"
                        + " numerals_unexplained bigint, programmes, extent");
        datasets.put(
                "observation",
                "release_sha256, place, ordinal integer, printed, value_printed, region_printed, region_code,"
                        + " region_at date, territory_as_of date, indicator_printed, indicator_code, breakdown_code,"
                        + " period_printed, period_start date, period_end date, span, period_source, measure,"
                        + " price_basis, reference_region_code, reference_indicator_code, value decimal,"
                        + " value_low decimal, value_high decimal, unit_code, unit_printed, qualifier, status,"
                        + " missing_mark, comparability, repair, blocked_by, published_on date, rule");
        datasets.put(
                "claim",
                "release_sha256, place, ordinal integer, printed, value_printed, claim_kind, of_measure,"
                        + " indicator_printed, indicator_code, breakdown_code, region_printed, region_code,"
                        + " region_at date, scope_printed, scope_code, predicate, n integer, unit_code,"
                        + " period_printed, period_start date, period_end date, span, period_source, qualifier,"
                        + " status, published_on date, rule");
        datasets.put(
                "target",
                "release_sha256, place, ordinal integer, printed, value_printed, region_printed, region_code,"
                        + " region_at date, indicator_printed, indicator_code, breakdown_code, measure,"
                        + " period_printed, period_start date, period_end date, span, period_source, low decimal,"
                        + " high decimal, unit_code, unit_printed, qualifier, set_by, set_on date,"
                        + " published_on date, rule");
        datasets.put(
                "project",
                "release_sha256, place, ordinal integer, printed, value_printed, unit_printed, region_printed,"
                        + " region_code, region_at date, promoter_codes, indicator_code, stage,"
                        + " threshold_low decimal, threshold_high decimal, count bigint, amount decimal,"
                        + " period_printed, period_start date, period_end date, span, period_source, industry,"
                        + " subset_of, qualifier, status, published_on date, rule");
        datasets.put(
                "rejection",
                "release_sha256, place, ordinal integer, printed, reason, coordinate, candidates, context,"
                        + " published_on date, rule");
        datasets.put(
                "tombstone",
                "release_sha256, place, ordinal integer, printed, kind, was, refused_as, removed_at timestamp, run_id,"
                        + " reading_version, reason, approved_by");
        return datasets;
    }
}
