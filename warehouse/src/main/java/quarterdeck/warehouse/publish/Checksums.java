package quarterdeck.warehouse.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file {@code mart-<run>.sha256} beside a version, in the form {@code sha256sum -c} reads. */
final class Checksums {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (mart-[A-Za-z0-9._-]+)");
    private static final int BUFFER = 1 << 16;
    private static final int FILES = 2;

    private Checksums() {}

    static String line(Path file, String name) throws IOException {
        return sha256(file) + "  " + name + "\n";
    }

    /** The files of a version that are not what was published, itself where it names none. */
    static List<Path> damaged(Path checksums) throws IOException {
        List<String> lines = Files.readString(checksums, java.nio.charset.StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        List<Path> damaged = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                return List.of(checksums);
            }
            Path file = checksums.resolveSibling(matcher.group(2));
            if (!Files.isRegularFile(file) || !sha256(file).equals(matcher.group(1))) {
                damaged.add(file);
            }
        }
        return lines.size() == FILES ? damaged : List.of(checksums);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
