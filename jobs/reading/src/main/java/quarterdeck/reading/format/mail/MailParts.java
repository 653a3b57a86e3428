package quarterdeck.reading.format.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.archive.MemberSink;

/** The parts of a mail or a web archive, streamed in the order they stand in. */
public final class MailParts {

    /** A mail is decoded part by part; its page is held whole. */
    private static final long MOST_BYTES = 128L << 20;

    private static final int MOST_PARTS = 500;
    private static final int MOST_HEADERS = 2_000;
    private static final int DEEPEST = 20;
    private static final int LONGEST_LINE = 1 << 20;

    private MailParts() {}

    /**
     * A part that has no parts itself.
     *
     * @param mediaType in small letters
     * @param name of the file it was; empty where it has none
     * @param attached whether the mail calls it an attachment
     * @param related whether it belongs to a page, as its pictures do
     */
    record Part(String mediaType, String name, boolean attached, boolean related) {

        /** Whether it is a release of its own and not the text of the mail or what belongs to it. */
        boolean isMember() {
            boolean file = attached || (!name.isEmpty() && !related);
            return file && !mediaType.startsWith("image/") && !mediaType.endsWith("-signature");
        }

        boolean isText() {
            return !isMember() && (mediaType.equals("text/html") || mediaType.equals("text/plain"));
        }
    }

    /** Is shown each part with its decoded bytes. */
    @FunctionalInterface
    interface Visitor {
        void see(Part part, InputStream bytes) throws IOException;
    }

    /** Hands over the attachments of a mail that are releases. */
    public static void attachments(Path file, MemberSink sink) throws IOException {
        int[] unnamed = {0};
        visit(file, (part, bytes) -> {
            if (part.isMember()) {
                sink.take(part.name().isEmpty() ? "attachment " + ++unnamed[0] : part.name(), bytes);
            }
        });
    }

    static void visit(Path file, Visitor visitor) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw Faults.tooLarge("", "a mail has at most " + MOST_BYTES + " bytes: land its attachments");
        }
        MimeConfig limits = new MimeConfig.Builder()
                .setMaxLineLen(LONGEST_LINE)
                .setMaxHeaderLen(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        MimeTokenStream tokens = new MimeTokenStream(limits, new CutOff(), new DefaultBodyDescriptorBuilder());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            tokens.parse(in);
            walk(tokens, visitor);
        } catch (MimeException | MaxLineLimitException e) {
            throw (IOException) Faults.malformed("", "the mail is damaged (" + e.getMessage() + "): save it again")
                    .initCause(e);
        }
    }

    /** Minds what is missing at the end, and lets the many small liberties of mail programs pass. */
    private static final class CutOff extends DecodeMonitor {
        @Override
        public boolean warn(String error, String drop) {
            return error.contains("prematurely") || error.contains("end of");
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }

    private static void walk(MimeTokenStream tokens, Visitor visitor) throws IOException, MimeException {
        Deque<Boolean> related = new ArrayDeque<>();
        int parts = 0;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            if (state == EntityState.T_START_MULTIPART) {
                related.push(tokens.getBodyDescriptor().getMimeType().equals("multipart/related"));
            } else if (state == EntityState.T_END_MULTIPART) {
                related.poll();
            } else if (state == EntityState.T_BODY) {
                if (++parts > MOST_PARTS) {
                    throw Faults.tooLarge("part " + parts, "a mail has at most " + MOST_PARTS + " parts: split it");
                }
                Part part = part((MaximalBodyDescriptor) tokens.getBodyDescriptor(), related.contains(true));
                visitor.see(part, new PartStream(tokens.getDecodedInputStream(), parts));
            }
            if (related.size() > DEEPEST) {
                throw Faults.tooLarge("", "parts are nested more than " + DEEPEST + " deep: no mail needs it");
            }
        }
    }

    private static Part part(MaximalBodyDescriptor said, boolean related) {
        String name = said.getContentDispositionFilename();
        if (name == null) {
            name = said.getContentTypeParameters().get("name");
        }
        return new Part(
                said.getMimeType().toLowerCase(Locale.ROOT),
                name == null ? "" : DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT),
                "attachment".equalsIgnoreCase(said.getContentDispositionType()),
                related);
    }
}
