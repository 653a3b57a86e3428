package quarterdeck.reading.format.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.page.Glyph;
import quarterdeck.reading.format.page.PrintedPage;
import quarterdeck.reading.format.page.Ruling;

/** Runs the drawing of a page and notes its characters and straight lines, turned the way most characters stand. */
final class PageReader extends PDFGraphicsStreamEngine {

    private static final int MOST_OPERATORS = 3_000_000;
    private static final int MOST_GLYPHS = 200_000;
    private static final int MOST_RULINGS = 20_000;

    /** A filled box thinner than this is a line, in points. */
    private static final double THIN = 3;

    private static final double SHORTEST = 4;

    private final int number;
    private final AffineTransform toPage;
    private final double width;
    private final double height;
    private final List<Printed> printed = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private Point2D at = new Point2D.Double();
    private Point2D begun = new Point2D.Double();
    private int operators;
    private int unknown;
    private boolean pictured;

    /** A character where it is drawn, with the quarter of a turn it is read in. */
    private record Printed(String text, Point2D from, Point2D to, double size, int quarter) {}

    PageReader(PDPage page, int number) {
        super(page);
        this.number = number;
        PDRectangle box = page.getCropBox();
        AffineTransform transform = new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
        int quarters = Math.floorMod(page.getRotation() / 90, 4);
        this.toPage = transform;
        transform.preConcatenate(turned(quarters, box.getWidth(), box.getHeight()));
        this.width = quarters % 2 == 0 ? box.getWidth() : box.getHeight();
        this.height = quarters % 2 == 0 ? box.getHeight() : box.getWidth();
    }

    /** Turns a page of that size clockwise. */
    private static AffineTransform turned(int quarters, double width, double height) {
        return switch (quarters) {
            case 1 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 2 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 3 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    PrintedPage read() throws IOException {
        processPage(getPage());
        int[] counts = new int[4];
        printed.stream().filter(p -> p.quarter >= 0).forEach(p -> counts[p.quarter]++);
        int most = 0;
        for (int quarter = 1; quarter < 4; quarter++) {
            most = counts[quarter] > counts[most] ? quarter : most;
        }
        int quarter = most;
        AffineTransform upright = turned((4 - quarter) % 4, width, height);
        List<Glyph> glyphs = printed.stream()
                .filter(p -> p.quarter == quarter)
                .map(p -> glyph(p, upright))
                .toList();
        boolean lying = quarter % 2 == 1;
        return new PrintedPage(number, lying ? height : width, lying ? width : height, glyphs, rulings(upright));
    }

    private static Glyph glyph(Printed printed, AffineTransform upright) {
        Point2D from = upright.transform(printed.from, null);
        Point2D to = upright.transform(printed.to, null);
        return new Glyph(printed.text, from.getX(), from.getY(), to.getX() - from.getX(), printed.size);
    }

    private List<Ruling> rulings(AffineTransform upright) {
        List<Ruling> rulings = new ArrayList<>();
        for (double[] line : lines) {
            double[] points = new double[4];
            upright.transform(line, 0, points, 0, 2);
            double dx = Math.abs(points[2] - points[0]);
            double dy = Math.abs(points[3] - points[1]);
            if (dy < 1 && dx >= SHORTEST) {
                rulings.add(new Ruling(
                        true,
                        (points[1] + points[3]) / 2,
                        Math.min(points[0], points[2]),
                        Math.max(points[0], points[2])));
            } else if (dx < 1 && dy >= SHORTEST) {
                rulings.add(new Ruling(
                        false,
                        (points[0] + points[2]) / 2,
                        Math.min(points[1], points[3]),
                        Math.max(points[1], points[3])));
            }
        }
        return rulings;
    }

    /** Whether the page shows a picture. */
    boolean isPictured() {
        return pictured;
    }

    /** Whether most characters have no meaning: the file's fonts do not say which they are. */
    boolean isUnreadable() {
        return unknown > printed.size();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw Faults.tooLarge("page " + number, "a page is drawn in at most " + MOST_OPERATORS + " steps");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty() || text.charAt(0) == '\uFFFD') {
            unknown++;
            return;
        }
        String plain = plain(text);
        if (plain.isBlank() || plain.charAt(0) == '\u00A0' || plain.charAt(0) < ' ') {
            return;
        }
        if (printed.size() == MOST_GLYPHS) {
            throw Faults.tooLarge("page " + number, "a page has at most " + MOST_GLYPHS + " characters");
        }
        Point2D from = toPage.transform(rendering.transformPoint(0, 0), null);
        Point2D to = toPage.transform(rendering.transformPoint(displacement.getX(), 0), null);
        Point2D up = toPage.transform(rendering.transformPoint(0, 1), null);
        printed.add(new Printed(plain, from, to, from.distance(up), quarter(from, up)));
    }

    /** The quarter turns, clockwise, that a character stands in; -1 for one that stands aslant. */
    private static int quarter(Point2D foot, Point2D head) {
        double turns = Math.atan2(head.getX() - foot.getX(), foot.getY() - head.getY()) / (Math.PI / 2);
        long nearest = Math.round(turns);
        return Math.abs(turns - nearest) > 0.06 ? -1 : Math.floorMod((int) nearest, 4);
    }

    /** Fonts map characters to the radicals that look the same, and to joined letters. */
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u2E80' && c <= '\u2FDF' || c >= '\uF900' && c <= '\uFAFF' || c >= '\uFB00' && c <= '\uFB06') {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    private Point2D onPage(double x, double y) {
        return toPage.transform(new Point2D.Double(x, y), null);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        for (Point2D point : List.of(p1, p2, p3)) {
            lineTo((float) point.getX(), (float) point.getY());
        }
        closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        pictured = true;
    }

    @Override
    public void clip(int windingRule) {
        // what is clipped away is drawn all the same: cells are not clipped
    }

    @Override
    public void moveTo(float x, float y) {
        at = onPage(x, y);
        begun = at;
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D to = onPage(x, y);
        if (path.size() < MOST_RULINGS) {
            path.add(new double[] {at.getX(), at.getY(), to.getX(), to.getY()});
        }
        at = to;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        at = onPage(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {
        if (path.size() < MOST_RULINGS) {
            path.add(new double[] {at.getX(), at.getY(), begun.getX(), begun.getY()});
        }
        at = begun;
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        for (double[] line : path) {
            draw(line);
        }
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        drawThinBox();
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // colours only
    }

    private void draw(double[] line) {
        if (lines.size() < MOST_RULINGS) {
            lines.add(line);
        }
    }

    private void drawThinBox() {
        if (path.isEmpty() || path.size() > 8) {
            return;
        }
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (double[] line : path) {
            left = Math.min(left, Math.min(line[0], line[2]));
            right = Math.max(right, Math.max(line[0], line[2]));
            top = Math.min(top, Math.min(line[1], line[3]));
            bottom = Math.max(bottom, Math.max(line[1], line[3]));
        }
        if (bottom - top <= THIN && right - left > bottom - top) {
            draw(new double[] {left, (top + bottom) / 2, right, (top + bottom) / 2});
        } else if (right - left <= THIN && bottom - top > right - left) {
            draw(new double[] {(left + right) / 2, top, (left + right) / 2, bottom});
        }
    }
}
