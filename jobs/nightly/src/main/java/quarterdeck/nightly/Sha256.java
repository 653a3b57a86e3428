package quarterdeck.nightly;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 lower-case hexadecimal digits. */
public final class Sha256 {

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static String of(byte[] content) {
        return of(content, content.length);
    }

    /** Of the first bytes alone. */
    public static String of(byte[] content, int length) {
        Sha256 sha = new Sha256();
        sha.digest.update(content, 0, length);
        return sha.hex();
    }

    public static String of(Path file) throws IOException {
        Sha256 sha = new Sha256();
        sha.copy(file, OutputStream.nullOutputStream());
        return sha.hex();
    }

    /** Adds a text and an end mark, so that two texts never run together. */
    public Sha256 add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** Adds the bytes of a file while copying them; gives their number. */
    public long copy(Path file, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, out);
        }
    }

    /** The same for bytes from anywhere, to their end. */
    public long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            out.write(buffer, 0, n);
            size += n;
        }
        return size;
    }

    /** The digest of all that was added; nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
