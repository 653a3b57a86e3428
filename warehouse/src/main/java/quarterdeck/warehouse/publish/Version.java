package quarterdeck.warehouse.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of one published version.
 *
 * @param runId the run that built it
 */
record Version(Path folder, String runId) {

    private static final Pattern NAME = Pattern.compile("mart-(.+)\\.(duckdb|json|sha256)");

    /** The version a file belongs to, empty for the link and for what is still being written. */
    static Optional<Version> of(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Optional.of(new Version(file.resolveSibling(""), name.group(1))) : Optional.empty();
    }

    Path mart() {
        return file("duckdb");
    }

    Path description() {
        return file("json");
    }

    Path checksums() {
        return file("sha256");
    }

    /** In the order they are removed: without its description a version no longer counts. */
    List<Path> files() {
        return List.of(description(), checksums(), mart());
    }

    boolean isComplete() {
        return files().stream().allMatch(Files::exists);
    }

    /** Published whole, but before versions had checksums: the description is written last. */
    boolean isUnsealed() {
        return !Files.exists(checksums()) && Files.exists(description()) && Files.exists(mart());
    }

    private Path file(String end) {
        return folder.resolve("mart-" + runId + "." + end);
    }
}
