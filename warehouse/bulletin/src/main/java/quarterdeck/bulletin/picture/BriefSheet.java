package quarterdeck.bulletin.picture;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import quarterdeck.bulletin.figure.Plain;
import quarterdeck.bulletin.page.Block.Span;

/** The quarter on one sheet of A4: sentences whose numbers lead to their proofs, and the league table. */
public final class BriefSheet {

    private static final float MARGIN = 54;
    private static final float SIZE = 11.5f;
    private static final float LEADING = 19;
    private static final Color INK = new Color(0x1c1b19);
    private static final Color SOFT = new Color(0x5d5a54);
    private static final Color LINK = new Color(0x0b4a6f);

    private final Typeface regularFace = Typeface.regular();
    private final Typeface boldFace = Typeface.bold();
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDType0Font regular;
    private final PDType0Font bold;
    private final PDPageContentStream content;
    private float x = MARGIN;
    private float y = PDRectangle.A4.getHeight() - 64;

    private BriefSheet(PDDocument document) throws IOException {
        document.addPage(page);
        // identity of the file: otherwise the clock would be in it
        document.setDocumentId(1L);
        regular = PDType0Font.load(document, regularFace.font(), true);
        bold = PDType0Font.load(document, boldFace.font(), true);
        content = new PDPageContentStream(document, page);
    }

    /** What stands on the sheet; what does not fit below the last line is left out. */
    public record Sheet(
            String language,
            String title,
            String subtitle,
            List<List<Span>> sentences,
            String tableTitle,
            List<String> columns,
            List<Standing> rows,
            String foot) {}

    public static byte[] pdf(Sheet sheet) throws IOException {
        try (PDDocument document = new PDDocument()) {
            BriefSheet brief = new BriefSheet(document);
            document.getDocumentInformation().setTitle(Plain.visible(sheet.title()));
            document.getDocumentCatalog().setLanguage(sheet.language());
            brief.draw(sheet);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void draw(Sheet sheet) throws IOException {
        rule(PDRectangle.A4.getHeight() - 44, 2);
        text(boldFace, bold, sheet.title(), MARGIN, y - 6, 22, INK);
        text(regularFace, regular, sheet.subtitle(), MARGIN, y - 26, 10, SOFT);
        y -= 58;
        for (List<Span> sentence : sheet.sentences()) {
            sentence(sentence);
        }
        y -= 10;
        if (!sheet.rows().isEmpty()) {
            table(sheet);
        }
        text(regularFace, regular, sheet.foot(), MARGIN, 40, 8.5f, SOFT);
        content.close();
    }

    private void sentence(List<Span> spans) throws IOException {
        if (y < 120) {
            return;
        }
        x = MARGIN;
        for (Span span : spans) {
            for (String piece : pieces(span)) {
                place(piece, span.href());
            }
        }
        y -= LEADING + 4;
    }

    /** A number stays together; English breaks between words, Chinese between any two characters. */
    private static List<String> pieces(Span span) {
        if (!span.href().isEmpty()) {
            return List.of(span.text());
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        span.text().codePoints().forEach(c -> {
            if (c >= 0x2e80 && !word.isEmpty()) {
                pieces.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(c);
            if (c == ' ' || c >= 0x2e80) {
                pieces.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            pieces.add(word.toString());
        }
        return pieces;
    }

    private void place(String piece, String href) throws IOException {
        float width = (float) regularFace.width(piece, SIZE);
        boolean hangs = piece.length() == 1 && "，。、；：）%".contains(piece);
        if (x + width > PDRectangle.A4.getWidth() - MARGIN && x > MARGIN && !hangs) {
            x = MARGIN;
            y -= LEADING;
        }
        text(regularFace, regular, piece, x, y, SIZE, href.isEmpty() ? INK : LINK);
        if (!href.isEmpty()) {
            link(href, x, width);
        }
        x += width;
    }

    private void link(String href, float left, float width) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(href);
        link.setAction(action);
        link.setRectangle(new PDRectangle(left, y - 3, width, SIZE + 4));
        link.setContents(href);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        page.getAnnotations().add(link);
    }

    private void table(Sheet sheet) throws IOException {
        text(boldFace, bold, sheet.tableTitle(), MARGIN, y, 11, INK);
        y -= 22;
        float right = PDRectangle.A4.getWidth() - MARGIN;
        float[] ends = {MARGIN + 44, MARGIN + 60, right - 130, right};
        for (int c = 0; c < ends.length; c++) {
            String words = sheet.columns().get(c);
            float left = c == 1 ? ends[c] : ends[c] - (float) regularFace.width(words, 9);
            text(regularFace, regular, words, left, y, 9, SOFT);
        }
        y -= 6;
        rule(y, 0.6f);
        for (Standing row : sheet.rows()) {
            if (y < 90) {
                return;
            }
            y -= 17;
            String[] cells = {
                row.rank(), row.name() + (row.places().isEmpty() ? "" : "  " + row.places()), row.growth(), row.level()
            };
            String[] ways = {
                row.ways().get(0), "", row.ways().get(1), row.ways().get(2)
            };
            for (int c = 0; c < cells.length; c++) {
                float width = (float) regularFace.width(cells[c], 10);
                float left = c == 1 ? ends[c] : ends[c] - width;
                boolean leads = !ways[c].isEmpty() && !cells[c].isEmpty();
                text(regularFace, regular, cells[c], left, y, 10, leads ? LINK : INK);
                if (leads) {
                    link(ways[c], left, width);
                }
            }
        }
    }

    private void rule(float at, float thickness) throws IOException {
        content.setNonStrokingColor(INK);
        content.addRect(MARGIN, at, PDRectangle.A4.getWidth() - 2 * MARGIN, thickness);
        content.fill();
    }

    private void text(Typeface face, PDType0Font font, String words, float left, float base, float size, Color colour)
            throws IOException {
        if (words.isEmpty()) {
            return;
        }
        content.beginText();
        content.setNonStrokingColor(colour);
        content.setFont(font, size);
        content.newLineAtOffset(left, base);
        content.showText(face.drawable(words));
        content.endText();
    }

    /** Whether every letter of the text has a shape in the typefaces of picture and sheet. */
    public static boolean canShow(String text) {
        Typeface face = Typeface.regular();
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || face.has(c));
    }
}
