package quarterdeck.nightly.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Formats;
import quarterdeck.reading.format.archive.Members;

/** A release and those it carries, each as a file for as long as it is looked at; nothing is stored. */
public final class Unpacked {

    private Unpacked() {}

    /** Looks at a release, and deals with what is wrong with it. */
    @FunctionalInterface
    public interface Look {
        void at(Path file, ReleaseOrigin origin) throws IOException;
    }

    /**
     * Looks at a release, where it is not only an archive, and at each that it carries.
     *
     * @return what is wrong with those that cannot be unpacked, each with its name as the place
     * @throws BrokenRelease where the archive itself cannot be read
     */
    public static List<BrokenRelease> each(Path file, ReleaseOrigin origin, Look look) throws IOException {
        boolean empty = Files.size(file) == 0;
        Formats.Carrier carrier = empty ? Formats.Carrier.NONE : Formats.carrier(file);
        if (carrier != Formats.Carrier.ARCHIVE) {
            look.at(file, origin);
        }
        return Members.each(file, (name, bytes) -> {
            Path copy = Files.createTempFile("quarterdeck-", ".member");
            try {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
                look.at(copy, origin.ofMember(name));
            } finally {
                Files.delete(copy);
            }
        });
    }
}
