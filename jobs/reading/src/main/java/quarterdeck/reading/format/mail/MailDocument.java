package quarterdeck.reading.format.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.EmptyDocument;
import quarterdeck.reading.format.Formats;

/** The page of a web archive, or the page or text of a mail; read as that page or text would be on its own. */
public final class MailDocument implements Document {

    private static final String MEDIA_TYPE = "message/rfc822";

    private static final String PAGE = "page.html";
    private static final String TEXT = "text.txt";

    private static final Pattern HEADERS =
            Pattern.compile("(?:[!-9;-~]{1,70}:[^\\n]*\\r?\\n(?:[ \\t][^\\n]*\\r?\\n)*+)++\\r?\\n(?s:.*)");
    private static final Pattern OF_MAIL =
            Pattern.compile("(?im)^(?:mime-version:|content-type:\\s*(?:multipart|text)/|received:|message-id:)");

    private final Document body;
    private final Path copy;

    private MailDocument(Document body, Path copy) {
        this.body = body;
        this.copy = copy;
    }

    /** Whether a text begins as mails and web archives do. */
    public static boolean isHead(String head) {
        int end = head.indexOf("\n\n") < 0 ? head.indexOf("\r\n\r\n") : head.indexOf("\n\n");
        return end > 0
                && HEADERS.matcher(head.substring(0, Math.min(head.length(), end + 4)))
                        .matches()
                && OF_MAIL.matcher(head.substring(0, end)).find();
    }

    public static Document open(Path file) throws IOException {
        Path copy = Files.createTempFile("quarterdeck-", ".part");
        try {
            String name = copyBody(file, copy);
            if (name.isEmpty() || Files.size(copy) == 0) {
                return new MailDocument(new EmptyDocument(MEDIA_TYPE), copy);
            }
            return new MailDocument(Formats.open(copy, name), copy);
        } catch (IOException | RuntimeException e) {
            Files.delete(copy);
            throw e;
        }
    }

    /** Copies the page, or else the text, and gives a name that says which; empty where the mail has neither. */
    private static String copyBody(Path file, Path copy) throws IOException {
        String[] found = {""};
        MailParts.visit(file, (part, bytes) -> {
            boolean page = part.mediaType().equals("text/html");
            if (part.isText() && (found[0].isEmpty() || (page && found[0].equals(TEXT)))) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
                found[0] = page ? PAGE : TEXT;
            }
        });
        return found[0];
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String charset() {
        return body.charset();
    }

    @Override
    public @Nullable Block next() throws IOException {
        return body.next();
    }

    @Override
    public void close() throws IOException {
        body.close();
        Files.deleteIfExists(copy);
    }
}
