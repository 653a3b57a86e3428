package quarterdeck.reading.format.page;

/**
 * A printed character, or several where a font joins them.
 *
 * @param text its characters, never blank
 * @param x left edge, in points from the left edge of the page
 * @param baseline what it stands on, in points from the top of the page
 * @param width advance, in points
 * @param size font size as printed, in points
 */
public record Glyph(String text, double x, double baseline, double width, double size) {

    /** Of its size, how much of a Chinese character stands above the baseline, and below. */
    private static final double ABOVE = 0.86;

    private static final double BELOW = 0.14;

    double right() {
        return x + width;
    }

    double top() {
        return baseline - size * ABOVE;
    }

    double bottom() {
        return baseline + size * BELOW;
    }

    Area area() {
        return new Area(x, top(), right(), bottom());
    }
}
