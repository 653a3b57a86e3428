package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * The unit of a number: printed with it, in its row, in its header, in a caption, by the source; of several the one
 * that suits the measure. Growth without a unit is in per cent, for bureaus print it in nothing else.
 */
final class UnitAxis {

    private static final String RATIO = "ratio";
    private static final String POINTS = "pp";
    private static final String INDEX = "index";
    private static final String RANK = "rank";

    private static final int ANSWERS_REMEMBERED = 50_000;

    /** What decides the unit of a number. */
    private record Question(
            List<Label> row,
            List<Label> parents,
            int column,
            @Nullable Measure measure,
            String usual) {}

    private final Map<Question, Printed<Unit>> remembered = new HashMap<>();
    private final Map<Integer, Optional<Unit>> amounts = new HashMap<>();
    private final Map<Integer, List<Unit>> ofHeader = new HashMap<>();
    private final Units units;
    private final Surroundings surroundings;
    private final @Nullable String defaultUnit;

    UnitAxis(Units units, Surroundings surroundings, @Nullable String defaultUnit) {
        this.units = units;
        this.surroundings = surroundings;
        this.defaultUnit = defaultUnit;
    }

    /** The unit of the amounts in this row and column, where one is printed; growth beside them has its own. */
    @Nullable
    Unit amount(RowWords row, ValueColumn column) {
        Unit ofRow = amount(row.units());
        Unit inRow = ofRow != null || amount(column.labels()) != null ? ofRow : amount(row.unitsOfParents());
        return inRow != null
                ? inRow
                : amounts.computeIfAbsent(column.column(), c -> Optional.ofNullable(amount(aboutSubject(column))))
                        .orElse(null);
    }

    private List<Label> aboutSubject(ValueColumn column) {
        List<Label> labels = new ArrayList<>(column.labels());
        labels.addAll(column.subjects());
        labels.addAll(column.beside());
        labels.addAll(surroundings.labels());
        return labels;
    }

    private static @Nullable Unit amount(List<Label> candidates) {
        for (Label label : candidates) {
            for (Unit unit : label.units()) {
                if (!isRatio(unit) && !unit.dimension().equals(RANK)) {
                    return unit;
                }
            }
        }
        return null;
    }

    /** @param usual dimension the indicator is usually printed in; of several units in one caption it chooses */
    Printed<Unit> of(RowWords row, ValueColumn column, Resolution<Measure> measure, String usual) {
        Measure known = measure.isResolved() ? measure.get() : null;
        Question question = new Question(row.units(), row.unitsOfParents(), column.column(), known, usual);
        Printed<Unit> answer = remembered.get(question);
        if (answer == null) {
            answer = answer(row, column, known, usual);
            if (remembered.size() < ANSWERS_REMEMBERED) {
                remembered.put(question, answer);
            }
        }
        return answer;
    }

    private Printed<Unit> answer(RowWords row, ValueColumn column, @Nullable Measure measure, String usual) {
        for (Label label : candidates(row, column)) {
            List<Unit> suiting =
                    label.units().stream().filter(unit -> suits(unit, measure)).toList();
            if (!suiting.isEmpty()) {
                Unit unit = suiting.stream()
                        .filter(found -> found.dimension().equals(usual))
                        .findFirst()
                        .orElse(suiting.get(0));
                return Printed.of(unit.symbol(), unit);
            }
        }
        return unprinted(row, column, measure);
    }

    /**
     * Why the printed units cannot all be right: one kind of unit in two sizes, or an amount over a percentage. Empty
     * where they agree.
     */
    String conflict(RowWords row, ValueColumn column, Printed<Unit> chosen) {
        List<Unit> inHeader = ofHeader.computeIfAbsent(column.column(), c -> column.units());
        if (chosen.meaning().isResolved()) {
            Unit over = contradicting(column, inHeader, chosen);
            if (over != null) {
                return "unit " + over.symbol() + " in the header over a number in "
                        + chosen.meaning().get().symbol();
            }
        }
        for (Label label : row.units()) {
            for (Unit inRow : label.units()) {
                for (Unit other : inHeader) {
                    if (inRow.dimension().equals(other.dimension())
                            && inRow.factor().compareTo(other.factor()) != 0) {
                        return "unit " + inRow.symbol() + " in the row, " + other.symbol() + " in the header";
                    }
                }
            }
        }
        return "";
    }

    /**
     * The unit of the header that the number cannot be in: one that stands with the words of growth, or any where the
     * number has no unit printed. Growth named below 地区生产总值（亿元） has a header of its own.
     */
    private static @Nullable Unit contradicting(ValueColumn column, List<Unit> inHeader, Printed<Unit> chosen) {
        boolean growthBelow = false;
        for (Label label : column.labels()) {
            Measure measure = label.measure();
            boolean growth = measure != null && measure != Measure.LEVEL;
            if (!label.units().isEmpty()) {
                boolean unlike = growth && label.units().stream().noneMatch(unit -> suits(unit, measure));
                boolean unprinted = chosen.words().isEmpty() && !growthBelow;
                return unlike || unprinted ? inHeader.get(0) : null;
            }
            growthBelow |= growth;
        }
        return null;
    }

    private Printed<Unit> unprinted(RowWords row, ValueColumn column, @Nullable Measure measure) {
        if (defaultUnit != null) {
            Optional<Unit> unit = units.bySymbol(defaultUnit).filter(found -> suits(found, measure));
            if (unit.isPresent()) {
                return Printed.of("", unit.get());
            }
        }
        String natural = naturalUnit(measure);
        if (!natural.isEmpty()) {
            return units.bySymbol(natural)
                    .map(unit -> Printed.of("", unit))
                    .orElseGet(() -> Printed.missing(Refusal.UNIT_MISSING));
        }
        for (Label label : candidates(row, column)) {
            if (!label.units().isEmpty()) {
                Unit other = label.units().get(0);
                return Printed.of(other.symbol(), other);
            }
        }
        return Printed.missing(Refusal.UNIT_MISSING);
    }

    private static String naturalUnit(@Nullable Measure measure) {
        if (measure == null) {
            return "";
        }
        return switch (measure) {
            case YOY, MOM, QOQ, TWO_YEAR_AVG, SHARE, CONTRIBUTION_RATE -> "%";
            case DIFF_PP, CONTRIBUTION_PP -> "百分点";
            case INDEX -> "上年同期=100";
            case LEVEL, CHANGE_AMOUNT -> "";
        };
    }

    /** Labels that may give the unit: of the row, then of the header, then around the block; nearest first. */
    private List<Label> candidates(RowWords row, ValueColumn column) {
        List<Label> candidates = new ArrayList<>(row.units());
        candidates.addAll(column.labels());
        candidates.addAll(column.subjects());
        candidates.addAll(row.unitsOfParents());
        candidates.addAll(surroundings.labels());
        return candidates;
    }

    private static boolean suits(Unit unit, @Nullable Measure measure) {
        String dimension = unit.dimension();
        if (measure == null) {
            return true;
        }
        return switch (measure) {
            case YOY, MOM, QOQ, TWO_YEAR_AVG, SHARE, CONTRIBUTION_RATE -> dimension.equals(RATIO);
            case DIFF_PP, CONTRIBUTION_PP -> dimension.equals(POINTS);
            case INDEX -> dimension.equals(INDEX) || unit.symbol().equals("%");
            case LEVEL -> true;
            case CHANGE_AMOUNT -> !isRatio(unit);
        };
    }

    private static boolean isRatio(Unit unit) {
        return unit.dimension().equals(RATIO)
                || unit.dimension().equals(POINTS)
                || unit.dimension().equals(INDEX);
    }
}
