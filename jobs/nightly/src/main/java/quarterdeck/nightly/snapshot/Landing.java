package quarterdeck.nightly.snapshot;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.snapshot.SnapshotStore.Left;

/** The folder where releases arrive. Regular files are releases; links, hidden files and sidecars are not. */
final class Landing {

    private final Path folder;

    Landing(Path folder) {
        this.folder = folder;
    }

    /**
     * What a look at the folder has found.
     *
     * @param files the releases in the order of their paths
     * @param refused what may not be looked into
     */
    record Found(List<LandingFile> files, List<Left> refused) {}

    /** @throws IOException where the folder itself cannot be read, or the disk fails */
    Found look() throws IOException {
        Walk walk = new Walk(folder.toRealPath());
        Files.walkFileTree(walk.start, walk);
        return new Found(walk.files(), walk.refused);
    }

    /** Goes through the folder while others write to it. */
    static final class Walk extends SimpleFileVisitor<Path> {

        private final Path start;
        private final Map<Path, BasicFileAttributes> releases = new LinkedHashMap<>();
        private final Map<Path, BasicFileAttributes> sidecars = new HashMap<>();
        private final List<Left> refused = new ArrayList<>();

        Walk(Path start) {
            this.start = start;
        }

        List<Left> refused() {
            return refused;
        }

        /** The releases in the order of their paths; a sidecar that the walk has not met is not asked for. */
        List<LandingFile> files() {
            List<LandingFile> files = new ArrayList<>();
            releases.forEach(
                    (file, attributes) -> files.add(file(start, file, attributes, sidecars.get(Sidecar.of(file)))));
            files.sort(Comparator.comparing(LandingFile::relative));
            return files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(start) && isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Sidecar.isSidecar(file)) {
                sidecars.put(file, attributes);
            } else if (attributes.isRegularFile() && !isHidden(file)) {
                releases.put(file, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        /** What goes while the folder is walked, as files of an upload do, was not there. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(start) || !(failure instanceof NoSuchFileException || isDenied(failure))) {
                throw failure;
            } else if (isDenied(failure) && !isHidden(file)) {
                refused.add(new Left(relative(start, file), Left.Reason.UNREADABLE, ""));
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isDenied(IOException failure) {
            return failure instanceof AccessDeniedException;
        }
    }

    /** Size and time of a file, to see whether it changes while it is copied. */
    static String stamp(Path file) throws IOException {
        return stamp(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    private static LandingFile file(
            Path start, Path file, BasicFileAttributes attributes, @Nullable BasicFileAttributes sidecar) {
        String stamp = stamp(attributes);
        long changed = attributes.lastModifiedTime().toMillis();
        if (sidecar != null) {
            stamp += "+" + stamp(sidecar);
            changed = Math.max(changed, sidecar.lastModifiedTime().toMillis());
        }
        return new LandingFile(file, relative(start, file), stamp, sidecar != null, changed);
    }

    private static String relative(Path start, Path file) {
        return start.relativize(file).toString().replace('\\', '/');
    }

    private static String stamp(BasicFileAttributes attributes) {
        return attributes.size() + "@" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    private static boolean isHidden(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.startsWith("~$");
    }
}
