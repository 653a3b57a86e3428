package quarterdeck.reading.format;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease.Reason;

/** An XLS workbook of Excel 97 to 2003: every sheet is a table, hidden ones too, in the workbook's order. */
final class XlsDocument implements Document {

    /** Such a workbook is held whole, and takes some ten times its size in memory. */
    private static final long MOST_BYTES = 32L << 20;

    private final POIFSFileSystem container;
    private final HSSFWorkbook workbook;
    private final XlsStyles styles;
    private int given;

    private XlsDocument(POIFSFileSystem container, HSSFWorkbook workbook) {
        this.container = container;
        this.workbook = workbook;
        this.styles = new XlsStyles(workbook);
    }

    /** Opens an OLE2 container, which holds an XLS workbook or something there is no reader for. */
    static XlsDocument open(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw Faults.tooLarge("", "an XLS workbook has at most " + MOST_BYTES + " bytes: save it as XLSX");
        }
        POIFSFileSystem container = container(file);
        try {
            refuseIfNoWorkbook(container.getRoot());
            return new XlsDocument(container, new HSSFWorkbook(container, false));
        } catch (EncryptedDocumentException e) {
            container.close();
            throw caused(encrypted(), e);
        } catch (OldExcelFormatException e) {
            container.close();
            throw caused(notYet("an Excel workbook older than Excel 97"), e);
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static POIFSFileSystem container(Path file) throws IOException {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw caused(Faults.malformed("", "the OLE2 container is damaged or cut off: fetch the file again"), e);
        }
    }

    private static void refuseIfNoWorkbook(DirectoryNode root) throws BrokenRelease {
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            return;
        }
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw encrypted();
        }
        throw notYet(
                root.hasEntryCaseInsensitive("WordDocument")
                        ? "a Word document (doc)"
                        : root.hasEntryCaseInsensitive("PowerPoint Document")
                                ? "a PowerPoint presentation (ppt)"
                                : "an OLE2 document without a workbook");
    }

    private static BrokenRelease encrypted() {
        return new BrokenRelease(
                Reason.ENCRYPTED, "", "the workbook is locked with a password: save it without and land that");
    }

    private static BrokenRelease notYet(String what) {
        return new BrokenRelease(
                Reason.NOT_YET_READABLE,
                "",
                "this is " + what + ", which has no reader yet: save it as XLSX, CSV, HTML or plain text");
    }

    private static BrokenRelease caused(BrokenRelease broken, Exception cause) {
        broken.initCause(cause);
        return broken;
    }

    @Override
    public String mediaType() {
        return "application/vnd.ms-excel";
    }

    @Override
    public String charset() {
        return "";
    }

    @Override
    public @Nullable Block next() throws IOException {
        if (given == workbook.getNumberOfSheets()) {
            return null;
        }
        int index = given++;
        try {
            boolean hidden = workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
            return new XlsTable(given, workbook.getSheetAt(index), hidden, styles);
        } catch (RuntimeException e) {
            throw Faults.unexpected(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        container.close();
    }
}
