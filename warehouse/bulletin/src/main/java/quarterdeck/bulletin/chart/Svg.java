package quarterdeck.bulletin.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG; every text and label is escaped, colours come from classes so that light, dark and print differ. */
final class Svg {

    private final StringBuilder text = new StringBuilder(512);

    Svg(double width, double height, String kind, String label) {
        text.append("<svg class=\"").append(kind).append("\" viewBox=\"0 0 ");
        number(width).append(' ');
        number(height).append("\" width=\"");
        number(width).append("\" height=\"");
        number(height).append("\" role=\"img\" aria-label=\"");
        escape(label);
        text.append("\">");
    }

    Svg line(String kind, double x1, double y1, double x2, double y2) {
        return open("line", kind)
                .at("x1", x1)
                .at("y1", y1)
                .at("x2", x2)
                .at("y2", y2)
                .close();
    }

    Svg rect(String kind, double x, double y, double width, double height) {
        return open("rect", kind)
                .at("x", x)
                .at("y", y)
                .at("width", width)
                .at("height", height)
                .close();
    }

    Svg dot(String kind, double x, double y, double radius) {
        return open("circle", kind).at("cx", x).at("cy", y).at("r", radius).close();
    }

    /** A path through points; NaN lifts the pen. */
    Svg path(String kind, double[] xs, double[] ys) {
        open("path", kind);
        text.append(" d=\"");
        boolean down = false;
        for (int i = 0; i < xs.length; i++) {
            if (Double.isNaN(ys[i])) {
                down = false;
                continue;
            }
            text.append(down ? 'L' : 'M');
            number(xs[i]).append(' ');
            number(ys[i]);
            down = true;
        }
        text.append('"');
        return close();
    }

    Svg text(String kind, double x, double y, String anchor, String words) {
        open("text", kind).at("x", x).at("y", y);
        text.append(" text-anchor=\"").append(anchor).append("\">");
        escape(words);
        text.append("</text>");
        return this;
    }

    /** A group with a title, shown when it is pointed at. */
    Svg titled(String words) {
        text.append("<g><title>");
        escape(words);
        text.append("</title>");
        return this;
    }

    Svg endGroup() {
        text.append("</g>");
        return this;
    }

    String end() {
        return text.append("</svg>").toString();
    }

    private Svg open(String element, String kind) {
        text.append('<').append(element).append(" class=\"").append(kind).append('"');
        return this;
    }

    private Svg at(String name, double value) {
        text.append(' ').append(name).append("=\"");
        number(value).append('"');
        return this;
    }

    private Svg close() {
        text.append("/>");
        return this;
    }

    private StringBuilder number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? text.append(tenths / 10)
                : text.append(BigDecimal.valueOf(tenths, 1).setScale(1, RoundingMode.UNNECESSARY));
    }

    private void escape(String words) {
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.appendCodePoint(c < 0x20 ? ' ' : c);
            }
        });
    }
}
