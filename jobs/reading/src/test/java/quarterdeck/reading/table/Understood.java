package quarterdeck.reading.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.period.Period;

/** Reads drawn tables with the project's own vocabulary and writes what was understood, a line a finding. */
final class Understood {

    static final Vocabulary VOCABULARY = Vocabulary.load(
            Path.of(Objects.requireNonNull(System.getProperty("quarterdeck.root")), "sql", "vocabulary"));

    private final List<Finding> findings = new ArrayList<>();
    private final Accounting accounting;

    private Understood(Table table, ReadingContext context, List<String> wordsAround) {
        try {
            accounting = reader().read(table, context, wordsAround, findings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TableReader reader() {
        return new TableReader(
                VOCABULARY.regions(),
                VOCABULARY.periods(),
                VOCABULARY.units(),
                VOCABULARY.quantities(),
                VOCABULARY.indicators());
    }

    static Understood table(String drawing) {
        return table("", drawing, "", null);
    }

    static Understood table(String sheet, String drawing, String aboutCode, @Nullable Period period) {
        ReleaseFacts facts =
                new ReleaseFacts("", "", "", "", "", LocalDate.of(2025, 12, 31), "day", "path", null, aboutCode, "");
        return new Understood(new TextGrid(sheet, drawing), new ReadingContext(facts, null, period), List.of());
    }

    Accounting accounting() {
        return accounting;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    String lines() {
        return findings.stream().map(Understood::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Finding finding) {
        if (finding instanceof Observation o) {
            return String.join(
                    " ",
                    o.place(),
                    o.regionCode(),
                    o.indicatorCode() + (o.breakdownCode().isEmpty() ? "" : "/" + o.breakdownCode()),
                    o.measure().code(),
                    o.period() == null ? "-" : o.period().key(),
                    value(o.value(), o.missingMark())
                            + o.unitCode()
                            + (o.blockedBy().isEmpty() ? "" : " blocked")
                            + (o.repair().isEmpty() ? "" : " repaired"));
        }
        if (finding instanceof Claim c) {
            return String.join(
                    " ",
                    c.place(),
                    c.regionCode(),
                    c.indicatorCode(),
                    c.ofMeasure() == null ? "-" : c.ofMeasure().code(),
                    c.period() == null ? "-" : c.period().key(),
                    c.predicate());
        }
        Rejection rejection = (Rejection) finding;
        return String.join(
                " ",
                rejection.place(),
                rejection.printed(),
                rejection.reason().code(),
                "[" + rejection.coordinate() + "]");
    }

    private static String value(@Nullable BigDecimal value, String missingMark) {
        return value == null ? "(" + missingMark + ")" : value.toPlainString();
    }
}
