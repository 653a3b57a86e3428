package quarterdeck.reading.coded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.XmlPart;

/**
 * The code lists of a data structure definition: names by code by component.
 *
 * @param byComponent a component that is not there takes any value
 */
public record CodeLists(Map<String, Map<String, String>> byComponent) {

    public static final CodeLists NONE = new CodeLists(Map.of());

    private static final int MOST_CODES = 500_000;

    /**
     * Reads a structure message of SDMX-ML 2.1.
     *
     * @throws BrokenRelease where it is none, or describes no code list
     */
    public static CodeLists read(Path file) throws IOException {
        try (XmlPart xml = new XmlPart("the structure", new BufferedInputStream(Files.newInputStream(file)))) {
            return new Structure(xml).read();
        }
    }

    /** The name of a code; empty where the component has a list and the code is not in it. */
    Optional<String> name(String component, String code) {
        Map<String, String> list = byComponent.get(component);
        return list == null ? Optional.of("") : Optional.ofNullable(list.get(code));
    }

    /** The message while it is read. */
    private static final class Structure {

        private final XmlPart xml;
        private final Map<String, Map<String, String>> lists = new HashMap<>();
        private final Map<String, String> listOf = new LinkedHashMap<>();
        private Map<String, String> list = Map.of();
        private String component = "";
        private String code = "";
        private boolean enumeration;
        private int codes;

        Structure(XmlPart xml) {
            this.xml = xml;
        }

        CodeLists read() throws IOException {
            if (!xml.nextStart("Structure")) {
                throw Faults.malformed("line 1", "expected a structure message of SDMX-ML 2.1");
            }
            for (int event = xml.nextTag(); event >= 0; event = xml.nextTag()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start();
                } else {
                    end();
                }
            }
            Map<String, Map<String, String>> byComponent = new LinkedHashMap<>();
            listOf.forEach((id, name) -> {
                Map<String, String> found = lists.get(name);
                if (found != null) {
                    byComponent.put(id, Map.copyOf(found));
                }
            });
            return new CodeLists(Map.copyOf(byComponent));
        }

        private void start() throws IOException {
            switch (xml.element()) {
                case "Codelist" -> {
                    list = new HashMap<>();
                    lists.put(id(), list);
                }
                case "Code" -> startCode();
                case "Name" -> name();
                case "Dimension", "TimeDimension", "Attribute", "PrimaryMeasure" -> component = id();
                case "Enumeration" -> enumeration = true;
                case "Ref" -> {
                    if (enumeration && !component.isEmpty()) {
                        listOf.put(component, id());
                    }
                }
                default -> {}
            }
        }

        private void startCode() throws IOException {
            if (++codes > MOST_CODES) {
                throw Faults.tooLarge("line " + xml.line(), "a structure has at most " + MOST_CODES + " codes");
            }
            code = id();
            list.put(code, "");
        }

        /** The Chinese name where there is one, as the vocabulary knows it best; else the first. */
        private void name() throws IOException {
            String language = String.valueOf(xml.attribute("lang"));
            if (!code.isEmpty()) {
                String name = xml.text();
                if (language.startsWith("zh") || list.getOrDefault(code, "").isEmpty()) {
                    list.put(code, name.strip());
                }
            }
        }

        private void end() {
            switch (xml.element()) {
                case "Code" -> code = "";
                case "Dimension", "TimeDimension", "Attribute", "PrimaryMeasure" -> component = "";
                case "Enumeration" -> enumeration = false;
                default -> {}
            }
        }

        private String id() throws BrokenRelease {
            String id = xml.attributes().get("id");
            return id == null ? "" : id;
        }
    }
}
