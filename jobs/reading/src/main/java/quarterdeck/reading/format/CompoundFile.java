package quarterdeck.reading.format;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease.Reason;
import quarterdeck.reading.format.word.DocDocument;

/** Opens an OLE2 container: an XLS workbook or a DOC document, also those of WPS (.et, .wps) that are the same. */
final class CompoundFile {

    /** Such a file is held whole, and takes some ten times its size in memory. */
    private static final long MOST_BYTES = 32L << 20;

    private CompoundFile() {}

    static Document open(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw Faults.tooLarge(
                    "", "an XLS workbook or a DOC has at most " + MOST_BYTES + " bytes: save it as XLSX or DOCX");
        }
        POIFSFileSystem container = container(file);
        try {
            return open(container);
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static Document open(POIFSFileSystem container) throws IOException {
        DirectoryNode root = container.getRoot();
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            return XlsDocument.open(container);
        } else if (root.hasEntryCaseInsensitive("WordDocument")) {
            return DocDocument.open(root);
        } else if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw encrypted();
        }
        throw notYet(
                root.hasEntryCaseInsensitive("PowerPoint Document")
                        ? "a PowerPoint presentation (ppt)"
                        : "an OLE2 document without a workbook");
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

    static BrokenRelease encrypted() {
        return new BrokenRelease(
                Reason.ENCRYPTED, "", "the workbook is locked with a password: save it without and land that");
    }

    static BrokenRelease notYet(String what) {
        return new BrokenRelease(
                Reason.NOT_YET_READABLE,
                "",
                "this is " + what + ", which has no reader yet: save it as XLSX, CSV, HTML or plain text");
    }

    static BrokenRelease caused(BrokenRelease broken, Exception cause) {
        broken.initCause(cause);
        return broken;
    }
}
