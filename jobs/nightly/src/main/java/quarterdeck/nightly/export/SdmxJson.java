package quarterdeck.nightly.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * SDMX-JSON 2.0: observations by the numbers of their dimensions' values. The values must be known before the first
 * observation is written, so the rows are read twice.
 */
final class SdmxJson {

    private static final String SCHEMA =
            "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_@$-]+");
    private static final Map<String, String> ACTIONS =
            Map.of("I", "Information", "A", "Append", "R", "Replace", "D", "Delete");

    private final DataStructure structure;
    private final Map<String, Map<String, String>> names;
    private final Map<String, Map<String, Integer>> values = new LinkedHashMap<>();

    /** @param names of codes by dimension, for people */
    SdmxJson(DataStructure structure, Map<String, Map<String, String>> names) {
        this.structure = structure;
        this.names = names;
        structure.dimensions().forEach(dimension -> values.put(dimension, new LinkedHashMap<>()));
    }

    /** The first reading: which values there are. */
    void survey(ResultSet rows) throws SQLException {
        while (rows.next()) {
            for (String dimension : structure.dimensions()) {
                Map<String, Integer> known = values.get(dimension);
                if (known != null) {
                    known.putIfAbsent(SdmxCsv.dimension(rows, dimension), known.size());
                }
            }
        }
    }

    /**
     * The second reading.
     *
     * @param actions whether the rows have one each, and days from which they stand, in whose order they come
     * @return how many observations were written
     */
    long write(ResultSet rows, boolean actions, boolean history, Instant prepared, Writer out)
            throws SQLException, IOException {
        JsonWriter json = new JsonWriter(out);
        json.beginObject();
        writeMeta(json, prepared);
        json.name("data").beginObject();
        json.name("structures").beginArray();
        boolean any = values.values().stream().noneMatch(Map::isEmpty);
        if (any) {
            writeStructure(json);
        }
        json.endArray().name("dataSets").beginArray();
        long written = any ? writeDataSets(json, rows, actions, history) : 0;
        json.endArray().endObject().endObject();
        json.flush();
        out.write('\n');
        out.flush();
        return written;
    }

    private void writeMeta(JsonWriter json, Instant prepared) throws IOException {
        json.name("meta").beginObject();
        json.name("schema").value(SCHEMA);
        json.name("id").value(structure.id());
        json.name("test").value(false);
        json.name("prepared").value(prepared.toString());
        json.name("sender").beginObject().name("id").value(DataStructure.AGENCY).endObject();
        json.endObject();
    }

    private void writeStructure(JsonWriter json) throws IOException {
        json.beginObject();
        writeLinks(json);
        json.name("dimensions").beginObject().name("observation").beginArray();
        int position = 0;
        for (String dimension : structure.dimensions()) {
            json.beginObject().name("id").value(dimension).name("keyPosition").value(position++);
            json.name("values").beginArray();
            for (String value : values.getOrDefault(dimension, Map.of()).keySet()) {
                writeValue(json, value, names.getOrDefault(dimension, Map.of()).getOrDefault(value, value));
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
        json.name("measures").beginObject().name("observation").beginArray();
        for (String measure : structure.measures()) {
            json.beginObject().name("id").value(measure).endObject();
        }
        json.endArray().endObject();
        json.name("attributes").beginObject().name("observation").beginArray();
        for (String attribute : structure.attributes()) {
            json.beginObject().name("id").value(attribute);
            json.name("relationship")
                    .beginObject()
                    .name("observation")
                    .beginObject()
                    .endObject()
                    .endObject();
            json.endObject();
        }
        json.endArray().endObject().endObject();
    }

    /** What has other characters than a code may have is a value that is not coded. */
    private static void writeValue(JsonWriter json, String value, String name) throws IOException {
        json.beginObject();
        if (CODE.matcher(value).matches()) {
            json.name("id").value(value).name("name").value(name);
        } else {
            json.name("value").value(value);
        }
        json.endObject();
    }

    private void writeLinks(JsonWriter json) throws IOException {
        json.name("links").beginArray().beginObject();
        json.name("rel").value("datastructure");
        json.name("urn").value("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=" + structure.identity());
        json.endObject().endArray();
    }

    /** A data set for all rows, or with history one for each day and action: it says from when on its values stand. */
    private long writeDataSets(JsonWriter json, ResultSet rows, boolean actions, boolean history)
            throws SQLException, IOException {
        long written = 0;
        String open = "";
        while (rows.next()) {
            String action = actions ? rows.getString("action") : "I";
            String since = history ? Cells.plain(rows.getObject("valid_from")) : "";
            String dataSet = action + since;
            if (!dataSet.equals(open)) {
                endDataSet(json, open);
                beginDataSet(json, action, since);
                open = dataSet;
            }
            writeObservation(json, rows, action.equals("D"));
            written++;
        }
        endDataSet(json, open);
        return written;
    }

    private void beginDataSet(JsonWriter json, String action, String since) throws IOException {
        json.beginObject().name("structure").value(0);
        json.name("action").value(ACTIONS.getOrDefault(action, "Information"));
        if (!since.isEmpty()) {
            json.name("validFrom").value(since + "T00:00:00+08:00");
        }
        writeLinks(json);
        json.name("observations").beginObject();
    }

    private static void endDataSet(JsonWriter json, String open) throws IOException {
        if (!open.isEmpty()) {
            json.endObject().endObject();
        }
    }

    private void writeObservation(JsonWriter json, ResultSet rows, boolean deletes) throws SQLException, IOException {
        List<String> key = new ArrayList<>();
        for (String dimension : structure.dimensions()) {
            key.add(String.valueOf(values.getOrDefault(dimension, Map.of()).get(SdmxCsv.dimension(rows, dimension))));
        }
        json.name(String.join(":", key)).beginArray();
        for (String measure : structure.measures()) {
            Object value = deletes ? null : rows.getObject(measure.toLowerCase(Locale.ROOT));
            String number = Cells.plain(value);
            if (number.isEmpty()) {
                json.nullValue();
            } else {
                json.jsonValue(number);
            }
        }
        for (String attribute : structure.attributes()) {
            Object value = deletes ? null : rows.getObject(attribute.toLowerCase(Locale.ROOT));
            if (value == null) {
                json.nullValue();
            } else {
                json.value(Cells.plain(value));
            }
        }
        json.endArray();
    }
}
