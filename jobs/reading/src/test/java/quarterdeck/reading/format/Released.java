package quarterdeck.reading.format;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.DocumentDump;

/** Bytes published under a name, as a test makes them up. */
public final class Released {

    private final byte[] bytes;
    private final String fileName;

    public Released(byte[] bytes, String fileName) {
        this.bytes = bytes.clone();
        this.fileName = fileName;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    String fileName() {
        return fileName;
    }

    static final Charset GB18030 = Charset.forName("GB18030");

    public static Released text(String text, String fileName) {
        return new Released(text.getBytes(StandardCharsets.UTF_8), fileName);
    }

    public static Released text(String text, Charset charset, String fileName) {
        return new Released(text.getBytes(charset), fileName);
    }

    /** Media type, character set and drawing of the document. */
    public String read() {
        try {
            Path file = Files.createTempFile("released", ".bin");
            try {
                Files.write(file, bytes);
                try (Document document = Formats.open(file, fileName)) {
                    return (document.mediaType() + " " + document.charset()).strip() + "\n" + DocumentDump.of(document);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The drawing alone. */
    public String drawn() {
        String read = read();
        return read.substring(read.indexOf('\n') + 1);
    }

    /** What is said about a release that cannot be read: reason, place and what was expected. */
    public String refused() {
        UncheckedIOException thrown = catchThrowableOfType(UncheckedIOException.class, this::read);
        if (thrown == null || !(thrown.getCause() instanceof BrokenRelease broken)) {
            throw new AssertionError("not refused: " + (thrown == null ? read() : thrown.toString()), thrown);
        }
        return broken.reason() + (broken.where().isEmpty() ? "" : " at " + broken.where()) + ": " + broken.getMessage();
    }
}
