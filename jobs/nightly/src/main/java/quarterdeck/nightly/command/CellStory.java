package quarterdeck.nightly.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.drawing.DrawnCell;
import quarterdeck.nightly.drawing.DrawnTable;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.indicator.Indicator;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.region.Region;

/** Tells what a cell was understood as: its coordinates, and where the words of each are printed. */
final class CellStory {

    private final Messages messages;
    private final Vocabulary vocabulary;

    CellStory(Messages messages, Vocabulary vocabulary) {
        this.messages = messages;
        this.vocabulary = vocabulary;
    }

    /**
     * One coordinate.
     *
     * @param name in the reader's language
     * @param from where its words are printed, empty where nothing is to be said
     */
    record Line(String name, String value, String from) {}

    List<Line> of(DrawnTable table, DrawnCell cell) {
        List<Line> lines = new ArrayList<>();
        if (cell.findings().isEmpty()) {
            add(lines, "meaning", messages.label("meaning", cell.meaning().code()), "");
        }
        for (Finding finding : cell.findings()) {
            if (finding instanceof Observation observation) {
                tell(table, observation, lines);
            } else if (finding instanceof Claim claim) {
                tell(table, claim, lines);
            } else if (finding instanceof Rejection rejection) {
                tell(table, rejection, lines);
            }
        }
        return lines;
    }

    private void tell(DrawnTable table, Observation o, List<Line> lines) {
        add(lines, "region", region(o.regionCode(), o.regionAt()), from(table, o.place(), o.regionPrinted()));
        add(
                lines,
                "indicator",
                indicator(o.indicatorCode(), o.breakdownCode()),
                from(table, o.place(), o.indicatorPrinted()));
        add(lines, "period", period(o.period(), o.periodSource()), from(table, o.place(), o.periodPrinted()));
        add(lines, "measure", messages.label("measure", o.measure().code()), "");
        String unit = o.unitPrinted().equals(o.unitCode()) ? o.unitCode() : o.unitPrinted() + " → " + o.unitCode();
        add(lines, "unit", unit, unitFrom(table, o));
        if (o.missingMark().isEmpty()) {
            String interval = " [" + Csv.plain(o.low()) + ", " + Csv.plain(o.high()) + ")";
            add(lines, "value", Csv.plain(o.value()) + " " + o.unitCode() + interval, o.place());
        } else {
            add(lines, "missing", o.missingMark(), o.place());
        }
        add(lines, "price_basis", o.priceBasis().name().toLowerCase(Locale.ROOT), "");
        add(lines, "repair", o.repair(), "");
        add(lines, "blocked_by", o.blockedBy(), "");
        add(lines, "rule", o.rule(), "");
    }

    private void tell(DrawnTable table, Claim c, List<Line> lines) {
        add(lines, "claim", c.predicate(), c.place());
        add(lines, "region", region(c.regionCode(), c.regionAt()), from(table, c.place(), c.regionPrinted()));
        add(
                lines,
                "indicator",
                indicator(c.indicatorCode(), c.breakdownCode()),
                from(table, c.place(), c.indicatorPrinted()));
        add(lines, "period", period(c.period(), c.periodSource()), from(table, c.place(), c.periodPrinted()));
        add(
                lines,
                "of_measure",
                c.ofMeasure() == null
                        ? ""
                        : messages.label("measure", c.ofMeasure().code()),
                "");
        add(lines, "scope", c.scopeCode().isEmpty() ? c.scopePrinted() : region(c.scopeCode(), c.regionAt()), "");
        add(lines, "rule", c.rule(), "");
    }

    private void tell(DrawnTable table, Rejection r, List<Line> lines) {
        add(lines, "refused", Labels.reason(messages, r.reason().code()), "");
        add(lines, "words", r.coordinate(), from(table, r.place(), r.coordinate()));
        add(lines, "candidates", String.join("; ", r.candidates()), "");
        add(lines, "context", r.context(), "");
        add(lines, "rule", r.rule(), "");
    }

    private void add(List<Line> lines, String name, String value, String from) {
        if (!value.isEmpty()) {
            lines.add(new Line(messages.label("cell", name), value, from));
        }
    }

    private String region(String code, @Nullable LocalDate at) {
        return vocabulary.regions().byCode(code, at).map(Region::name).orElse("") + " " + code;
    }

    private String indicator(String code, String breakdown) {
        String name = vocabulary.indicators().byCode(code).map(this::name).orElse("");
        return name + " " + code + (breakdown.isEmpty() ? "" : " / " + breakdown);
    }

    private String name(Indicator indicator) {
        return messages.isChinese() ? indicator.nameZh() : indicator.nameEn();
    }

    private String period(@Nullable Period period, @Nullable PeriodSource source) {
        if (period == null) {
            return "";
        }
        return period.key() + (source == null ? "" : ", " + messages.label("period_source", source.code()));
    }

    /** The cell that prints the words, or the words around the table that do. */
    private String from(DrawnTable table, String place, String words) {
        if (words.isEmpty()) {
            return messages.get("from.release");
        }
        String quoted = "\u201c" + Terminal.cell(words) + "\u201d";
        return table.placeOf(words, place)
                .map(found -> quoted + " " + found)
                .orElseGet(() -> quoted + " " + messages.get(beside(table, words)));
    }

    private static String beside(DrawnTable table, String words) {
        return table.name().contains(words)
                ? "from.sheet_name"
                : table.caption().contains(words) ? "from.caption" : "from.around";
    }

    private String unitFrom(DrawnTable table, Observation o) {
        return table.placeOf(o.unitPrinted(), o.place())
                .map(found -> "\u201c" + o.unitPrinted() + "\u201d " + found)
                .orElseGet(() -> messages.get("from.unprinted"));
    }
}
