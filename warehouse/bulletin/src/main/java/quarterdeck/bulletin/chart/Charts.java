package quarterdeck.bulletin.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The drawings of the bulletin. All positions follow from the values alone. */
public final class Charts {

    private static final double PAD = 4;

    private Charts() {}

    /** A line without axes; its last point and those without neighbours are marked, zero is drawn where it lies inside. */
    public static String sparkline(List<Point> points, double width, double height, String label) {
        Svg svg = new Svg(width, height, "spark", label);
        if (points.isEmpty()) {
            return svg.end();
        }
        Scale x = across(points, PAD, width - PAD);
        Scale y = up(points, height - PAD, PAD, Point::value, Point::value);
        if (y.low() < 0 && y.high() > 0) {
            svg.line("zero", 0, y.at(0), width, y.at(0));
        }
        line(svg, "spark-line", points, x, y);
        for (int i = 0; i < points.size(); i++) {
            boolean before = i > 0 && points.get(i - 1).at() == points.get(i).at() - 1;
            boolean after = i + 1 < points.size()
                    && points.get(i + 1).at() == points.get(i).at() + 1;
            if (!before && !after) {
                svg.dot(
                        "spark-dot",
                        x.at(points.get(i).at()),
                        y.at(points.get(i).value()),
                        1.5);
            }
        }
        Point last = points.get(points.size() - 1);
        return svg.dot("spark-dot", x.at(last.at()), y.at(last.value()), 2.4).end();
    }

    /**
     * Cumulative figures as filled steps that begin anew each year, single quarters as outlined columns: two things
     * that must not be compared do not look alike.
     */
    public static String spans(List<Point> cumulative, List<Point> single, String unit, String label) {
        double width = 560;
        double height = 190;
        Svg svg = new Svg(width, height, "spans", label);
        List<Point> all = new java.util.ArrayList<>(cumulative);
        all.addAll(single);
        if (all.isEmpty()) {
            return svg.end();
        }
        int first = all.stream().mapToInt(Point::at).min().orElse(0);
        int last = all.stream().mapToInt(Point::at).max().orElse(0);
        Scale x = new Scale(first - 0.6, Math.max(last, first + 3) + 0.6, 8, width - 64);
        double low = Math.min(0, all.stream().mapToDouble(p -> low(p)).min().orElse(0));
        double high = Math.max(0, all.stream().mapToDouble(p -> high(p)).max().orElse(0));
        Scale y = Scale.of(low, high, height - 26, 14);
        axis(svg, y, unit, width);
        double step = Math.min(34, (x.to() - x.from()) / (x.high() - x.low()));
        for (Point p : cumulative) {
            column(svg, "bar-cumulative", x.at(p.at()) - step * 0.42, step * 0.4, y, p);
        }
        for (Point p : single) {
            column(svg, "bar-single", x.at(p.at()) + step * 0.04, step * 0.36, y, p);
        }
        quarters(svg, first, Math.max(last, first), x, height - 8);
        return svg.end();
    }

    private static void column(Svg svg, String kind, double x, double width, Scale y, Point p) {
        double top = Math.min(y.at(p.value()), y.at(0));
        svg.titled(Point.label(p.at()) + ": " + p.value());
        svg.rect(kind, x, top, width, Math.max(0.8, Math.abs(y.at(p.value()) - y.at(0))));
        if (p.low() != null && p.high() != null && y.at(p.low()) - y.at(p.high()) > 1.5) {
            svg.line("whisker", x + width / 2, y.at(p.low()), x + width / 2, y.at(p.high()));
        }
        svg.endGroup();
    }

    /** Growth as a line inside the band that rounding leaves open. */
    public static String band(List<Point> points, String unit, String label) {
        double width = 560;
        double height = 150;
        Svg svg = new Svg(width, height, "band", label);
        if (points.isEmpty()) {
            return svg.end();
        }
        Scale x = across(points, 8, width - 64);
        Scale y = up(points, height - 26, 12, Charts::low, Charts::high);
        axis(svg, y, unit, width);
        for (Point p : points) {
            svg.titled(Point.label(p.at()) + ": " + p.value());
            svg.line("band-width", x.at(p.at()), y.at(low(p)), x.at(p.at()), y.at(high(p)));
            svg.dot("band-dot", x.at(p.at()), y.at(p.value()), 2.6).endGroup();
        }
        line(svg, "band-line", points, x, y);
        quarters(svg, points.get(0).at(), points.get(points.size() - 1).at(), x, height - 8);
        return svg.end();
    }

