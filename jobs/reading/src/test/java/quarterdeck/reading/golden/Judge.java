package quarterdeck.reading.golden;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Compares what was read at a place with what a person says of it: right, refused, or wrong. A figure that silently
 * vanished is wrong, too.
 */
final class Judge {

    /** Spreadsheets hold more digits than anybody means. */
    private static final MathContext PRINTED = new MathContext(9, RoundingMode.HALF_UP);

    private final Units units;

    Judge(Units units) {
        this.units = units;
    }

    /** The verdict on one cell. */
    enum Verdict {
        RIGHT,
        REFUSED,
        WRONG
    }

    Verdict judge(GoldenCell cell, List<Finding> found) {
        return switch (cell.expected()) {
            case OBSERVATION, RANK -> statistic(cell, found);
            case MISSING -> found.stream().anyMatch(Judge::isValue) ? Verdict.WRONG : Verdict.RIGHT;
            case REFUSED -> found.stream().anyMatch(f -> isValue(f) && !isBlocked(f)) ? Verdict.WRONG : Verdict.RIGHT;
            case OUTSIDE -> outside(found);
        };
    }

    /** What was read, in the words of {@link GoldenCell#line()}. */
    String got(List<Finding> found) {
        return found.isEmpty()
                ? "nothing"
                : String.join(" | ", found.stream().map(Judge::line).toList());
    }

    private Verdict statistic(GoldenCell cell, List<Finding> found) {
        if (found.size() != 1) {
            return Verdict.WRONG;
        }
        Finding only = found.get(0);
        if (only instanceof Rejection) {
            return Verdict.REFUSED;
        }
        boolean same = cell.expected() == GoldenCell.Expected.RANK
                ? only instanceof Claim c
                        && coordinates(c).equals(cell.line())
                        && c.n() == Integer.parseInt(cell.value())
                : only instanceof Observation o && coordinates(o).equals(cell.line()) && sameValue(cell, o);
        return same ? Verdict.RIGHT : isBlocked(only) ? Verdict.REFUSED : Verdict.WRONG;
    }

    private static Verdict outside(List<Finding> found) {
        if (found.isEmpty()) {
            return Verdict.RIGHT;
        }
        return found.stream().allMatch(Rejection.class::isInstance) ? Verdict.REFUSED : Verdict.WRONG;
    }

    /** An index is a number without a unit: bureaus print 上年同期=100, %, or nothing beside it. */
    private boolean sameValue(GoldenCell cell, Observation read) {
        BigDecimal value = read.value();
        Resolution<Unit> unit = units.resolve(cell.unit());
        if (value == null) {
            return false;
        }
        BigDecimal printed = new BigDecimal(cell.value());
        boolean bare = cell.measure().equals("index") || !unit.isResolved();
        BigDecimal expected = bare ? printed : unit.get().toCanonical(printed);
        return value.round(PRINTED).compareTo(expected.round(PRINTED)) == 0;
    }

    private static boolean isValue(Finding finding) {
        return finding instanceof Claim || finding instanceof Observation o && o.value() != null;
    }

    private static boolean isBlocked(Finding finding) {
        return finding instanceof Observation o && !o.blockedBy().isEmpty();
    }

    private static String line(Finding finding) {
        if (finding instanceof Observation o) {
            return coordinates(o) + " " + o.value() + o.unitCode() + (isBlocked(o) ? " blocked" : "");
        }
        if (finding instanceof Claim c) {
            return coordinates(c) + " " + c.n();
        }
        return finding instanceof Rejection r
                ? r.reason().code() + " [" + r.coordinate() + "] " + r.candidates()
                : finding.toString();
    }

    private static String coordinates(Observation o) {
        return coordinates(
                o.regionCode(),
                o.indicatorCode(),
                o.breakdownCode(),
                o.period(),
                o.measure().code());
    }

    private static String coordinates(Claim c) {
        return coordinates(c.regionCode(), c.indicatorCode(), c.breakdownCode(), c.period(), "rank");
    }

    private static String coordinates(
            String region, String indicator, String breakdown, @Nullable Period period, String measure) {
        String series = breakdown.isEmpty() ? indicator : indicator + "/" + breakdown;
        String days = period == null
                ? "-"
                : period.start() + "/" + period.end() + " " + period.span().code();
        return String.join(" ", region, series, days, measure);
    }
}
