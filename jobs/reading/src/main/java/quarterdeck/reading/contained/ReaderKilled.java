package quarterdeck.reading.contained;

import java.io.IOException;

/** A signal ended the process that read a file: no fault of the file, as far as is known. */
final class ReaderKilled extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param signal its number, 9 where the system ran out of memory or an operator ended the process */
    ReaderKilled(int signal) {
        super("signal " + signal);
    }
}
