package quarterdeck.reading.format.word;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.BrokenRelease.Reason;
import quarterdeck.reading.format.Container;
import quarterdeck.reading.format.XmlPart;

/** Opens an OpenDocument file: a text or a spreadsheet. */
public final class OdfDocument {

    private OdfDocument() {}

    public static Document open(Path file) throws IOException {
        Container container = Container.open(file);
        try {
            refuseIfLocked(container);
            XmlPart content = container.required("content.xml");
            while (content.nextStart("body")) {
                int event = content.nextTag();
                if (event == XMLStreamConstants.START_ELEMENT && content.is("text")) {
                    return new OdtDocument(container, content);
                } else if (event == XMLStreamConstants.START_ELEMENT && content.is("spreadsheet")) {
                    return new OdsDocument(container, content);
                }
            }
            throw new BrokenRelease(
                    Reason.NOT_YET_READABLE,
                    "",
                    "this OpenDocument file is neither a text nor a spreadsheet: save it as XLSX, CSV, HTML or plain"
                            + " text");
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static void refuseIfLocked(Container container) throws IOException {
        try (XmlPart manifest = container.part("META-INF/manifest.xml")) {
            if (manifest != null && manifest.nextStart("encryption-data")) {
                throw new BrokenRelease(
                        Reason.ENCRYPTED, "", "the document is locked with a password: save it without and land that");
            }
        }
    }
}
