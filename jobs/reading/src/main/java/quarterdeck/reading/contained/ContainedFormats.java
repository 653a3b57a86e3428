package quarterdeck.reading.contained;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Formats;
import quarterdeck.reading.format.Opened;

/**
 * Opens releases: those of heavy formats are read by a process of their own, others here. A process serves many files,
 * so that few pay for its start; as many run as files are read at a time. Safe for threads.
 */
public final class ContainedFormats implements Opened.Opener {

    private final Limits limits;
    private final Path folder;
    private final Deque<Child> idle = new ArrayDeque<>();

    /** Documents are written down in the temporary folder of the system. */
    public ContainedFormats(Limits limits) {
        this(limits, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Documents are written down in a folder, which is made where there is none. What lies in it belongs to releases
     * that are open; where none is, it is what a kill has left.
     */
    public ContainedFormats(Limits limits, Path folder) {
        this.limits = limits;
        this.folder = folder;
    }

    /**
     * Opens a release. A process that a signal ends is replaced once: the system may have needed its memory, or somebody
     * ended it together with this one.
     *
     * @throws BrokenRelease for what cannot be read within the limits, too
     * @throws IOException where the disk refuses, or the thread is interrupted; neither says anything about the file
     */
    @Override
    public Opened open(Path file, String fileName) throws IOException {
        return Formats.inProcess(file, fileName, this::contained);
    }

    private Opened contained(Path file, String fileName) throws IOException {
        Path spool = Files.createTempFile(Files.createDirectories(folder), "quarterdeck-", ".spool");
        try {
            readOrAgain(file, fileName, spool);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(spool);
            throw e;
        }
        return new Opened() {
            @Override
            public Document document() throws IOException {
                return new SpooledDocument(spool);
            }

            @Override
            public void close() throws IOException {
                Files.deleteIfExists(spool);
            }
        };
    }

    private void readOrAgain(Path file, String fileName, Path spool) throws IOException {
        try {
            read(file, fileName, spool);
        } catch (ReaderKilled once) {
            try {
                read(file, fileName, spool);
            } catch (ReaderKilled twice) {
                throw killed(twice);
            }
        }
    }

    private static BrokenRelease killed(ReaderKilled signal) {
        BrokenRelease refused = new BrokenRelease(
                BrokenRelease.Reason.READER_KILLED,
                "",
                "a signal ended the process that read this file, and the next one too (" + signal.getMessage()
                        + "): look whether the machine has memory for it, then read the file again");
        refused.initCause(signal);
        return refused;
    }

    private void read(Path file, String fileName, Path spool) throws IOException {
        Child child = childFor(file, fileName, spool);
        try {
            child.finish();
        } finally {
            if (child.serves()) {
                release(child);
            }
        }
    }

    private Child childFor(Path file, String fileName, Path spool) throws IOException {
        for (Child waiting = take(); waiting != null; waiting = take()) {
            if (waiting.takes(file, fileName, spool)) {
                return waiting;
            }
            waiting.end();
        }
        Child fresh = Child.start(limits, folder);
        if (!fresh.takes(file, fileName, spool)) {
            fresh.end();
            throw new IOException("a process to read heavy formats ended before it began");
        }
        return fresh;
    }

    private synchronized @org.jspecify.annotations.Nullable Child take() {
        return idle.poll();
    }

    private synchronized void release(Child child) {
        idle.push(child);
    }
}
