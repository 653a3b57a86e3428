package quarterdeck.nightly.command;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import quarterdeck.nightly.Installation;

/** Surroundings in English of what runs in this process, and what is said to them on the error stream. */
final class Overheard {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Surroundings around;

    /** @param folder that paths are relative to */
    Overheard(Path folder) {
        this(folder, Installation.here(), Clock.systemUTC());
    }

    Overheard(Path folder, Installation installation, Clock clock) {
        around = new Surroundings(
                new Terminal(
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false),
                Messages.in(Locale.ENGLISH),
                installation,
                folder,
                clock);
    }

    Surroundings around() {
        return around;
    }

    String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
