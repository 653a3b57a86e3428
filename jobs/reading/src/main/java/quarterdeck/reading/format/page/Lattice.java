package quarterdeck.reading.format.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Printed lines that cross each other: the edges a table's cells may have. */
final class Lattice {

    /** Lines this close are one, in points. */
    private static final double NEAR = 2.5;

    /** A page with more lines than this is drawn, not written. */
    private static final int MOST_LINES = 4_000;

    /** Horizontal lines that reach this far beyond the outer vertical ones bound an open cell, in points. */
    private static final double OPEN_SIDE = 10;

    private final List<Ruling> across;
    private final List<Ruling> down;
    final double[] xs;
    final double[] ys;

    private Lattice(List<Ruling> across, List<Ruling> down) {
        this.across = across;
        this.down = down;
        List<Double> edges = new ArrayList<>(down.stream().map(Ruling::at).toList());
        double left = edges.stream().mapToDouble(x -> x).min().orElse(0);
        double right = edges.stream().mapToDouble(x -> x).max().orElse(0);
        double from = across.stream().mapToDouble(Ruling::from).min().orElse(left);
        double to = across.stream().mapToDouble(Ruling::to).max().orElse(right);
        if (from < left - OPEN_SIDE) {
            edges.add(from);
        }
        if (to > right + OPEN_SIDE) {
            edges.add(to);
        }
        this.xs = distinct(edges);
        this.ys = distinct(across.stream().map(Ruling::at).toList());
    }

    /** The lattices of a page, from top to bottom; lines that cross no other are left out. */
    static List<Lattice> of(List<Ruling> rulings) {
        if (rulings.size() > MOST_LINES) {
            return List.of();
        }
        List<Ruling> lines = joined(rulings);
        int[] group = new int[lines.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                if (cross(lines.get(i), lines.get(j))) {
                    join(group, i, j);
                }
            }
        }
        return grouped(lines, group);
    }

    private static List<Lattice> grouped(List<Ruling> lines, int[] group) {
        List<Lattice> lattices = new ArrayList<>();
        for (int root = 0; root < group.length; root++) {
            List<Ruling> across = new ArrayList<>();
            List<Ruling> down = new ArrayList<>();
            for (int i = 0; i < group.length; i++) {
                if (rootOf(group, i) == root) {
                    (lines.get(i).horizontal() ? across : down).add(lines.get(i));
                }
            }
            if (across.size() >= 2 && !down.isEmpty()) {
                lattices.add(new Lattice(across, down));
            }
        }
        lattices.removeIf(lattice -> lattice.xs.length < 3 || lattice.ys.length < 2);
        lattices.sort(Comparator.comparingDouble(lattice -> lattice.ys[0]));
        return lattices;
    }

    /** Borders are drawn cell by cell: pieces of one line become one. */
    private static List<Ruling> joined(List<Ruling> rulings) {
        List<Ruling> sorted = new ArrayList<>(rulings);
        sorted.sort(Comparator.comparing(Ruling::horizontal)
                .thenComparingDouble(line -> Math.round(line.at()))
                .thenComparingDouble(Ruling::from));
        List<Ruling> lines = new ArrayList<>();
        for (Ruling line : sorted) {
            Ruling last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null
                    && last.horizontal() == line.horizontal()
                    && Math.abs(last.at() - line.at()) <= 1
                    && line.from() <= last.to() + NEAR) {
                lines.set(
                        lines.size() - 1,
                        new Ruling(last.horizontal(), last.at(), last.from(), Math.max(last.to(), line.to())));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean cross(Ruling a, Ruling b) {
        return a.horizontal() != b.horizontal()
                && a.at() >= b.from() - NEAR
                && a.at() <= b.to() + NEAR
                && b.at() >= a.from() - NEAR
                && b.at() <= a.to() + NEAR;
    }

    private static int rootOf(int[] group, int i) {
        int root = i;
        while (group[root] != root) {
            root = group[root];
        }
        group[i] = root;
        return root;
    }

    private static void join(int[] group, int i, int j) {
        group[rootOf(group, i)] = rootOf(group, j);
    }

    private static double[] distinct(List<Double> positions) {
        double[] sorted = positions.stream().mapToDouble(x -> x).sorted().toArray();
        List<Double> kept = new ArrayList<>();
        for (double position : sorted) {
            if (kept.isEmpty() || position - kept.get(kept.size() - 1) > NEAR) {
                kept.add(position);
            }
        }
        return kept.stream().mapToDouble(x -> x).toArray();
    }

    Area area() {
        return new Area(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    int columns() {
        return xs.length - 1;
    }

    int rows() {
        return ys.length - 1;
    }

    /** Whether a line stands between a cell and the one to its right. */
    boolean isParted(int row, int column) {
        return isDrawn(down, xs[column + 1], (ys[row] + ys[row + 1]) / 2);
    }

    /** Whether a line stands below a cell. */
    boolean isClosedBelow(int row, int column) {
        return isDrawn(across, ys[row + 1], (xs[column] + xs[column + 1]) / 2);
    }

    private static boolean isDrawn(List<Ruling> lines, double at, double along) {
        return lines.stream()
                .anyMatch(line -> Math.abs(line.at() - at) <= NEAR && line.from() <= along && line.to() >= along);
    }
}
