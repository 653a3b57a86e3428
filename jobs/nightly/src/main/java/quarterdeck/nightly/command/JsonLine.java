package quarterdeck.nightly.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line, its fields in the order they were added; dates are ISO texts, unknown is null. */
final class JsonLine {

    private final JsonObject json = new JsonObject();

    JsonLine add(String name, @Nullable Object value) {
        json.add(name, element(value));
        return this;
    }

    JsonLine addAll(String name, Collection<JsonLine> lines) {
        JsonArray array = new JsonArray();
        lines.forEach(line -> array.add(line.json));
        json.add(name, array);
        return this;
    }

    String end() {
        return harmless(json);
    }

    /** The same JSON, with escapes for what a terminal would obey. */
    static String harmless(JsonElement json) {
        String text = json.toString();
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Terminal.isObeyed(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static @Nullable JsonElement element(@Nullable Object value) {
        if (value == null) {
            return com.google.gson.JsonNull.INSTANCE;
        } else if (value instanceof Boolean bool) {
            return new JsonPrimitive(bool);
        } else if (value instanceof BigDecimal decimal) {
            return new JsonPrimitive(new BigDecimal(Csv.plain(decimal)));
        } else if (value instanceof Number number) {
            return new JsonPrimitive(number);
        } else if (value instanceof Collection<?> items) {
            JsonArray array = new JsonArray();
            items.forEach(item -> array.add(element(item)));
            return array;
        }
        return new JsonPrimitive(value.toString());
    }
}
