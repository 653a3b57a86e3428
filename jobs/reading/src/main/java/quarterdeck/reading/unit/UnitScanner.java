package quarterdeck.reading.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    private static final String POWERS = "十百千万亿兆";
    private static final int[] EXPONENTS = {1, 2, 3, 4, 8, 12};
    private static final int LONGEST_POWER = 3;

    private final PrintedForms forms;

    UnitScanner(PrintedForms forms) {
        this.forms = forms;
    }

    static int exponent(char power) {
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
        if (second == null) {
            return first;
        }
        boolean behindOpen = second.open || second.end == to || !Character.isLetter(folded.charAt(second.end));
        return new Match(second.end, per(first.units, second.units), first.open && behindOpen);
    }

    private static List<Unit> per(List<Unit> firsts, List<Unit> seconds) {
        List<Unit> all = new ArrayList<>();
        for (Unit first : firsts) {
            for (Unit second : seconds) {
                all.add(new Unit(
                        first.symbol() + "/" + second.symbol(),
                        first.canonical() + "/" + second.canonical(),
                        first.ratio().over(second.ratio()),
                        first.dimension() + "/" + second.dimension()));
            }
        }
        return all;
    }

    private @Nullable Match single(CharSequence folded, int from, int to) {
        PrintedForms.Match plain = forms.longest(folded, from, to);
        Match scaled = scaled(folded, from, to);
        if (plain == null || scaled != null && scaled.end > plain.end()) {
            return scaled;
        }
        List<Unit> units = new ArrayList<>();
        boolean open = true;
        for (BaseUnit base : plain.entry().units()) {
            units.add(base.unit());
            open &= base.open();
        }
        return new Match(plain.end(), units, open);
    }

    private @Nullable Match scaled(CharSequence folded, int from, int to) {
        int at = from;
        int exponent = 0;
        StringBuilder power = new StringBuilder();
        while (at < to && at - from < LONGEST_POWER && exponent(folded.charAt(at)) > 0) {
            exponent += exponent(folded.charAt(at));
            power.append(folded.charAt(at) == '兆' ? "万亿" : String.valueOf(folded.charAt(at)));
            at++;
        }
        PrintedForms.Match base = at == from ? null : forms.longest(folded, at, to);
        if (base == null) {
            return null;
        }
        List<Unit> units = new ArrayList<>();
        for (BaseUnit row : base.entry().units()) {
            if (row.scales()) {
                units.add(times(row.unit(), power.toString(), exponent));
            }
        }
        return units.isEmpty() ? null : new Match(base.end(), units, true);
    }

    private static Unit times(Unit unit, String power, int exponent) {
        Ratio ratio = unit.ratio()
                .times(Ratio.of(BigDecimal.ONE.scaleByPowerOfTen(exponent).setScale(0)));
        return new Unit(power + unit.symbol(), unit.canonical(), ratio, unit.dimension());
    }
}
