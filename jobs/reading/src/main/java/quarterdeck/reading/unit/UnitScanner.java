package quarterdeck.reading.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.PrintedForms.BaseUnit;

/** Matches units at a position of a folded text: rows of the file, powers of ten before them, one unit per another. */
final class UnitScanner {

    /**
     * The units that the words up to an end may mean.
     *
     * @param open whether the words are a unit wherever they stand, rather than only alone or behind a number
     */
    record Match(int end, List<Unit> units, boolean open) {}

    /**
     * The canonical unit of a dimension such as mass/area.
     *
     * @param ratio of one of it to the canonical unit of the first dimension per that of the second
     */
    record PerUnit(String canonical, Ratio ratio) {}

    private static final String POWERS = "十百千万亿兆";
    private static final int[] EXPONENTS = {1, 2, 3, 4, 8, 12};
    private static final int LONGEST_POWER = 3;

    private final PrintedForms forms;
    private final Map<String, PerUnit> perUnits;

    UnitScanner(PrintedForms forms, Map<String, PerUnit> perUnits) {
        this.forms = forms;
        this.perUnits = Map.copyOf(perUnits);
    }

    private static int exponent(char power) {
        int index = POWERS.indexOf(power);
        return index < 0 ? 0 : EXPONENTS[index];
    }

    boolean startsAt(char letter) {
        return forms.startsAt(letter) || exponent(letter) > 0;
    }

    /** The longest unit at a position, a per-unit included; null where none begins there. */
    @Nullable
    Match longest(CharSequence folded, int from, int to) {
        Match first = single(folded, from, to);
        if (first == null || first.end >= to || folded.charAt(first.end) != '/') {
            return first;
        }
        Match second = single(folded, first.end + 1, to);
        if (second == null || !second.open && !UnitText.isEdge(folded, second.end)) {
            return first;
        }
        return new Match(second.end, per(first.units, second.units), first.open);
    }

    private List<Unit> per(List<Unit> firsts, List<Unit> seconds) {
        List<Unit> all = new ArrayList<>();
        for (Unit first : firsts) {
            for (Unit second : seconds) {
                all.add(per(first, second));
            }
        }
        return all;
    }

    private Unit per(Unit first, Unit second) {
        String symbol = first.symbol() + "/" + second.symbol();
        String dimension = first.dimension() + "/" + second.dimension();
        Ratio ratio = first.ratio().over(second.ratio());
        PerUnit listed = perUnits.get(dimension);
        return listed == null
                ? new Unit(symbol, first.canonical() + "/" + second.canonical(), ratio, dimension)
                : new Unit(symbol, listed.canonical, ratio.over(listed.ratio), dimension);
    }

    private @Nullable Match single(CharSequence folded, int from, int to) {
        PrintedForms.Match plain = forms.longest(folded, from, to);
        Match scaled = from < to && exponent(folded.charAt(from)) > 0 ? scaled(folded, from, to) : null;
        if (plain == null || scaled != null && scaled.end > plain.end()) {
            return scaled;
        }
        List<Unit> units = new ArrayList<>();
        boolean open = true;
        for (BaseUnit base : plain.rows()) {
            units.add(base.unit());
            open &= base.open();
        }
        return new Match(plain.end(), units, open);
    }

    /** The longest unit behind up to three powers of ten; 百万千瓦时 is 百万 of 千瓦时. */
    @Nullable
    Match scaled(CharSequence folded, int from, int to) {
        Match best = null;
        int exponent = 0;
        for (int at = from; at < to && at - from < LONGEST_POWER && exponent(folded.charAt(at)) > 0; at++) {
            exponent += exponent(folded.charAt(at));
            PrintedForms.Match base = forms.longest(folded, at + 1, to);
            if (base != null && (best == null || base.end() > best.end)) {
                Match match = scaled(folded.subSequence(from, at + 1).toString(), exponent, base);
                best = match == null ? best : match;
            }
        }
        return best;
    }

    private static @Nullable Match scaled(String power, int exponent, PrintedForms.Match base) {
        List<Unit> units = new ArrayList<>();
        for (BaseUnit row : base.rows()) {
            if (row.scales()) {
                units.add(row.scaled().computeIfAbsent(power, p -> times(row.unit(), p.replace("兆", "万亿"), exponent)));
            }
        }
        return units.isEmpty() ? null : new Match(base.end(), units, true);
    }

    private static Unit times(Unit unit, String power, int exponent) {
        Ratio ratio = unit.ratio().times(Ratio.of(new BigDecimal("1" + "0".repeat(exponent))));
        return new Unit(power + unit.symbol(), unit.canonical(), ratio, unit.dimension());
    }
}
