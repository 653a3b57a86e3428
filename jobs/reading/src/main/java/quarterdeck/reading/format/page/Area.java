package quarterdeck.reading.format.page;

import java.util.List;
import quarterdeck.reading.document.Place;

/** A rectangle on a page, in points from its top left corner. */
record Area(double left, double top, double right, double bottom) {

    static Area around(List<Glyph> glyphs) {
        Area area = glyphs.get(0).area();
        for (Glyph glyph : glyphs) {
            area = area.with(glyph.area());
        }
        return area;
    }

    Area with(Area other) {
        return new Area(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    boolean holdsMiddleOf(Area other) {
        double x = (other.left + other.right) / 2;
        double y = (other.top + other.bottom) / 2;
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    double overlapAcross(Area other) {
        return Math.min(right, other.right) - Math.max(left, other.left);
    }

    boolean holdsMiddleAcross(Area other) {
        return other.middle() >= left && other.middle() <= right;
    }

    double middle() {
        return (left + right) / 2;
    }

    double width() {
        return right - left;
    }

    Place.Box on(int page) {
        int x = (int) Math.round(left);
        int y = (int) Math.round(top);
        return new Place.Box(page, x, y, (int) Math.round(right) - x, (int) Math.round(bottom) - y);
    }
}
