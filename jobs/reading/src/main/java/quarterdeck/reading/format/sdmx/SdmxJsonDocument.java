package quarterdeck.reading.format.sdmx;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.format.BrokenRelease;

/**
 * A data message of SDMX-JSON 1.0 or 2.0. It is read twice, as what describes its structure may stand behind the data.
 */
public final class SdmxJsonDocument extends MessageDocument {

    private SdmxJsonDocument(ObservationTable table, JsonObservations observations, Charset charset) {
        super(table, observations, "application/vnd.sdmx.data+json", charset.name());
    }

    /** The text of a message from its beginning, decoded strictly. */
    @FunctionalInterface
    public interface Text {
        Reader open() throws IOException;
    }

    /**
     * @param charset what the text is written in
     * @throws BrokenRelease where it is no data message or is not well-formed
     */
    public static SdmxJsonDocument open(Text text, Charset charset) throws IOException {
        List<JsonStructure> structures = new ArrayList<>();
        List<DataSetHead> heads = new ArrayList<>();
        try (JsonMessage json = new JsonMessage(text.open())) {
            survey(json, structures, heads);
            while (json.next() != null) {
                throw json.wrong("expected the end");
            }
            if (structures.isEmpty() || heads.isEmpty()) {
                throw json.wrong("expected a structure and dataSets before the end");
            }
            for (DataSetHead head : heads) {
                if (head.structure() < 0 || head.structure() >= structures.size()) {
                    throw json.wrong("expected a data set of one of " + structures.size() + " structures");
                }
            }
        }
        JsonObservations observations = new JsonObservations(new JsonMessage(text.open()), structures, heads);
        return new SdmxJsonDocument(
                new ObservationTable(structures.get(0).identity(), observations), observations, charset);
    }

    /** Members of the message itself and of its {@code data}: 1.0 had them in the one, then in the other. */
    private static void survey(JsonMessage json, List<JsonStructure> structures, List<DataSetHead> heads)
            throws IOException {
        for (String name = json.member(); name != null; name = json.member()) {
            switch (name) {
                case "data" -> {
                    if (json.startsObject()) {
                        survey(json, structures, heads);
                    }
                }
                case "structure", "structures" -> addStructures(json, json.value(), structures);
                case "dataSets" -> {
                    if (json.startsArray()) {
                        surveyDataSets(json, heads);
                    }
                }
                default -> json.skip();
            }
        }
    }

    private static void addStructures(JsonMessage json, @Nullable Object described, List<JsonStructure> structures)
            throws IOException {
        for (Object each :
                described instanceof List<?> several ? several : described == null ? List.of() : List.of(described)) {
            if (!(each instanceof Map<?, ?> structure)) {
                throw json.wrong("expected the description of a structure");
            }
            structures.add(JsonStructure.of(structure));
        }
    }

    private static void surveyDataSets(JsonMessage json, List<DataSetHead> heads) throws IOException {
        while (json.next() == com.fasterxml.jackson.core.JsonToken.START_OBJECT) {
            int structure = 0;
            String action = "";
            List<@Nullable Object> attributes = List.of();
            Map<String, List<@Nullable Object>> groups = Map.of();
            for (String name = json.member(); name != null; name = json.member()) {
                switch (name) {
                    case "structure" -> structure = number(json);
                    case "action" -> action = first(json.value());
                    case "attributes" ->
                        attributes = json.value() instanceof List<?> list ? new ArrayList<>(list) : List.of();
                    case "dimensionGroupAttributes" -> groups = groups(json);
                    default -> json.skip();
                }
            }
            heads.add(new DataSetHead(structure, action, attributes, groups));
        }
    }

    private static Map<String, List<@Nullable Object>> groups(JsonMessage json) throws IOException {
        Map<String, List<@Nullable Object>> groups = new LinkedHashMap<>();
        if (json.startsObject()) {
            for (String key = json.member(); key != null; key = json.member()) {
                if (json.startsArray()) {
                    groups.put(key, json.list());
                }
            }
        }
        return groups;
    }

    private static int number(JsonMessage json) throws IOException {
        String text = String.valueOf(json.value());
        if (!text.matches("[0-9]{1,6}")) {
            throw json.wrong("expected the number of a structure");
        }
        return Integer.parseInt(text);
    }

    private static String first(@Nullable Object action) {
        String text = action == null ? "" : action.toString();
        return text.substring(0, Math.min(1, text.length()));
    }
}
