package quarterdeck.reading.format.sdmx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.XmlPart;

/**
 * A data message of SDMX-ML 2.1, generic or structure-specific. It is read twice: which components it has is known only
 * at its end, as attributes may stand with one observation of many.
 */
public final class SdmxMlDocument extends MessageDocument {

    private static final int MOST_COMPONENTS = 1_000;

    private SdmxMlDocument(ObservationTable table, XmlPart xml) {
        super(table, xml, "application/vnd.sdmx.data+xml", "");
    }

    /** @throws BrokenRelease where it is no data message, is not well-formed, or declares entities */
    public static SdmxMlDocument open(Path file) throws IOException {
        Set<String> components = new LinkedHashSet<>();
        String structure;
        try (XmlPart xml = xml(file)) {
            SeriesEvents events = new SeriesEvents(xml);
            for (Map<String, String> next = events.next(); next != null; next = events.next()) {
                components.addAll(next.keySet());
                if (components.size() > MOST_COMPONENTS) {
                    throw Faults.tooLarge(
                            "line " + events.line(), "a structure has at most " + MOST_COMPONENTS + " components");
                }
            }
            structure = events.structure();
        }
        XmlPart again = xml(file);
        return new SdmxMlDocument(
                new ObservationTable(structure, new Rows(List.copyOf(components), new SeriesEvents(again))), again);
    }

    private static XmlPart xml(Path file) throws IOException {
        return new XmlPart("the message", new BufferedInputStream(Files.newInputStream(file)));
    }

    private record Rows(List<String> header, SeriesEvents events) implements ObservationTable.Observations {

        @Override
        public ObservationTable.@Nullable Observation next() throws IOException {
            Map<String, String> values = events.next();
            if (values == null) {
                return null;
            }
            List<String> cells = new ArrayList<>(header.size());
            header.forEach(component -> cells.add(values.getOrDefault(component, "")));
            return new ObservationTable.Observation(cells, events.line(), events.series(), events.observation());
        }
    }
}
