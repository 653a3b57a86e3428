package quarterdeck.bulletin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The folder of the site: what is unchanged is not written again, what is no longer made is removed. */
final class Site {

    /** Names every file of the site, so that what is removed later is surely its own. */
    private static final String LIST = "files.txt";

    /** Says of what the site was made; written last, so that a site that has it was written whole. */
    private static final String SEAL = "made-of.txt";

    private static final String BESIDE = "\t";

    private final Path folder;
    private final Map<Path, Integer> made = new ConcurrentHashMap<>();
    private final AtomicInteger written = new AtomicInteger();
    private volatile int largest;

    Site(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** @param path below the folder, with slashes; made by this project, never by a release */
    void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        made.put(file, content.length);
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
        for (String line : before) {
            Path file = folder.resolve(line.split(BESIDE)[0]).normalize();
            if (file.startsWith(folder) && !made.containsKey(file) && Files.deleteIfExists(file)) {
                removed++;
            }
        }
        String now = made.entrySet().stream()
                .map(file -> folder.relativize(file.getKey()).toString().replace('\\', '/') + BESIDE + file.getValue())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        write(LIST, now.getBytes(StandardCharsets.UTF_8));
        return removed;
    }

    /** From here on the site is not whole any more, until it is sealed. */
    void unseal() throws IOException {
        Files.deleteIfExists(folder.resolve(SEAL));
    }

    /** @param told what {@link #sealed} gives back */
    void seal(String madeOf, String told) throws IOException {
        Files.writeString(folder.resolve(SEAL), madeOf + "\n" + told + "\n");
    }

    /**
     * What was told when the site was made of the same; empty where it was made of something else, or where a file of it
     * is missing, has another size or was written later than the seal.
     */
    Optional<String> sealed(String madeOf) throws IOException {
        Path seal = folder.resolve(SEAL);
        Path list = folder.resolve(LIST);
        if (!Files.isRegularFile(seal) || !Files.isRegularFile(list)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(seal);
        if (lines.size() != 2 || !lines.get(0).equals(madeOf)) {
            return Optional.empty();
        }
        FileTime sealed = Files.getLastModifiedTime(seal);
        for (String line : Files.readAllLines(list)) {
            if (!isUntouched(line.split(BESIDE), sealed)) {
                return Optional.empty();
            }
        }
        return Optional.of(lines.get(1));
    }

    private boolean isUntouched(String[] listed, FileTime sealed) {
        if (listed.length != 2) {
            return false;
        }
        try {
            BasicFileAttributes now = Files.readAttributes(
                    folder.resolve(listed[0]), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile()
                    && String.valueOf(now.size()).equals(listed[1])
                    && now.lastModifiedTime().compareTo(sealed) <= 0;
        } catch (IOException e) {
            return false;
        }
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
