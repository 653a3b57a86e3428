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

    private static final Pattern SEAL = Pattern.compile(",\"seal\":\"([0-9a-f]{64})\"}$");

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
        String text = new String(content, StandardCharsets.UTF_8);
        Matcher seal = SEAL.matcher(text);
        if (!seal.find() || !digest(text.substring(0, seal.start())).equals(seal.group(1))) {
            throw new CorruptData(file, "the file is not what was written; " + remedy);
        }
        try {
            return JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new CorruptData(file, "the file cannot be read (" + e.getMessage() + "); " + remedy);
        }
    }

    /**
     * Reads an object that was written before objects had seals: exactly as it was written then, with those members and
     * no other, so that no change to a sealed file makes it look like one.
     *
     * @return empty where it is not such an object
     */
    public static Optional<JsonObject> readUnsealed(Path file, Set<String> members) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
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
