package quarterdeck.warehouse.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of published marts: immutable versions, each a database and its description, and the link that says
 * which is current. One writer at a time; readers need no lock.
 */
public final class MartsFolder {
    private static final String CURRENT = "current.duckdb";

    private final Path folder;
    private final Consumer<String> failpoint;

    /**
     * A folder that may not exist yet.
     *
     * @param failpoint called with a name before each side effect
     */
    public MartsFolder(Path folder, Consumer<String> failpoint) {
        this.folder = folder;
        this.failpoint = failpoint;
    }

    /** The version the link leads to, empty where there is none. */
    public Optional<Path> current() throws IOException {
        Path link = folder.resolve(CURRENT);
        return Files.exists(link) ? Optional.of(link.toRealPath()) : Optional.empty();
    }

    /** Where a run builds its database; the folder exists afterwards, the file does not. */
    public Path workingFile(String runId) throws IOException {
        failpoint.accept("marts: create folder");
        Files.createDirectories(folder);
        if (Files.exists(version(runId))) {
            throw new FileAlreadyExistsException(version(runId).toString());
        }
        return folder.resolve("mart-" + runId + ".duckdb.tmp");
    }

    private Path version(String runId) {
        return folder.resolve("mart-" + runId + ".duckdb");
    }

    /**
     * Makes a closed working file the current version.
     *
     * @param description JSON, stored beside the database
     * @return the published file
     */
    public Path publish(String runId, Path workingFile, String description) throws IOException {
        Path mart = version(runId);
        failpoint.accept("mart: sync");
        sync(workingFile);
        failpoint.accept("mart: read-only");
        Files.setPosixFilePermissions(workingFile, PosixFilePermissions.fromString("r--r--r--"));
        failpoint.accept("mart: rename");
        Files.move(workingFile, mart, StandardCopyOption.ATOMIC_MOVE);
        failpoint.accept("mart: sync folder");
        sync(folder);
        describe(runId, description);
        point(mart);
        return mart;
    }

    /** Removes what a build that did not publish leaves; after publishing there is nothing to remove. */
    public void discard(Path workingFile) throws IOException {
        for (String rest : List.of("", ".wal", ".spill.tmp")) {
            deleteTree(workingFile.resolveSibling(workingFile.getFileName() + rest));
        }
    }

    private void describe(String runId, String description) throws IOException {
        Path json = folder.resolve("mart-" + runId + ".json");
        Path aside = folder.resolve("mart-" + runId + ".json.tmp");
        failpoint.accept("description: write");
        Files.writeString(aside, description, StandardCharsets.UTF_8);
        failpoint.accept("description: sync");
        sync(aside);
        failpoint.accept("description: rename");
        Files.move(aside, json, StandardCopyOption.ATOMIC_MOVE);
        failpoint.accept("description: sync folder");
        sync(folder);
    }

    private void point(Path mart) throws IOException {
        Path aside = folder.resolve(CURRENT + ".tmp");
        failpoint.accept("current: link aside");
        Files.deleteIfExists(aside);
        Files.createSymbolicLink(aside, mart.getFileName());
        failpoint.accept("current: rename");
        Files.move(aside, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        failpoint.accept("current: sync folder");
        sync(folder);
    }

    /** Removes working files and versions that no complete description belongs to; the current one always stays. */
    public void removeOrphans() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Optional<Path> current = current();
        List<Path> orphans = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            boolean undescribed = name.matches("mart-.*\\.duckdb")
                    && !Files.exists(folder.resolve(name.replaceFirst("duckdb$", "json")));
            boolean unused = name.matches("mart-.*\\.json")
                    && !Files.exists(folder.resolve(name.replaceFirst("json$", "duckdb")));
            boolean isCurrent =
                    current.isPresent() && current.get().getFileName().equals(file.getFileName());
            if (!isCurrent && (undescribed || unused || name.endsWith(".tmp") || name.endsWith(".wal"))) {
                orphans.add(file);
            }
        }
        for (Path orphan : orphans) {
            failpoint.accept("orphan: delete");
            deleteTree(orphan);
        }
    }

    /**
     * Removes versions beyond the last of each kept day and week; never the current one.
     *
     * @param before the version that was current until now, which stays too: a reader may be about to open it
     */
    public void retire(Retention retention, Optional<Path> before) throws IOException {
        Set<Path> staying = Stream.of(current(), before)
                .flatMap(Optional::stream)
                .map(Path::getFileName)
                .collect(Collectors.toSet());
        List<Path> marts = files().stream()
                .filter(file -> file.getFileName().toString().matches("mart-.*\\.duckdb"))
                .toList();
        for (Path mart : retention.expired(marts)) {
            if (!staying.contains(mart.getFileName())) {
                failpoint.accept("retired: delete");
                String name = mart.getFileName().toString();
                Files.deleteIfExists(folder.resolve(name.replaceFirst("duckdb$", "json")));
                Files.deleteIfExists(mart);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void deleteTree(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> inside = Files.list(path)) {
                for (Path file : inside.toList()) {
                    deleteTree(file);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
