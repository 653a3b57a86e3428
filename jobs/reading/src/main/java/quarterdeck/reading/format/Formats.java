package quarterdeck.reading.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease.Reason;
import quarterdeck.reading.format.archive.ArchiveDocument;
import quarterdeck.reading.format.mail.MailDocument;
import quarterdeck.reading.format.ofd.OfdDocument;
import quarterdeck.reading.format.pdf.PdfDocument;
import quarterdeck.reading.format.sdmx.SdmxJsonDocument;
import quarterdeck.reading.format.sdmx.SdmxMlDocument;
import quarterdeck.reading.format.word.DocxDocument;
import quarterdeck.reading.format.word.OdfDocument;
import quarterdeck.reading.format.word.RtfDocument;

/** Opens a release whatever its format: the bytes decide, the file name only where the bytes leave it open. */
public final class Formats {

    private Formats() {}

    /** Which kind of carrier of other releases a file is. */
    public enum Carrier {
        NONE,
        ARCHIVE,
        /** A mail or a web archive, with attachments or without. */
        MAIL
    }

    /** Whether reading a file may take far more memory or time than its size suggests. */
    private static boolean isHeavy(Signature signature) {
        return switch (signature) {
            case PDF, OFD, COMPOUND, DOCX, ODF, RTF -> true;
            default -> false;
        };
    }

    /**
     * Whether a file has no bytes, or lacks what its format ends with (ZIP and OLE2 containers, PDF, RTF, XML, HTML): it is cut
     * off, or still on its way. Formats that may end anywhere are taken to be whole.
     */
    public static boolean isCutOff(Path file) throws IOException {
        return FileEnd.isMissing(file);
    }

    /** Opens what was recognised once, as often as wanted. */
    @FunctionalInterface
    private interface Opening {
        Document open() throws IOException;
    }

    /** Opens a release to be read in this process; what it is, and its character set, are found out once. */
    public static Opened inProcess(Path file, String fileName) throws IOException {
        return inProcess(opening(FirstBytes.of(file), fileName));
    }

    /** The same, but for heavy formats, which are opened by another one. */
    public static Opened inProcess(Path file, String fileName, Opened.Opener heavy) throws IOException {
        FirstBytes bytes = FirstBytes.of(file);
        return isHeavy(Signature.of(bytes)) ? heavy.open(file, fileName) : inProcess(opening(bytes, fileName));
    }

    private static Opened inProcess(Opening opening) {
        return new Opened() {
            @Override
            public Document document() throws IOException {
                return open(opening);
            }

            @Override
            public void close() {}
        };
    }

    /** Tells a carrier by its first bytes. */
    public static Carrier carrier(Path file) throws IOException {
        FirstBytes bytes = FirstBytes.of(file);
        return switch (Signature.of(bytes)) {
            case ZIP -> Carrier.ARCHIVE;
            case TEXT -> isMail(bytes) ? Carrier.MAIL : Carrier.NONE;
            default -> Carrier.NONE;
        };
    }

    /** The headers of a mail are ASCII whatever its text is written in. */
    private static boolean isMail(FirstBytes file) {
        return MailDocument.isHead(new String(file.bytes(), StandardCharsets.ISO_8859_1));
    }

    /**
     * Opens a release for reading.
     *
     * @param file where the bytes are
     * @param fileName the name the release was published under; it may differ from the name of {@code file}
     * @throws BrokenRelease for what cannot be read; the document itself throws it too, for faults further down
     */
    public static Document open(Path file, String fileName) throws IOException {
        return open(opening(FirstBytes.of(file), fileName));
    }

    private static Document open(Opening opening) throws IOException {
        try {
            return opening.open();
        } catch (RuntimeException e) {
            throw Faults.unexpected(e);
        }
    }

    private static Opening opening(FirstBytes bytes, String fileName) throws IOException {
        Path file = bytes.file();
        if (bytes.bytes().length == 0) {
            throw new BrokenRelease(Reason.EMPTY, "", "the file has no bytes: fetch it again");
        }
        try {
            Signature signature = Signature.of(bytes);
            return switch (signature) {
                case XLSX -> () -> XlsxDocument.open(file);
                case TEXT -> ofText(bytes, fileName);
                case PDF -> () -> PdfDocument.open(file);
                case COMPOUND -> () -> CompoundFile.open(file);
                case DOCX -> () -> DocxDocument.open(file);
                case ODF -> () -> OdfDocument.open(file);
                case RTF -> () -> RtfDocument.open(file);
                case OFD -> () -> OfdDocument.open(file);
                case ZIP -> () -> ArchiveDocument.open(file);
                default -> throw signature.notYetReadable();
            };
        } catch (RuntimeException e) {
            throw Faults.unexpected(e);
        }
    }

    private static Opening ofText(FirstBytes file, String fileName) throws IOException {
        if (isMail(file)) {
            return () -> MailDocument.open(file.file());
        }
        TextEncoding encoding = TextEncoding.of(file);
        String head = encoding.head(file);
        SdmxKind sdmx = SdmxKind.of(head);
        if (sdmx != SdmxKind.NONE) {
            return () -> openSdmx(sdmx, file, encoding, head);
        }
        return switch (Markup.of(head)) {
            case HTML -> () -> HtmlDocument.open(file, encoding);
            case NONE -> ofPlain(file, fileName, encoding, head);
        };
    }

    private static Document openSdmx(SdmxKind kind, FirstBytes file, TextEncoding encoding, String head)
            throws IOException {
        return switch (kind) {
            case XML -> SdmxMlDocument.open(file.file());
            case JSON -> SdmxJsonDocument.open(() -> encoding.read(file), encoding.charset());
            default -> DelimitedDocument.openCoded(file, encoding, SdmxKind.separator(head));
        };
    }

    private static Opening ofPlain(FirstBytes file, String fileName, TextEncoding encoding, String head)
            throws IOException {
        if (head.isBlank() && file.areAll()) {
            throw new BrokenRelease(Reason.EMPTY, "", "the file has only blanks: fetch it again");
        }
        Separator separator = Separator.of(head, fileName);
        return separator == Separator.NONE
                ? () -> TextDocument.open(file, encoding, fileName)
                : () -> DelimitedDocument.open(file, encoding, separator);
    }
}
