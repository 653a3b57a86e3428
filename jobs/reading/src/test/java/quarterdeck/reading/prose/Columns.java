package quarterdeck.reading.prose;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.Target;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;

/** Findings as rows of text, under the column names that labels use. */
final class Columns {

    private Columns() {}

    /** First and last character of a finding's place. */
    static int[] chars(Finding finding) {
        String[] ends = finding.place().substring("chars ".length()).split("-");
        return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])};
    }

    /** A label's column; projects of the labels count or sum, which the measure of a label calls a level. */
    static String expected(NamedCsvRecord label, String column) {
        String value = label.getField(column);
        boolean milestone = label.getField("kind").equals("milestone");
        return switch (column) {
            case "measure" -> label.getField("kind").equals("project") ? "" : milestone ? "" : value;
            case "of_measure" -> value.equals("rank") ? "" : value;
            case "threshold_low" ->
                value.isEmpty()
                        ? ""
                        : new BigDecimal(value.replace("亿元", ""))
                                .movePointRight(8)
                                .toPlainString();
            case "kind" -> milestone ? "target" : value;
            default -> value;
        };
    }

    static Map<String, String> of(Finding finding) {
        Map<String, String> row = new LinkedHashMap<>();
        if (finding instanceof Observation o) {
            put(row, "observation", o.regionCode(), o.indicatorCode(), o.period(), o.periodSource(), o.valuePrinted());
            row.put("unit", unit(o.unitPrinted(), o.printed()));
            row.put("measure", o.measure().code());
            row.put("modifier", o.qualifier().code());
            row.put("status", o.status().code());
        } else if (finding instanceof Claim c) {
            put(row, "claim", c.regionCode(), c.indicatorCode(), c.period(), c.periodSource(), c.valuePrinted());
            row.put("unit", c.unitCode());
            row.put("of_measure", c.ofMeasure() == null ? "" : c.ofMeasure().code());
            row.put("modifier", c.qualifier().code());
            row.put("status", c.status().code());
            row.put("scope", c.scopeCode().isEmpty() ? c.scopePrinted() : c.scopeCode());
        } else if (finding instanceof Project p) {
            put(row, "project", p.regionCode(), p.indicatorCode(), p.period(), p.periodSource(), p.valuePrinted());
            row.put("unit", p.unitPrinted());
            row.put(
                    "threshold_low",
                    p.thresholdLow() == null ? "" : p.thresholdLow().toPlainString());
            row.put("modifier", p.qualifier().code());
            row.put("status", p.status().code());
        } else if (finding instanceof Target t) {
            put(row, "target", t.regionCode(), t.indicatorCode(), t.period(), null, t.valuePrinted());
            row.put("unit", t.unitPrinted());
            row.put("measure", t.measure() == null ? "" : t.measure().code());
            row.put("modifier", t.qualifier().code());
            row.put("status", "published");
        } else {
            row.put("kind", "rejection " + ((Rejection) finding).reason().code());
        }
        return row;
    }

    /** 名 and 人 are one unit, 家 and 个 are two printed forms: the printed one is what labels give. */
    private static String unit(String symbol, String printed) {
        for (String form : new String[] {"名", "个"}) {
            if (printed.contains(form) && !symbol.contains(form)) {
                return form;
            }
        }
        return symbol.isEmpty() ? "个" : symbol;
    }

    private static void put(
            Map<String, String> row,
            String kind,
            String region,
            String indicator,
            @Nullable Period period,
            @Nullable PeriodSource source,
            String value) {
        row.put("kind", kind);
        row.put("region_code", region);
        row.put("indicator", indicator);
        row.put("period_start", period == null ? "" : period.start().toString());
        row.put("period_end", period == null ? "" : period.end().toString());
        row.put("span", period == null ? "" : period.span().code());
        row.put("period_source", source == null ? "" : source.code());
        row.put("value", value);
    }
}
