package quarterdeck.nightly.snapshot;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The folder where releases arrive. Regular files are releases; links, hidden files and sidecars are not. */
final class Landing {

    private final Path folder;

    Landing(Path folder) {
        this.folder = folder;
    }

    /** The releases in the order of their paths. */
    List<LandingFile> files() throws IOException {
        List<LandingFile> found = new ArrayList<>();
        Path start = folder.toRealPath();
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return !dir.equals(start) && isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !isHidden(file) && !Sidecar.isSidecar(file)) {
                    found.add(look(start, file, attributes));
                }
                return FileVisitResult.CONTINUE;
            }
        };
        Files.walkFileTree(start, visitor);
        found.sort(Comparator.comparing(LandingFile::relative));
        return found;
    }

    /** Size and time of a file, to see whether it changes while it is copied. */
    static String stamp(Path file) throws IOException {
        return stamp(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    private static LandingFile look(Path start, Path file, BasicFileAttributes attributes) throws IOException {
        String stamp = stamp(attributes);
        long changed = attributes.lastModifiedTime().toMillis();
        try {
            BasicFileAttributes sidecar =
                    Files.readAttributes(Sidecar.of(file), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            stamp += "+" + stamp(sidecar);
            changed = Math.max(changed, sidecar.lastModifiedTime().toMillis());
        } catch (NoSuchFileException e) {
            // most releases come without a sidecar
        }
        String relative = start.relativize(file).toString().replace('\\', '/');
        return new LandingFile(file, relative, stamp, changed);
    }

    private static String stamp(BasicFileAttributes attributes) {
        return attributes.size() + "@" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    private static boolean isHidden(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.startsWith("~$");
    }
}
