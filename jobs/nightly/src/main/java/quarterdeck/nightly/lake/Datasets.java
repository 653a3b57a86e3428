package quarterdeck.nightly.lake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Magnitude;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.Target;

/** The seven datasets, as the contract of the lake lists them. */
public final class Datasets {

    private static final int PROVINCE_DIGITS = 2;

    public static final Dataset<ReadRelease> RELEASE =
            new Dataset<>("release", releaseColumns(), List.of(), row -> "", List.of("release_sha256"));

    public static final Dataset<Told<Observation>> OBSERVATION = new Dataset<>(
            "observation",
            observationColumns(),
            List.of("region_code", "period_end"),
            provinceAndYear(observationColumns()),
            List.of(
                    "region_code",
                    "indicator_code",
                    "breakdown_code",
                    "measure",
                    "period_end",
                    "span",
                    "release_sha256",
                    "place",
                    "ordinal"));

    public static final Dataset<Told<Claim>> CLAIM = ofFindings("claim", claimColumns());
    public static final Dataset<Told<Target>> TARGET = ofFindings("target", targetColumns());
    public static final Dataset<Told<Project>> PROJECT = ofFindings("project", projectColumns());
    public static final Dataset<Told<Rejection>> REJECTION = ofFindings("rejection", rejectionColumns());

    /** History: its rows stay when their release is read again. */
    static final Dataset<Tombstone> TOMBSTONE = new Dataset<>(
            "tombstone", tombstoneColumns(), List.of(), row -> "", List.of("release_sha256", "place", "ordinal"));

    /** What a release tells. */
    static final List<Dataset<?>> TOLD = List.of(CLAIM, OBSERVATION, PROJECT, REJECTION, TARGET);

    /** In the order of their names. */
    public static final List<Dataset<?>> ALL =
            List.of(CLAIM, OBSERVATION, PROJECT, REJECTION, RELEASE, TARGET, TOMBSTONE);

    private Datasets() {}

    public static Dataset<?> named(String name) {
        return ALL.stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no dataset " + name));
    }

    private static <F extends Finding> Dataset<Told<F>> ofFindings(String name, List<Column<Told<F>>> columns) {
        return new Dataset<>(name, columns, List.of(), row -> "", List.of("release_sha256", "place", "ordinal"));
    }

    private static <R> Function<Row, String> provinceAndYear(List<Column<R>> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        int region = names.indexOf("region_code");
        int end = names.indexOf("period_end");
        return row -> {
            String code = String.valueOf(row.value(region));
            String province = code.substring(0, Math.min(PROVINCE_DIGITS, code.length()));
            return row.value(end) instanceof LocalDate day ? province + "/" + day.getYear() : province;
        };
    }

    private static List<Column<ReadRelease>> releaseColumns() {
        List<Column<ReadRelease>> columns = new ArrayList<>(List.of(
                Column.text("release_sha256", ReadRelease::sha256),
                Column.text("file_name", ReadRelease::fileName),
                Column.text("source_id", r -> r.facts().sourceId()),
                Column.text("title", r -> r.facts().title()),
                Column.text("publisher", r -> r.facts().publisher()),
                Column.text("publisher_kind", r -> r.facts().publisherKind()),
                Column.text("issue_series", r -> r.facts().issueSeries()),
                Column.text("address", r -> r.facts().address()),
                Column.date("published_on", r -> r.facts().publishedOn()),
                Column.text("published_precision", r -> r.facts().publishedPrecision()),
                Column.text("published_from", r -> r.facts().publishedFrom()),
                Column.date("event_on", r -> r.facts().eventOn()),
                Column.text("about_region_code", r -> r.facts().aboutCode()),
                new Column<>("fetched_at", ColumnType.TIMESTAMP, ReadRelease::fetchedAt),
                Column.text("media_type", ReadRelease::mediaType),
                Column.text("charset", ReadRelease::charset),
                Column.bigint("size_bytes", ReadRelease::size),
                Column.text("outcome", r -> r.outcome().code()),
                Column.text("outcome_reason", ReadRelease::outcomeReason),
                Column.text("outcome_place", ReadRelease::outcomePlace),
                Column.text("reading_version", ReadRelease::readingVersion),
                Column.text("run_id", ReadRelease::runId)));
        columns.addAll(List.of(
                count("numeric_cells", Accounting::numericCells),
                count("cells_observed", Accounting::observed),
                count("cells_ranked", Accounting::ranked),
                count("cells_missing", Accounting::missing),
                count("cells_rejected", Accounting::rejected),
                count("cells_outside", Accounting::outside),
                count("numerals", Accounting::numerals),
                count("numerals_statistics", Accounting::statistics),
                count("numerals_explained", Accounting::explained),
                count("numerals_unexplained", Accounting::unexplained),
                Column.text("programmes", r -> String.join("; ", r.programmes())),
                Column.text("extent", r -> r.excerpt() ? "excerpt" : "")));
        return columns;
    }

    private static Column<ReadRelease> count(String name, Function<Accounting, @Nullable Object> part) {
        return Column.bigint(name, release -> part.apply(release.accounting()));
    }

