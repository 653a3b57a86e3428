package quarterdeck.reading.format.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.XmlPart;
import quarterdeck.reading.format.page.Glyph;
import quarterdeck.reading.format.page.PrintedPage;
import quarterdeck.reading.format.page.Ruling;

/** What a page of an OFD file prints: its characters and its straight lines. Lengths in the file are millimetres. */
final class PageContent {

    private static final double POINTS = 72 / 25.4;
    private static final int MOST_GLYPHS = 500_000;
    private static final int MOST_RULINGS = 200_000;

    private final String part;
    private final List<Glyph> glyphs;
    private final List<Ruling> rulings;
    private double[] box = {};
    private Frame frame = Frame.WHOLE;
    private boolean pictured;

    PageContent(String part) {
        this(part, new ArrayList<>(), new ArrayList<>());
    }

    private PageContent(String part, List<Glyph> glyphs, List<Ruling> rulings) {
        this.part = part;
        this.glyphs = glyphs;
        this.rulings = rulings;
    }

    /** What a template prints on the same page; its size does not count. */
    PageContent under() {
        return new PageContent(part, glyphs, rulings);
    }

    boolean isPicture() {
        return pictured && glyphs.isEmpty();
    }

    PrintedPage page(int number, double[] ofDocument) {
        double[] size = box.length == 0 ? ofDocument : box;
        return new PrintedPage(number, size[2] * POINTS, size[3] * POINTS, glyphs, rulings);
    }

    void take(int event, XmlPart xml) throws IOException {
        if (event != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        switch (xml.element()) {
            case "PhysicalBox" -> box = OfdDocument.numbers(xml.text(), part, 4);
            case "TextObject", "PathObject" -> frame = Frame.of(xml, part);
            case "ImageObject" -> pictured = true;
            case "TextCode" -> print(xml);
            case "AbbreviatedData" -> draw(xml.text());
            default -> {}
        }
    }

    private void print(XmlPart xml) throws IOException {
        Run run = Run.of(xml, part, frame.size());
        String text = xml.text().strip();
        if (!frame.visible()) {
            return;
        }
        double x = run.x();
        double y = run.y();
        int index = 0;
        for (int i = 0; i < text.length(); index++) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            double advance = run.acrossAfter(index, character);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character) && character >= ' ') {
                add(Character.toString(character), x, y, run.widthOf(index, character));
            }
            x += advance;
            y += run.downAfter(index);
        }
    }

    private void add(String text, double x, double y, double width) throws BrokenRelease {
        if (glyphs.size() >= MOST_GLYPHS) {
            throw Faults.tooLarge(part, "a page has at most " + MOST_GLYPHS + " characters: no release has more");
        }
        glyphs.add(new Glyph(
                text,
                frame.x(x, y) * POINTS,
                frame.y(x, y) * POINTS,
                width * frame.stretch() * POINTS,
                frame.printedSize() * POINTS));
    }

    /** Draws a path of moves (M, S), lines (L) and closings (C); curves are no rulings. */
    private void draw(String path) throws BrokenRelease {
        String[] words = path.strip().split("\\s+");
        double[] start = {0, 0};
        double[] at = {0, 0};
        int i = 0;
        while (i < words.length) {
            String operator = words[i++];
            int count = switch (operator) {
                case "M", "S", "L" -> 2;
                case "Q" -> 4;
                case "B" -> 6;
                case "A" -> 7;
                default -> 0;
            };
            if (i + count > words.length) {
                throw Faults.malformed(part, "a path is cut off: save the document again");
            }
            double[] to = operator.equals("C") ? start : at;
            if (count > 0) {
                double[] numbers =
                        OfdDocument.numbers(String.join(" ", List.of(words).subList(i, i + count)), part, count);
                to = new double[] {numbers[count - 2], numbers[count - 1]};
                i += count;
            }
            if (operator.equals("L") || operator.equals("C")) {
                rule(at, to);
            } else if (operator.equals("M") || operator.equals("S")) {
                start = to;
            }
            at = to;
        }
    }

    private void rule(double[] from, double[] to) throws BrokenRelease {
        double x1 = frame.x(from[0], from[1]) * POINTS;
        double y1 = frame.y(from[0], from[1]) * POINTS;
        double x2 = frame.x(to[0], to[1]) * POINTS;
        double y2 = frame.y(to[0], to[1]) * POINTS;
        boolean across = Math.abs(y1 - y2) < 0.5;
        boolean down = Math.abs(x1 - x2) < 0.5;
        if (across == down) {
            return;
        }
        if (rulings.size() >= MOST_RULINGS) {
            throw Faults.tooLarge(part, "a page has at most " + MOST_RULINGS + " lines: no release has more");
        }
        rulings.add(
                across
                        ? new Ruling(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2))
                        : new Ruling(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
    }
}
