package quarterdeck.nightly.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarterdeck.warehouse.Dictionary;

/**
 * What a table and its columns mean, by the headers of the models.
 *
 * @param key columns of the key, empty where it has none
 * @param columns by their names; those a query adds are not among them
 */
record Definitions(
        String name, String about, String aboutZh, String grain, List<String> key, Map<String, Column> columns) {

    /** A column and what it means. */
    record Column(String name, String type, String about, String aboutZh, String codes) {}

    static Definitions of(Path sql, String table) throws IOException {
        JsonObject dictionary =
                JsonParser.parseString(Dictionary.of(sql).json()).getAsJsonObject();
        for (JsonElement each : dictionary.getAsJsonArray("tables")) {
            JsonObject described = each.getAsJsonObject();
            if (text(described, "name").equals(table)) {
                return of(described);
            }
        }
        return new Definitions(table, "", "", "", List.of(), Map.of());
    }

    private static Definitions of(JsonObject described) {
        List<String> key = new ArrayList<>();
        described.getAsJsonArray("key").forEach(column -> key.add(column.getAsString()));
        Map<String, Column> columns = new LinkedHashMap<>();
        for (JsonElement each : described.getAsJsonArray("columns")) {
            JsonObject column = each.getAsJsonObject();
            columns.put(
                    text(column, "name"),
                    new Column(
                            text(column, "name"),
                            text(column, "type"),
                            text(column, "about"),
                            text(column, "about_zh"),
                            text(column, "codes")));
        }
        return new Definitions(
                text(described, "name"),
                text(described, "about"),
                text(described, "about_zh"),
                text(described, "grain"),
                key,
                columns);
    }

    private static String text(JsonObject object, String member) {
        JsonElement value = object.get(member);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }
}
