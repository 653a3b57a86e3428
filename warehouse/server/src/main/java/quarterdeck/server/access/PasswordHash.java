package quarterdeck.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Salted Argon2id hashes in their usual text form, which names the cost they were made with. */
public final class PasswordHash {
    private static final int MEMORY_KILOBYTES = 19_456;
    private static final int ROUNDS = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    /** What a password of a user that does not exist is compared with, so that it takes as long. */
    private static final String NOBODY = of("nobody has this password");

    private PasswordHash() {}

    /** The hash of a password, with a new salt. */
    public static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.format(
                Locale.ROOT,
                "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s",
                MEMORY_KILOBYTES,
                ROUNDS,
                base64.encodeToString(salt),
                base64.encodeToString(hash(password, salt, MEMORY_KILOBYTES, ROUNDS)));
    }

    /** Whether a hash is of this password; false for what is no hash. */
    static boolean matches(String password, String hash) {
        Matcher form = FORM.matcher(hash);
        if (!form.matches()) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(form.group(4));
        byte[] actual = hash(
                password,
                Base64.getDecoder().decode(form.group(3)),
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)));
        return MessageDigest.isEqual(expected, actual);
    }

    /** Takes the time of a comparison. */
    static void matchNobody(String password) {
        matches(password, NOBODY);
    }

    private static byte[] hash(String password, byte[] salt, int kilobytes, int rounds) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kilobytes)
                .withIterations(rounds)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
