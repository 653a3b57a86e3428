package quarterdeck.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.warehouse.Warehouse;

/**
 * What decides whether work already done still stands.
 *
 * @param reading of the readers, the vocabulary and the source descriptions: another one reads all releases again
 * @param warehouse of the models and what builds them: another one builds the marts again
 */
public record Versions(String reading, String warehouse) {

    private static final int DIGITS = 16;

    public static Versions of(Installation installation) throws IOException {
        Map<Path, String> digests = new HashMap<>();
        return new Versions(
                digest(digests, codeOf(ReleaseReader.class), installation.vocabulary(), installation.sources()),
                digest(digests, codeOf(Warehouse.class), installation.vocabulary(), installation.sql()));
    }

    /** Of the module that a class belongs to. */
    public static String program(Class<?> type) throws IOException {
        return digest(new HashMap<>(), codeOf(type));
    }

    private static Path codeOf(Class<?> type) {
        return Path.of(java.net.URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** @param digests of files that were read before: every start waits for them, and the vocabulary is in both */
    private static String digest(Map<Path, String> digests, Path... parts) throws IOException {
        Sha256 sha = new Sha256();
        for (Path part : parts) {
            for (Path file : files(part)) {
                String known = digests.get(file);
                if (known == null) {
                    known = Sha256.of(file);
                    digests.put(file, known);
                }
                sha.add(part.relativize(file).toString()).add(known);
            }
        }
        return sha.hex().substring(0, DIGITS);
    }

    private static List<Path> files(Path part) throws IOException {
        if (!Files.exists(part)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(part)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
