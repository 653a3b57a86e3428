package quarterdeck.bulletin.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Style and script, written into each page and allowed there by their hashes and nothing else: pages opened from the
 * disk have no origin that a policy could name.
 */
public final class Assets {

    public static final String STYLE = resource("bulletin.css");
    public static final String SCRIPT = resource("bulletin.js");

    /** The content security policy of every page that is whole in itself. */
    public static final String POLICY = policy("");

    /**
     * That of a page that fetches more when it is asked for: what the one allowed script adds is allowed as well, and
     * still nothing that stands in the page.
     */
    public static final String FETCHING = policy(" 'strict-dynamic'");

    private static String policy(String more) {
        return "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '" + hash(SCRIPT) + "'" + more
                + "; img-src 'self'; base-uri 'none'; form-action 'none'";
    }

    private Assets() {}

    private static String resource(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/quarterdeck/bulletin/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
