package quarterdeck.bulletin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The folder of the site: what is unchanged is not written again, what is no longer made is removed. */
final class Site {

    /** Names every file of the site, so that what is removed later is surely its own. */
    private static final String LIST = "files.txt";

    private final Path folder;
    private final Set<Path> made = ConcurrentHashMap.newKeySet();
    private final AtomicInteger written = new AtomicInteger();
    private volatile int largest;

    Site(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** @param path below the folder, with slashes; made by this project, never by a release */
    void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        made.add(file);
        if (path.endsWith(".html")) {
            synchronized (this) {
                largest = Math.max(largest, content.length);
            }
        }
        if (Files.exists(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(aside, content);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        written.incrementAndGet();
    }

    /** Removes files that an earlier bulletin wrote and this one did not, and nothing else; returns how many. */
    int removeStale() throws IOException {
        Path list = folder.resolve(LIST);
        List<String> before = Files.exists(list) ? Files.readAllLines(list) : List.of();
        int removed = 0;
        for (String path : before) {
            Path file = folder.resolve(path).normalize();
            if (file.startsWith(folder) && !made.contains(file) && Files.deleteIfExists(file)) {
                removed++;
            }
        }
        String now = made.stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        write(LIST, now.getBytes(StandardCharsets.UTF_8));
        return removed;
    }

    int files() {
        return made.size();
    }

    int written() {
        return written.get();
    }

    int largestPage() {
        return largest;
    }
}
