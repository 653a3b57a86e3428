package quarterdeck.reading.format.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import quarterdeck.reading.format.Released;

/** A PDF as a test draws it: texts and lines at places counted from the top left corner of an A4 page. */
final class Drawn {

    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);

    private final PDDocument pdf = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);
    private PDPageContentStream content;

    Drawn() {
        content = begin();
    }

    private PDPageContentStream begin() {
        try {
            page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            return new PDPageContentStream(pdf, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Drawn page() {
        close();
        content = begin();
        return this;
    }

    Drawn rotated(int degrees) {
        page.setRotation(degrees);
        return this;
    }

    Drawn text(double size, double x, double y, String text) {
        return show(
                size,
                new Matrix(1, 0, 0, 1, (float) x, (float) (page.getCropBox().getHeight() - y)),
                text);
    }

    /** Text that climbs the page: it is read by turning the page clockwise. */
    Drawn climbing(double size, double x, double y, String text) {
        return show(size, new Matrix(0, 1, -1, 0, (float) x, (float) y), text);
    }

    private Drawn show(double size, Matrix matrix, String text) {
        try {
            content.beginText();
            content.setFont(FONT, (float) size);
            content.setTextMatrix(matrix);
            content.showText(text);
            content.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells in columns 100 points apart. */
    Drawn row(double y, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                text(10, 60 + 100 * i, y, cells[i]);
            }
        }
        return this;
    }

    Drawn line(double x0, double y0, double x1, double y1) {
        try {
            float height = page.getCropBox().getHeight();
            content.moveTo((float) x0, height - (float) y0);
            content.lineTo((float) x1, height - (float) y1);
            content.stroke();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDDocument pdf() {
        return pdf;
    }

    PDPageContentStream content() {
        return content;
    }

    private void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Released released() {
        close();
        try (pdf) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return new Released(bytes.toByteArray(), "a.pdf");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
