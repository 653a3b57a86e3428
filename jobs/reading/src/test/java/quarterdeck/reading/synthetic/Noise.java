package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.List;

/** What sheets carry beside their tables: empty rows and columns, numbers that belong to nothing. */
final class Noise {

    private final Dice dice;
    private final List<String> features;

    Noise(Dice dice, List<String> features) {
        this.dice = dice;
        this.features = features;
    }

    List<List<Cell>> onGrid(List<List<Cell>> rows) {
        List<List<Cell>> noisy = new ArrayList<>(rows);
        if (dice.chance(0.1)) {
            noisy.add(0, List.of(Cell.EMPTY));
            features.add("noise: empty first row");
        }
        if (dice.chance(0.1)) {
            noisy.replaceAll(row -> with(row, 0, Cell.EMPTY));
            features.add("noise: empty first column");
        }
        if (dice.chance(0.1)) {
            noisy.replaceAll(row -> with(row, row.size(), Cell.EMPTY));
            features.add("noise: empty last column");
        }
        if (dice.chance(0.1)) {
            noisy.add(List.of(Cell.EMPTY));
            noisy.add(List.of(Cell.number(String.valueOf(dice.between(1, 99)), Truth.OUTSIDE)));
            features.add("noise: page number");
        }
        return noisy;
    }

    private static List<Cell> with(List<Cell> row, int at, Cell cell) {
        List<Cell> longer = new ArrayList<>(row);
        longer.add(at, cell);
        return longer;
    }
}