    /** Ranks downwards, the first on top; a whisker shows the places that rounding and ties leave open. */
    public static String ranks(List<Point> points, int places, String label) {
        double width = 560;
        double height = 130;
        Svg svg = new Svg(width, height, "ranks", label);
        if (points.isEmpty()) {
            return svg.end();
        }
        Scale x = across(points, 8, width - 64);
        Scale y = Scale.of(1, Math.max(2, places), 14, height - 28);
        svg.line("grid", 0, y.at(1), width - 50, y.at(1)).text("axis", width - 44, y.at(1) + 4, "start", "1");
        svg.line("grid", 0, y.at(places), width - 50, y.at(places))
                .text("axis", width - 44, y.at(places) + 4, "start", String.valueOf(places));
        for (Point p : points) {
            svg.titled(Point.label(p.at()) + ": " + Math.round(p.value()));
            svg.line("band-width", x.at(p.at()), y.at(low(p)), x.at(p.at()), y.at(high(p)));
            svg.dot("rank-dot", x.at(p.at()), y.at(p.value()), 3).endGroup();
        }
        line(svg, "rank-line", points, x, y);
        quarters(svg, points.get(0).at(), points.get(points.size() - 1).at(), x, height - 8);
        return svg.end();
    }

    /** A named value of a distribution. */
    public record Named(String name, double value) {}

    /** Every value as a tick on one axis, the ends and the middle named. */
    public static String strip(List<Named> values, String unit, String label) {
        double width = 720;
        Svg svg = new Svg(width, 74, "strip", label);
        if (values.isEmpty()) {
            return svg.end();
        }
        double low = values.stream().mapToDouble(Named::value).min().orElse(0);
        double high = values.stream().mapToDouble(Named::value).max().orElse(0);
        Scale x = Scale.of(low, high, 40, width - 40);
        svg.line("grid", 20, 40, width - 20, 40);
        if (low < 0 && high > 0) {
            svg.line("zero", x.at(0), 22, x.at(0), 58).text("axis", x.at(0), 70, "middle", "0");
        }
        for (Named one : values) {
            svg.titled(one.name() + ": " + one.value() + " " + unit);
            svg.line("tick", x.at(one.value()), 28, x.at(one.value()), 52).endGroup();
        }
        Named first = values.stream()
                .min(java.util.Comparator.comparingDouble(Named::value))
                .orElseThrow();
        Named last = values.stream()
                .max(java.util.Comparator.comparingDouble(Named::value))
                .orElseThrow();
        svg.text("axis", x.at(low), 18, "start", first.name() + " " + first.value());
        return svg.text("axis", x.at(high), 18, "end", last.name() + " " + last.value())
                .end();
    }

    private static void line(Svg svg, String kind, List<Point> points, Scale x, Scale y) {
        int first = points.get(0).at();
        int size = points.get(points.size() - 1).at() - first + 1;
        double[] xs = new double[size];
        double[] ys = new double[size];
        java.util.Arrays.fill(ys, Double.NaN);
        for (Point p : points) {
            xs[p.at() - first] = x.at(p.at());
            ys[p.at() - first] = y.at(p.value());
        }
        svg.path(kind, xs, ys);
    }

    private static Scale across(List<Point> points, double from, double to) {
        return Scale.of(points.get(0).at(), points.get(points.size() - 1).at(), from, to);
    }

    private static Scale up(
            List<Point> points, double from, double to, ToDoubleFunction<Point> low, ToDoubleFunction<Point> high) {
        return Scale.of(
                points.stream().mapToDouble(low).min().orElse(0),
                points.stream().mapToDouble(high).max().orElse(1),
                from,
                to);
    }

    private static void axis(Svg svg, Scale y, String unit, double width) {
        svg.line("grid", 0, y.at(y.high()), width - 50, y.at(y.high()));
        svg.text("axis", width - 44, y.at(y.high()) + 4, "start", short0(y.high()));
        if (y.low() < 0 && y.high() > 0) {
            svg.line("zero", 0, y.at(0), width - 50, y.at(0)).text("axis", width - 44, y.at(0) + 4, "start", "0");
        } else {
            svg.line("grid", 0, y.at(y.low()), width - 50, y.at(y.low()));
            svg.text("axis", width - 44, y.at(y.low()) + 4, "start", short0(y.low()));
        }
        svg.text("axis unit", 0, 10, "start", unit);
    }

    private static String short0(double value) {
        return quarterdeck.bulletin.figure.Precision.text(value, Math.abs(value) >= 100 ? 0 : 1);
    }

    private static void quarters(Svg svg, int first, int last, Scale x, double y) {
        svg.text("axis", x.at(first), y, first == last ? "middle" : "start", Point.label(first));
        if (last > first) {
            svg.text("axis", x.at(last), y, "end", Point.label(last));
        }
    }

    private static double low(Point p) {
        return p.low() == null ? p.value() : p.low();
    }

    private static double high(Point p) {
        return p.high() == null ? p.value() : p.high();
    }
}
