package quarterdeck.nightly;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON files that notice it themselves when they change: their last member, {@code seal}, is the sha256 of what stands
 * before it.
 */
public final class SealedJson {

    private static final Pattern SEAL = Pattern.compile(",\"seal\":\"([0-9a-f]{64})\"}");

    /** How many characters the seal takes at the end of a file, each of them one byte. */
    private static final int SEAL_LENGTH = ",\"seal\":\"\"}".length() + 64;

    private SealedJson() {}

    /** Writes an object that has at least one member. */
    public static void write(Path file, JsonObject json, String failpoint) throws IOException {
        DurableFile.write(file, bytes(json), failpoint);
    }

    /** An object that has at least one member, sealed. */
    public static byte[] bytes(JsonObject json) {
        String open = json.toString();
        String body = open.substring(0, open.length() - 1);
        return (body + ",\"seal\":\"" + digest(body) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a sealed object.
     *
     * @param remedy what a person can do where it is corrupt
     * @throws CorruptData where it is not what was written
     */
    public static JsonObject read(Path file, String remedy) throws IOException {
        return read(file, Files.readAllBytes(file), remedy);
    }

    /** Reads a sealed object whose bytes have been fetched already. */
    public static JsonObject read(Path file, byte[] content, String remedy) throws CorruptData {
        int body = content.length - SEAL_LENGTH;
        Matcher seal = SEAL.matcher(end(content));
        if (!seal.matches() || !Sha256.of(content, body).equals(seal.group(1))) {
            throw new CorruptData(file, "the file is not what was written; " + remedy);
        }
        String text = new String(content, StandardCharsets.UTF_8);
        try {
            return JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new CorruptData(file, "the file cannot be read (" + e.getMessage() + "); " + remedy);
        }
    }

    /** As much as the seal takes at the end of a file; less where the file has less. */
    private static String end(byte[] content) {
        int from = Math.max(0, content.length - SEAL_LENGTH);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
    }

    /**
     * Reads an object that was written before objects had seals: exactly as it was written then, with those members and
     * no other, so that no change to a sealed file makes it look like one.
     *
     * @return empty where it is not such an object
     */
    public static Optional<JsonObject> readUnsealed(byte[] content, Set<String> members) {
        if (SEAL.matcher(end(content)).matches()) {
            return Optional.empty(); // the seal would be one member more: there is no need to look at the others
        }
        String text = new String(content, StandardCharsets.UTF_8);
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            return json.keySet().equals(members) && json.toString().equals(text) ? Optional.of(json) : Optional.empty();
        } catch (JsonParseException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static String digest(String body) {
        return Sha256.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
