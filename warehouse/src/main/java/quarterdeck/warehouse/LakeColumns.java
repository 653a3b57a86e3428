package quarterdeck.warehouse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The contract of the lake as models see it: the columns of each dataset in their order, with their types in SQL. */
public final class LakeColumns {
    /** Types by column by dataset: varchar, date, timestamp, integer, bigint or decimal(38,10). */
    public static final Map<String, Map<String, String>> ALL = Collections.unmodifiableMap(all());

    private LakeColumns() {}

    /** @param described names, each with its type behind it where that is not varchar */
    private static Map<String, String> columns(String described) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : described.split(",")) {
            String[] parts = column.strip().split(" ");
            String type = parts.length == 1 ? "varchar" : parts[1];
            columns.put(parts[0], type.equals("decimal") ? "decimal(38,10)" : type);
        }
        return Collections.unmodifiableMap(columns);
    }

    private static Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> datasets = new LinkedHashMap<>();
        datasets.put(
                "release",
                columns("release_sha256, file_name, source_id, title, publisher, publisher_kind, issue_series, address,"
                        + " published_on date, published_precision, published_from, event_on date, about_region_code,"
                        + " fetched_at timestamp, media_type, charset, size_bytes bigint, outcome, outcome_reason,"
                        + " outcome_place, reading_version, run_id, numeric_cells bigint, cells_observed bigint,"
                        + " cells_ranked bigint, cells_missing bigint, cells_rejected bigint, cells_outside bigint,"
                        + " numerals bigint, numerals_statistics bigint, numerals_explained bigint,"
                        + " numerals_unexplained bigint, programmes, extent"));
        datasets.put(
                "observation",
                columns("release_sha256, place, ordinal integer, printed, value_printed, region_printed, region_code,"
                        + " region_at date, territory_as_of date, indicator_printed, indicator_code, breakdown_code,"
                        + " period_printed, period_start date, period_end date, span, period_source, measure,"
                        + " price_basis, reference_region_code, reference_indicator_code, value decimal,"
                        + " value_low decimal, value_high decimal, unit_code, unit_printed, qualifier, status,"
                        + " missing_mark, comparability, repair, blocked_by, published_on date, rule"));
        datasets.put(
                "claim",
                columns("release_sha256, place, ordinal integer, printed, value_printed, claim_kind, of_measure,"
                        + " indicator_printed, indicator_code, breakdown_code, region_printed, region_code,"
                        + " region_at date, scope_printed, scope_code, predicate, n integer, unit_code,"
                        + " period_printed, period_start date, period_end date, span, period_source, qualifier,"
                        + " status, published_on date, rule"));
        datasets.put(
                "target",
                columns("release_sha256, place, ordinal integer, printed, value_printed, region_printed, region_code,"
                        + " region_at date, indicator_printed, indicator_code, breakdown_code, measure,"
                        + " period_printed, period_start date, period_end date, span, period_source, low decimal,"
                        + " high decimal, unit_code, unit_printed, qualifier, set_by, set_on date,"
                        + " published_on date, rule"));
        datasets.put(
                "project",
                columns("release_sha256, place, ordinal integer, printed, value_printed, unit_printed, region_printed,"
                        + " region_code, region_at date, promoter_codes, indicator_code, stage,"
                        + " threshold_low decimal, threshold_high decimal, count bigint, amount decimal,"
                        + " period_printed, period_start date, period_end date, span, period_source, industry,"
                        + " subset_of, qualifier, status, published_on date, rule"));
        datasets.put(
                "rejection",
                columns("release_sha256, place, ordinal integer, printed, reason, coordinate, candidates, context,"
                        + " published_on date, rule"));
        datasets.put(
                "tombstone",
                columns(
                        "release_sha256, place, ordinal integer, printed, kind, was, refused_as, removed_at timestamp, run_id,"
                                + " reading_version, reason, approved_by"));
        return datasets;
    }
}
