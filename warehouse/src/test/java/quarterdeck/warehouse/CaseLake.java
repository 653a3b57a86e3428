package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes Parquet files of the lake out of the CSV files of a case. An observation is written as a person reads it:
 * {@code value_printed} and {@code unit_printed} give value, canonical unit and rounding interval; a column that is
 * left out has its everyday value; {@code source} says where a true figure was read and is not loaded.
 */
final class CaseLake {
    static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));
    static final Path SQL = ROOT.resolve("sql");
    static final Path VOCABULARY = SQL.resolve("vocabulary");

    private static final Map<String, String> EVERYDAY = Map.of(
            "observation",
            "'case' as release_sha256, '' as place, '' as region_code, 'gdp' as indicator_code, '' as breakdown_code,"
                    + " '' as period_start, '' as period_end, 'cumulative' as span, 'level' as measure, '' as price_basis,"
                    + " '' as value_printed, '' as unit_printed, 'exact' as qualifier, 'published' as status,"
                    + " '' as missing_mark, '' as comparability, '' as blocked_by, '' as published_on, '' as territory_as_of,"
                    + " '' as reference_region_code, '' as reference_indicator_code",
            "release",
            "'case' as release_sha256, '' as title, '' as publisher, '' as publisher_kind, '' as issue_series,"
                    + " '' as published_on, '' as source_id, 'read' as outcome",
            "claim",
            "'case' as release_sha256, '' as place, 'rank' as claim_kind, '' as of_measure, 'gdp' as indicator_code,"
                    + " '' as breakdown_code, '' as region_code, '' as scope_code, '' as predicate, '0' as n,"
                    + " '' as period_start, '' as period_end, 'cumulative' as span, '' as published_on, '' as unit_code",
            "target",
            "'case' as release_sha256, '' as place, '' as region_code, 'gdp' as indicator_code, '' as breakdown_code,"
                    + " 'yoy' as measure, '' as period_start, '' as period_end, 'cumulative' as span, '' as low, '' as high,"
                    + " '%' as unit_code, 'exact' as qualifier, '' as set_by, '' as set_on, '' as published_on",
            "project",
            "'case' as release_sha256, '' as place, '' as region_code, '' as promoter_codes, '' as indicator_code,"
                    + " 'signed' as stage, '' as threshold_low, '' as threshold_high, '' as count, '' as amount,"
                    + " '' as period_start, '' as period_end, 'cumulative' as span, '' as industry, '' as subset_of,"
                    + " 'exact' as qualifier, '' as published_on",
            "rejection",
            "'case' as release_sha256, '' as place, '' as printed, '' as reason, '' as coordinate, '' as candidates,"
                    + " '' as context, '' as published_on");

    private static final Pattern EVERYDAY_COLUMN = Pattern.compile("('[^']*') as (\\w+)");

    private CaseLake() {}

    static Map<String, List<Path>> of(Path caseFolder, Path target) throws IOException, SQLException {
        Map<String, List<Path>> datasets = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Sql sql = new Sql(connection);
            sql.run("create table unit as select * from read_csv("
                    + Sql.quoted(VOCABULARY.resolve("unit.csv").toString()) + ", header = true, all_varchar = true)");
            for (Map.Entry<String, String> everyday : new TreeMap<>(EVERYDAY).entrySet()) {
                String dataset = everyday.getKey();
                Path csv = caseFolder.resolve(dataset + ".csv");
                Path parquet = target.resolve(dataset + ".parquet");
                if (Files.exists(csv)) {
                    write(sql, everyday, csv, parquet);
                    datasets.put(dataset, List.of(parquet));
                }
            }
            if (!datasets.isEmpty() && !datasets.containsKey("release")) {
                Path parquet = target.resolve("release.parquet");
                sql.run(
                        "copy (select release_sha256, 'read' as outcome, max(published_on) as published_on from read_parquet("
                                + datasets.values().stream()
                                        .map(files -> Sql.quoted(files.get(0).toString()))
                                        .toList()
                                + ", union_by_name = true) group by all) to " + Sql.quoted(parquet.toString())
                                + " (format parquet)");
                datasets.put("release", List.of(parquet));
            }
        }
        return datasets;
    }

    private static void write(Sql sql, Map.Entry<String, String> everyday, Path csv, Path parquet) throws SQLException {
        String written = "select coalesce(columns(*), '') from read_csv(" + Sql.quoted(csv.toString())
                + ", header = true, all_varchar = true)";
        sql.run("create or replace table written as select row_number() over () as line, * from (select "
                + everyday.getValue() + " where false union all by name " + written + ")");
        Matcher column = EVERYDAY_COLUMN.matcher(everyday.getValue());
        while (column.find()) {
            sql.run("update written set " + column.group(2) + " = " + column.group(1) + " where coalesce("
                    + column.group(2) + ", '') = ''");
        }
        sql.run("copy (" + typed(everyday.getKey()) + ") to " + Sql.quoted(parquet.toString()) + " (format parquet)");
    }

    private static String typed(String dataset) {
        String place = "if(place = '', 'line ' || line, place) as place, 0 as ordinal";
        String day = "cast(nullif(published_on, '') as date) as published_on";
        String period = "cast(nullif(period_start, '') as date) as period_start,"
                + " cast(nullif(period_end, '') as date) as period_end, cast(nullif(published_on, '') as date) as region_at";
        return switch (dataset) {
            case "observation" ->
                "select written.* replace (" + place.replace(", 0 as ordinal", "") + ", " + day
                        + ", cast(nullif(period_start, '') as date) as period_start,"
                        + " cast(nullif(period_end, '') as date) as period_end,"
                        + " cast(nullif(territory_as_of, '') as date) as territory_as_of,"
                        + " if(price_basis <> '', price_basis, if(measure = 'yoy', 'real', 'nominal')) as price_basis),"
                        + " 0 as ordinal, cast(nullif(published_on, '') as date) as region_at,"
                        + " coalesce(unit.canonical_unit, unit_printed) as unit_code, 'printed' as period_source,"
                        + " " + scaled("0") + " as value, " + scaled("-0.5") + " as value_low, " + scaled("0.5")
                        + " as value_high from written left join unit on unit.symbol = written.unit_printed";
            case "release" -> "select * replace (" + day + ") from written";
            case "rejection" ->
                "select * replace (" + place.replace(", 0 as ordinal", "") + ", " + day
                        + "), 0 as ordinal from written";
            default ->
                "select * exclude (line, period_start, period_end, published_on, place)" + blanks(dataset) + ", "
                        + place + ", " + day + ", " + period + ", 'printed' as period_source from written";
        };
    }

    private static String blanks(String dataset) {
        List<String> nullable = switch (dataset) {
            case "target" -> List.of("low", "high", "set_on");
            case "project" -> List.of("threshold_low", "threshold_high", "count", "amount");
            default -> List.of();
        };
        return nullable.isEmpty()
                ? ""
                : nullable.stream()
                        .map(column -> "nullif(" + column + ", '') as " + column)
                        .collect(Collectors.joining(", ", " replace (", ")"));
    }

    /** The printed number moved by a share of its last printed place, in the canonical unit. */
    private static String scaled(String places) {
        String number = "cast(value_printed as decimal(24,10))";
        String step = "cast(" + places + " * power(10, -len(split_part(value_printed, '.', 2))) as decimal(12,10))";
        return "case when value_printed <> '' then cast((" + number + " + " + step
                + ") * cast(coalesce(unit.factor, '1') as decimal(14,0)) as decimal(38,10)) end";
    }
}
