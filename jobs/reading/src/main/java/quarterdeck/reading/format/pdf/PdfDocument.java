package quarterdeck.reading.format.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.BrokenRelease.Reason;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.page.PageSource;
import quarterdeck.reading.format.page.PrintedDocument;
import quarterdeck.reading.format.page.PrintedPage;

/** A PDF file, read page by page. */
public final class PdfDocument implements PageSource {

    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_PAGES = 5_000;

    static {
        FontMappers.set(new BundledFonts());
    }

    private final PDDocument pdf;
    private int given;

    private PdfDocument(PDDocument pdf) {
        this.pdf = pdf;
    }

    /**
     * @throws BrokenRelease for a file that is damaged, locked or too large, and for a page that is only a picture
     */
    public static Document open(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw Faults.tooLarge("", "a PDF has at most " + MOST_BYTES + " bytes: split it");
        }
        DeflatedStreams.check(file);
        PDDocument pdf = load(file);
        try {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw Faults.tooLarge("", "a PDF has at most " + MOST_PAGES + " pages: split it");
            }
            FilteredStreams.check(pdf.getDocument());
            return PrintedDocument.of(new PdfDocument(pdf));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            pdf.close();
            throw e instanceof IOException io ? io : damaged(e);
        }
    }

    private static PDDocument load(Path file) throws IOException {
        try {
            return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            BrokenRelease broken = new BrokenRelease(
                    Reason.ENCRYPTED, "", "the PDF is locked with a password: save it without and land that");
            broken.initCause(e);
            throw broken;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw damaged(e);
        }
    }

    private static BrokenRelease damaged(Throwable cause) {
        BrokenRelease broken = Faults.malformed("", "the PDF is damaged or cut off: fetch the file again");
        broken.initCause(cause);
        return broken;
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public @Nullable PrintedPage next() throws IOException {
        if (given == pdf.getNumberOfPages()) {
            return null;
        }
        int number = ++given;
        try {
            PageReader reader = new PageReader(pdf.getPage(number - 1), number);
            PrintedPage page = reader.read();
            refuseIfPicture(page, reader);
            return page;
        } catch (BrokenRelease e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            BrokenRelease broken =
                    Faults.malformed("page " + number, "this page cannot be drawn: fetch the file again");
            broken.initCause(e);
            throw broken;
        }
    }

    private static void refuseIfPicture(PrintedPage page, PageReader reader) throws BrokenRelease {
        if (page.glyphs().isEmpty() && reader.isPictured()) {
            throw new BrokenRelease(
                    Reason.NO_TEXT_LAYER,
                    "page " + page.number(),
                    "this page is a picture without a text layer: land the release as text, or one whose characters"
                            + " were recognised and proofread");
        }
        if (reader.isUnreadable()) {
            throw new BrokenRelease(
                    Reason.NO_TEXT_LAYER,
                    "page " + page.number(),
                    "the fonts of this page do not say which characters they print: save it anew from its own program");
        }
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
