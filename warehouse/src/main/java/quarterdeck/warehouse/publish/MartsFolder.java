package quarterdeck.warehouse.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            sync(Objects.requireNonNull(folder.toAbsolutePath().getParent(), "marts lie in a home"));
        }
        Path mart = version(runId).mart();
        if (Files.exists(mart)) {
            throw new FileAlreadyExistsException(mart.toString());
        }
        return folder.resolve("mart-" + runId + ".duckdb.tmp");
    }

    private Version version(String runId) {
        return new Version(folder, runId);
    }

    /**
     * Makes a closed working file the current version.
     *
     * @param description JSON, stored beside the database
     * @return the published file
     */
    public Path publish(String runId, Path workingFile, String description) throws IOException {
        Version version = version(runId);
        Path mart = version.mart();
        failpoint.accept("mart: read-only");
        Files.setPosixFilePermissions(workingFile, PosixFilePermissions.fromString("r--r--r--"));
        failpoint.accept("mart: sync");
        sync(workingFile);
        failpoint.accept("mart: rename");
        Files.move(workingFile, mart, StandardCopyOption.ATOMIC_MOVE);
        failpoint.accept("mart: sync folder");
        sync(folder);
        describe(version, description);
        point(mart);
        return mart;
    }

    /** The complete versions, by the time they were published, the oldest first. */
    public List<String> runs() throws IOException {
        List<Version> complete = new ArrayList<>();
        for (Path mart : marts()) {
            Version.of(mart).filter(Version::isComplete).ifPresent(complete::add);
        }
        return Retention.oldestFirst(complete.stream().map(Version::mart).toList()).stream()
                .map(mart -> Version.of(mart).orElseThrow().runId())
                .toList();
    }

    /**
     * Makes a kept version current again.
     *
     * @throws DamagedMart where it is not what was published; the link stays as it was
     */
    public Path rollback(String runId) throws IOException {
        Version version = version(runId);
        if (!version.isComplete()) {
            throw new NoSuchFileException(version.mart().toString());
        }
        List<Path> damaged = Checksums.damaged(version.checksums());
        if (!damaged.isEmpty()) {
            throw new DamagedMart(damaged);
        }
        point(version.mart());
        return version.mart();
    }

    /** What was written down of a version's file when it was published, not hashed again; empty where nothing was. */
    public static Optional<String> checksum(Path mart) throws IOException {
        Optional<Version> version = Version.of(mart);
        return version.isEmpty() || !Files.exists(version.get().checksums())
                ? Optional.empty()
                : Optional.of(Files.readString(version.get().checksums()).strip());
    }

    /** Hashes every version again. */
    public MartsAudit audit() throws IOException {
        List<Path> damaged = new ArrayList<>();
        List<Path> unchecked = new ArrayList<>();
        int files = 0;
        long bytes = 0;
        for (Path mart : Files.isDirectory(folder) ? marts() : List.<Path>of()) {
            Version version = Version.of(mart).orElseThrow();
            if (!Files.exists(version.checksums())) {
                unchecked.add(mart);
                continue;
            }
            damaged.addAll(Checksums.damaged(version.checksums()));
            for (Path file : version.files()) {
                files++;
                bytes += Files.exists(file) ? Files.size(file) : 0;
            }
        }
        Path link = folder.resolve(CURRENT);
        if (Files.isSymbolicLink(link) && !Files.exists(link)) {
            damaged.add(link);
        }
        return new MartsAudit(files, bytes, damaged, unchecked);
    }

    /** Hashes the current version again; what has no checksums yet counts as whole. */
    public List<Path> damagedCurrent() throws IOException {
        Optional<Version> version = current().flatMap(Version::of);
        return version.isPresent() && Files.exists(version.get().checksums())
                ? Checksums.damaged(version.get().checksums())
                : List.of();
    }

    /**
     * Takes the checksums of versions that were published before versions had them: from here on they are watched.
     *
     * @return their databases
     */
    public List<Path> seal() throws IOException {
        List<Path> sealed = new ArrayList<>();
        for (Path mart : Files.isDirectory(folder) ? marts() : List.<Path>of()) {
            Version version = Version.of(mart).orElseThrow();
            if (version.isUnsealed()) {
                writeChecksums(version, version.description());
                sealed.add(mart);
            }
        }
        return sealed;
    }

    /** Removes what a build that did not publish leaves; after publishing there is nothing to remove. */
    public void discard(Path workingFile) throws IOException {
        for (String rest : List.of("", ".wal", ".spill.tmp")) {
            deleteTree(workingFile.resolveSibling(workingFile.getFileName() + rest));
        }
    }

    /** The description comes last: a version that has one is complete. */
    private void describe(Version version, String description) throws IOException {
        Path json = version.description();
        Path aside = json.resolveSibling(json.getFileName() + ".tmp");
        failpoint.accept("description: write");
        Files.writeString(aside, description, StandardCharsets.UTF_8);
        writeChecksums(version, aside);
        place("description", aside, json);
    }

    private void writeChecksums(Version version, Path description) throws IOException {
        Path mart = version.mart();
        String sums = Checksums.line(mart, String.valueOf(mart.getFileName()))
                + Checksums.line(
                        description, String.valueOf(version.description().getFileName()));
        Path checksums = version.checksums();
        Path aside = checksums.resolveSibling(checksums.getFileName() + ".tmp");
        failpoint.accept("checksums: write");
        Files.writeString(aside, sums, StandardCharsets.UTF_8);
        place("checksums", aside, checksums);
    }

    private void place(String what, Path aside, Path file) throws IOException {
        failpoint.accept(what + ": sync");
        sync(aside);
        failpoint.accept(what + ": rename");
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        failpoint.accept(what + ": sync folder");
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

    /** Removes working files and incomplete versions; the current one always stays. */
    public void removeOrphans() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Optional<Path> current = current();
        List<Path> orphans = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            boolean left = name.endsWith(".tmp") || name.endsWith(".wal");
            Optional<Version> version = Version.of(file);
            boolean isCurrent = version.isPresent()
                    && current.map(mart -> version.get().mart().getFileName().equals(mart.getFileName()))
                            .orElse(false);
            if (left || (!isCurrent && version.map(v -> !v.isComplete()).orElse(false))) {
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
        for (Path mart : retention.expired(marts())) {
            if (!staying.contains(mart.getFileName())) {
                for (Path file : Version.of(mart).orElseThrow().files()) {
                    failpoint.accept("retired: delete");
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private List<Path> marts() throws IOException {
        return files().stream()
                .filter(file -> file.getFileName().toString().matches("mart-.*\\.duckdb"))
                .toList();
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
