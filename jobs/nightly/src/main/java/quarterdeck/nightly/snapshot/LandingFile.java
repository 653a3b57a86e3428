package quarterdeck.nightly.snapshot;

import java.nio.file.Path;

/**
 * A file in the landing folder as the last look found it.
 *
 * @param file where it is
 * @param relative its path inside the landing folder, with slashes
 * @param stamp size and time of change of the file and of its sidecar; another stamp means another look is needed
 * @param hasSidecar whether the look met a sidecar of it
 * @param changedAt time of the later change of the two, in milliseconds
 */
record LandingFile(Path file, String relative, String stamp, boolean hasSidecar, long changedAt) {}
