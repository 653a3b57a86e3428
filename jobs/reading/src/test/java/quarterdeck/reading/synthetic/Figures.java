package quarterdeck.reading.synthetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the numbers of a table up, in one style a table, with the truth of each. */
final class Figures {

    private static final List<String> MARKS = List.of("-", "—", "…", "--", "——");

    private final Dice dice;
    private final boolean thousands;
    private final boolean percentSigns;
    private final String minus;
    private final int decimals;
    private final double missing;
    private final String mark;
    private final Map<String, List<Integer>> ranks = new HashMap<>();

    Figures(Dice dice, boolean percentSigns) {
        this.dice = dice;
        this.thousands = dice.chance(0.15);
        this.percentSigns = percentSigns;
        this.minus = dice.chance(0.85) ? "-" : dice.word("−", "－");
        this.decimals = dice.between(0, 2);
        this.missing = dice.chance(0.4) ? 0.06 : 0;
        this.mark = dice.chance(0.3) ? "" : dice.one(MARKS);
    }

    /** The row at which a page ends, 0 for none. */
    int breakAt(int lines) {
        return dice.chance(0.12) ? lines / 2 + 2 : 0;
    }

    /** Whether a new page begins with the header again; otherwise a blank row parts the lines. */
    boolean repeatsHeader() {
        return dice.chance(0.5);
    }

    /** A number, mark or blank at the place. */
    Cell cell(Spot spot, int regions) {
        if (!spot.published()) {
            return Cell.number("", new Truth(Truth.Kind.NOTHING, ""));
        }
        Measured measured = spot.measured();
        if (measured == null) {
            throw new IllegalStateException("nothing measured: " + spot);
        }
        boolean gap = dice.chance(missing);
        if (gap && measured != Measured.PLAN) {
            boolean mayBeSilent = mark.isEmpty() || measured.isRank();
            return Cell.number(
                    mark, new Truth(mayBeSilent ? Truth.Kind.NOTHING : Truth.Kind.MISSING, spot.coordinates()));
        }
        return switch (measured) {
            case LEVEL -> level(spot);
            case YOY -> growth(spot);
            case RANK_OF_LEVEL, RANK_OF_YOY -> rank(spot, regions);
            case PLAN -> Cell.number(number(3, 1).toPlainString(), new Truth(Truth.Kind.REFUSED, ""));
        };
    }

    private Cell level(Spot spot) {
        UnitWord unit = unit(spot.unit());
        int size = dice.between(2, 5);
        BigDecimal value = number(size, unit.symbol().equals("元") ? 0 : decimals);
        return value(spot, thousands ? grouped(value) : value.toPlainString(), value, unit);
    }

    private Cell growth(Spot spot) {
        BigDecimal value = BigDecimal.valueOf(dice.between(-149, 249), 1);
        return value(
                spot, value.toPlainString().replace("-", minus) + (percentSigns ? "%" : ""), value, UnitWord.PER_CENT);
    }

    private static Cell value(Spot spot, String printed, BigDecimal value, UnitWord unit) {
        return Cell.number(printed, new Truth(Truth.Kind.VALUE, spot.coordinates() + " " + unit.value(value)));
    }

    /** Every region has its own rank. */
    private Cell rank(Spot spot, int regions) {
        List<Integer> left =
                ranks.computeIfAbsent(spot.subject() + "|" + spot.measured() + "|" + spot.time(), key -> upTo(regions));
        int rank = left.isEmpty() ? regions : left.remove(0);
        return Cell.number(String.valueOf(rank), new Truth(Truth.Kind.RANK, spot.coordinates() + " rank = " + rank));
    }

    private List<Integer> upTo(int count) {
        List<Integer> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            all.add(i);
        }
        return new ArrayList<>(dice.shuffled(all));
    }

    private BigDecimal number(int digits, int decimalPlaces) {
        StringBuilder all = new StringBuilder(String.valueOf(dice.between(1, 9)));
        for (int i = 1; i < digits + decimalPlaces; i++) {
            all.append(dice.between(0, 9));
        }
        return new BigDecimal(new BigInteger(all.toString()), decimalPlaces);
    }

    private static String grouped(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    private static UnitWord unit(@Nullable UnitWord unit) {
        if (unit == null) {
            throw new IllegalStateException("a level without a unit");
        }
        return unit;
    }
}
