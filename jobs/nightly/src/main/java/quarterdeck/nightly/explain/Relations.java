package quarterdeck.nightly.explain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What other numbers say about one: vintages, the same on another basis, and figures that should agree. */
final class Relations {

    private static final int MOST = 30;

    private static final String OTHER = """
            select
              other.observation_id as id,
              case
                when other.release_sha256 = this.release_sha256 then 'same_release'
                when other.value is null or this.value is null then 'missing'
                when coalesce(other.value_low <= this.value_high, true)
                     and coalesce(this.value_low <= other.value_high, true) then 'agrees'
                else 'differs'
              end as verdict,
              other.printed,
              other.display_value,
              other.display_unit,
              code.%1$s as status,
              coalesce(nullif(release.title, ''), release.file_name) as release,
              release.publisher,
              other.published_on,
              other.place,
              other.is_latest
            from fct_observation as this
            join fct_observation as other on %2$s and other.observation_id <> this.observation_id
            left join dim_release as release on other.release_sha256 = release.release_sha256
            left join dim_code as code on code.kind = 'status' and code.code = other.status
            where this.observation_id = ? and this.period_key is not null
            order by other.published_on desc nulls last, other.precedence, other.observation_id
            limit %3$d
            """;

    private static final String SAME_SERIES = "other.series_id = this.series_id and other.period_key = this.period_key";

    private static final String OTHER_BASIS = """
            other.region_code = this.region_code and other.indicator_code = this.indicator_code
            and other.breakdown_code = this.breakdown_code and other.measure = this.measure
            and other.period_key = this.period_key and other.series_id <> this.series_id
            and other.reference_region_key is not distinct from this.reference_region_key
            and other.reference_indicator_code is not distinct from this.reference_indicator_code""";

    private static final String CROSS_CHECKS = """
            select '' as id, verdict, identity_label.%1$s as status, coalesce(verdict_label.%1$s, verdict) as printed,
              other_value, unit.factor, display_unit, other_low, other_high, display_value
            from mart_reconciliation
            left join dim_code as identity_label on identity_label.kind = 'identity' and identity_label.code = identity
            left join dim_code as verdict_label on verdict_label.kind = 'reconciliation' and verdict_label.code = verdict
            left join dim_unit as unit on unit.unit_code = display_unit
            where contains(inputs, ?)
            order by identity, reconciliation_id
            limit %2$d
            """;

    private final Connection mart;
    private final String label;

    Relations(Connection mart, Wording wording) {
        this.mart = mart;
        this.label = wording.isChinese() ? "label_zh" : "label_en";
    }

    List<Related> vintages(String id) throws SQLException {
        return others(SAME_SERIES, id);
    }

    List<Related> others(String id) throws SQLException {
        return others(OTHER_BASIS, id);
    }

    private List<Related> others(String join, String id) throws SQLException {
        return SqlRow.all(mart, OTHER.formatted(label, join, MOST), id).stream()
                .map(row -> new Related(
                        row.text("id"),
                        row.text("verdict"),
                        row.has("display_value") ? row.text("display_value") + row.text("display_unit") : "",
                        row.text("status"),
                        row.text("release"),
                        row.text("publisher"),
                        row.text("published_on"),
                        row.text("place"),
                        row.text("is_latest").equals("true")))
                .toList();
    }

    List<Related> crossChecks(String id) throws SQLException {
        return SqlRow.all(mart, CROSS_CHECKS.formatted(label, MOST), id).stream()
                .map(row -> new Related(
                        "",
                        row.text("printed"),
                        row.has("display_value") ? row.text("display_value") + row.text("display_unit") : "",
                        row.text("status"),
                        "",
                        "",
                        "",
                        "",
                        false))
                .toList();
    }

    /** What the data say of a claim or target, with the arithmetic; empty for others. */
    String verdict(Explainer.Match match) throws SQLException {
        String sql = switch (match.kind()) {
            case CLAIM ->
                "select c.%s as verdict, arithmetic as detail from mart_claim join dim_code as c on c.kind ="
                        + " 'claim_verdict' and c.code = verdict where claim_id = ?";
            case TARGET ->
                "select c.%s as verdict, coalesce(display_value || display_unit, '') as detail from"
                        + " mart_target join dim_code as c on c.kind = 'outcome_of_target' and c.code ="
                        + " outcome where target_id = ?";
            default -> "";
        };
        if (sql.isEmpty()) {
            return "";
        }
        SqlRow row = SqlRow.first(mart, sql.formatted(label), match.id());
        return row.has("detail") ? row.text("verdict") + " — " + row.text("detail") : row.text("verdict");
    }
}
