package quarterdeck.reading.format.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.Formats;
import quarterdeck.reading.format.mail.MailParts;

/** The releases that a file carries inside itself: the files of an archive, the attachments of a mail. */
public final class Members {

    private Members() {}

    /** Whether a file is of a kind that carries releases; a mail may turn out to have no attachment. */
    public static boolean mayBeIn(Path file) throws IOException {
        return Formats.carrier(file) != Formats.Carrier.NONE;
    }

    /** Whether a file carries releases. */
    public static boolean areIn(Path file) throws IOException {
        return switch (Formats.carrier(file)) {
            case NONE -> false;
            case ARCHIVE -> true;
            case MAIL -> {
                List<String> names = new ArrayList<>();
                each(file, (name, bytes) -> {
                    names.add(name);
                    bytes.transferTo(OutputStream.nullOutputStream());
                });
                yield !names.isEmpty();
            }
        };
    }

    /**
     * Hands over each release that a file carries.
     *
     * @return what is wrong with members that could not be handed over whole; the sink may have seen a part of one
     * @throws BrokenRelease where the carrier itself cannot be read, or carries more than any release does
     */
    public static List<BrokenRelease> each(Path file, MemberSink sink) throws IOException {
        if (Files.size(file) == 0) {
            return List.of();
        }
        try {
            return switch (Formats.carrier(file)) {
                case ARCHIVE -> ZipMembers.each(file, sink);
                case MAIL -> {
                    MailParts.attachments(file, sink);
                    yield List.of();
                }
                case NONE -> List.of();
            };
        } catch (RuntimeException e) {
            throw Faults.unexpected(e);
        }
    }
}
