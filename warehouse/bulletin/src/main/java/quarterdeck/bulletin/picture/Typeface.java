package quarterdeck.bulletin.picture;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A typeface that travels with the jar, its letters drawn as outlines: a picture looks the same on every machine, with
 * or without fonts installed.
 */
final class Typeface {

    private static final int MISSING = '□';

    private static final Typeface REGULAR = of("NotoSansSC-Regular.ttf");
    private static final Typeface BOLD = of("NotoSansSC-Bold.ttf");

    private final TrueTypeFont font;
    private final CmapLookup letters;

    private Typeface(byte[] bytes) throws IOException {
        this.font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        this.letters = font.getUnicodeCmapLookup();
    }

    static Typeface regular() {
        return REGULAR;
    }

    static Typeface bold() {
        return BOLD;
    }

    private static Typeface of(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream("/quarterdeck/bulletin/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new Typeface(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int letter) {
        return letters.getGlyphId(letter) > 0;
    }

    /** The text with what the typeface lacks replaced by a box. */
    String drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        text.codePoints().forEach(c -> {
            int space = Character.isWhitespace(c) || c == 0xa0 ? ' ' : c;
            drawable.appendCodePoint(has(space) ? space : MISSING);
        });
        return drawable.toString();
    }

    double width(String text, double size) {
        double width = 0;
        for (int c : drawable(text).codePoints().toArray()) {
            width += advance(letters.getGlyphId(c)) * size;
        }
        return width;
    }

    private double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws with the left end of the base line at the point. */
    void draw(Graphics2D canvas, String text, double x, double y, double size) {
        double at = x;
        try {
            for (int c : drawable(text).codePoints().toArray()) {
                int glyph = letters.getGlyphId(c);
                GlyphData outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    double scale = size / font.getUnitsPerEm();
                    AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
                    canvas.fill(place.createTransformedShape(outline.getPath()));
                }
                at += advance(glyph) * size;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void drawRight(Graphics2D canvas, String text, double right, double y, double size) {
        draw(canvas, text, right - width(text, size), y, size);
    }
}
