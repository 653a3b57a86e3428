package quarterdeck.reading.format.ofd;

import java.io.IOException;
import quarterdeck.reading.format.XmlPart;

/**
 * Where an object of a page stands, in millimetres from the top left corner: its boundary, and a matrix within it.
 *
 * @param matrix a, b, c, d, e, f: (x, y) is printed at (ax + cy + e, bx + dy + f) of the boundary
 * @param size of the font, 0 for what is no text
 */
record Frame(double left, double top, double[] matrix, double size, boolean visible) {

    private static final double[] PLAIN = {1, 0, 0, 1, 0, 0};

    static final Frame WHOLE = new Frame(0, 0, PLAIN, 0, true);

    static Frame of(XmlPart xml, String part) throws IOException {
        String boundary = xml.attribute("Boundary");
        String matrix = xml.attribute("CTM");
        String size = xml.attribute("Size");
        double[] box = boundary == null ? new double[4] : OfdDocument.numbers(boundary, part, 4);
        return new Frame(
                box[0],
                box[1],
                matrix == null ? PLAIN : OfdDocument.numbers(matrix, part, 6),
                size == null ? 0 : OfdDocument.numbers(size, part, 1)[0],
                !"false".equals(xml.attribute("Visible")));
    }

    double x(double x, double y) {
        return left + matrix[0] * x + matrix[2] * y + matrix[4];
    }

    double y(double x, double y) {
        return top + matrix[1] * x + matrix[3] * y + matrix[5];
    }

    /** How much wider characters are printed than their font says. */
    double stretch() {
        return Math.hypot(matrix[0], matrix[1]);
    }

    double printedSize() {
        return size * Math.hypot(matrix[2], matrix[3]);
    }
}
