package quarterdeck.reading.format.page;

import java.util.List;

/**
 * A page as a person holds it to read.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param glyphs in any order
 */
public record PrintedPage(int number, double width, double height, List<Glyph> glyphs, List<Ruling> rulings) {

    public PrintedPage {
        glyphs = List.copyOf(glyphs);
        rulings = List.copyOf(rulings);
    }
}