    private static List<Column<Told<Observation>>> observationColumns() {
        return new FindingColumns<Observation>()
                .start(Observation::ordinal)
                .text("value_printed", Observation::valuePrinted)
                .sharedBy(Observation::region)
                .region(Observation::regionPrinted, Observation::regionCode, Observation::regionAt)
                .date("territory_as_of", Observation::territoryAsOf)
                .sharedBy(Observation::terms)
                .indicator(Observation::indicatorPrinted, Observation::indicatorCode, Observation::breakdownCode)
                .period(Observation::periodPrinted, Observation::period, Observation::periodSource)
                .text("measure", o -> o.measure().code())
                .text("price_basis", o -> o.priceBasis().code())
                .text("reference_region_code", Observation::referenceRegionCode)
                .text("reference_indicator_code", Observation::referenceIndicatorCode)
                .decimal("value", o -> Decimals.nearest(o.value()), digits(Magnitude.Digits::valueDigits))
                .decimal("value_low", o -> Decimals.below(o.low()), digits(Magnitude.Digits::lowDigits))
                .decimal("value_high", o -> Decimals.above(o.high()), digits(Magnitude.Digits::highDigits))
                .text("unit_code", Observation::unitCode)
                .text("unit_printed", Observation::unitPrinted)
                .text("qualifier", o -> o.qualifier().code())
                .text("status", o -> o.status().code())
                .text("missing_mark", Observation::missingMark)
                .text("comparability", Observation::comparability)
                .text("repair", Observation::repair)
                .text("blocked_by", Observation::blockedBy)
                .end(Observation::rule);
    }

    private static Column.Digits<Observation> digits(ToLongFunction<Magnitude.Digits> part) {
        return (observation, to) -> {
            if (observation.magnitude() instanceof Magnitude.Digits digits) {
                to.add(part.applyAsLong(digits), digits.scale());
                return true;
            }
            return false;
        };
    }

    private static List<Column<Told<Claim>>> claimColumns() {
        return new FindingColumns<Claim>()
                .start(Claim::ordinal)
                .text("value_printed", Claim::valuePrinted)
                .text("claim_kind", c -> c.kind().code())
                .text(
                        "of_measure",
                        c -> c.ofMeasure() == null ? null : c.ofMeasure().code())
                .indicator(Claim::indicatorPrinted, Claim::indicatorCode, Claim::breakdownCode)
                .region(Claim::regionPrinted, Claim::regionCode, Claim::regionAt)
                .text("scope_printed", Claim::scopePrinted)
                .text("scope_code", Claim::scopeCode)
                .text("predicate", Claim::predicate)
                .integer("n", Claim::n)
                .text("unit_code", Claim::unitCode)
                .period(Claim::periodPrinted, Claim::period, Claim::periodSource)
                .text("qualifier", c -> c.qualifier().code())
                .text("status", c -> c.status().code())
                .end(Claim::rule);
    }

    private static List<Column<Told<Target>>> targetColumns() {
        return new FindingColumns<Target>()
                .start(Target::ordinal)
                .text("value_printed", Target::valuePrinted)
                .region(Target::regionPrinted, Target::regionCode, Target::regionAt)
                .indicator(Target::indicatorPrinted, Target::indicatorCode, Target::breakdownCode)
                .text("measure", t -> t.measure() == null ? null : t.measure().code())
                .period(Target::periodPrinted, Target::period, Target::periodSource)
                .decimal("low", t -> Decimals.below(t.low()))
                .decimal("high", t -> Decimals.above(t.high()))
                .text("unit_code", Target::unitCode)
                .text("unit_printed", Target::unitPrinted)
                .text("qualifier", t -> t.qualifier().code())
                .text("set_by", Target::setBy)
                .date("set_on", Target::setOn)
                .end(Target::rule);
    }

    private static List<Column<Told<Project>>> projectColumns() {
        return new FindingColumns<Project>()
                .start(Project::ordinal)
                .text("value_printed", Project::valuePrinted)
                .text("unit_printed", Project::unitPrinted)
                .region(Project::regionPrinted, Project::regionCode, Project::regionAt)
                .text("promoter_codes", p -> String.join(",", p.promoterCodes()))
                .text("indicator_code", Project::indicatorCode)
                .text("stage", p -> p.stage().code())
                .decimal("threshold_low", p -> Decimals.nearest(p.thresholdLow()))
                .decimal("threshold_high", p -> Decimals.nearest(p.thresholdHigh()))
                .bigint("count", Project::count)
                .decimal("amount", p -> Decimals.nearest(p.amount()))
                .period(Project::periodPrinted, Project::period, Project::periodSource)
                .text("industry", Project::industry)
                .text("subset_of", Project::subsetOf)
                .text("qualifier", p -> p.qualifier().code())
                .text("status", p -> p.status().code())
                .end(Project::rule);
    }

    private static List<Column<Told<Rejection>>> rejectionColumns() {
        return new FindingColumns<Rejection>()
                .start(Rejection::ordinal)
                .text("reason", r -> r.reason().code())
                .text("coordinate", Rejection::coordinate)
                .text("candidates", r -> String.join("; ", r.candidates()))
                .text("context", Rejection::context)
                .end(Rejection::rule);
    }

    private static List<Column<Tombstone>> tombstoneColumns() {
        return List.of(
                Column.text("release_sha256", t -> t.loss().release()),
                Column.text("place", t -> t.loss().place()),
                Column.integer("ordinal", t -> t.loss().ordinal()),
                Column.text("printed", t -> t.loss().printed()),
                Column.text("kind", t -> t.loss().dataset()),
                Column.text("was", t -> t.loss().columns().toString()),
                Column.text("refused_as", t -> t.loss().reason()),
                new Column<>("removed_at", ColumnType.TIMESTAMP, Tombstone::removedAt),
                Column.text("run_id", Tombstone::runId),
                Column.text("reading_version", Tombstone::readingVersion),
                Column.text("reason", Tombstone::reason),
                Column.text("approved_by", Tombstone::approvedBy));
    }
}
