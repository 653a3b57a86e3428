package quarterdeck.reading.format;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;

/** An XLS workbook of Excel 97 to 2003: every sheet is a table, hidden ones too, in the workbook's order. */
final class XlsDocument implements Document {

    private final POIFSFileSystem container;
    private final HSSFWorkbook workbook;
    private final XlsStyles styles;
    private int given;

    private XlsDocument(POIFSFileSystem container, HSSFWorkbook workbook) {
        this.container = container;
        this.workbook = workbook;
        this.styles = new XlsStyles(workbook);
    }

    /** Takes over the container, which holds a workbook. */
    static XlsDocument open(POIFSFileSystem container) throws IOException {
        try {
            return new XlsDocument(container, new HSSFWorkbook(container, false));
        } catch (EncryptedDocumentException e) {
            throw CompoundFile.caused(CompoundFile.encrypted(), e);
        } catch (OldExcelFormatException e) {
            throw CompoundFile.caused(CompoundFile.notYet("an Excel workbook older than Excel 97"), e);
        }
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
