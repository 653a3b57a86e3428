package quarterdeck.reading.format;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A streamed XML part of a container: no document type, no entities, names without their prefixes. */
public final class XmlPart implements Closeable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 256;
    private static final String NOT_WELL_FORMED =
            "this part is not well-formed XML: open the file in its own program and save it again";

    private final String name;
    private final InputStream in;
    private final XMLStreamReader xml;
    private int depth;

    /** @param name what to call it where it is broken */
    public XmlPart(String name, InputStream in) throws IOException {
        this.name = name;
        this.in = in;
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The next event: a start or an end of an element, or -1 at the end; everything between is passed over. */
    public int nextTag() throws IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT || event < 0) {
                return event;
            }
        }
    }

    /** Goes to the next start of an element of one of the names, or says that there is none. */
    public boolean nextStart(String... names) throws IOException {
        for (int event = nextTag(); event >= 0; event = nextTag()) {
            if (event == XMLStreamConstants.START_ELEMENT && isOneOf(names)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOneOf(String... names) {
        for (String wanted : names) {
            if (is(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The characters up to the end of the element that has just begun, those of inner elements left out. */
    public String text() throws IOException {
        StringBuilder text = null;
        String only = "";
        int inner = 0;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (inner == 0) {
                    if (text == null && only.isEmpty()) {
                        only = characters();
                    } else {
                        text = text == null ? new StringBuilder(only) : text;
                        text.append(characters());
                    }
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                inner++;
            } else if (event < 0 || (event == XMLStreamConstants.END_ELEMENT && inner-- == 0)) {
                return text == null ? only : text.toString();
            }
        }
    }

    /** The next event of any kind, or -1 at the end; see {@link XMLStreamConstants}. */
    public int next() throws IOException {
        try {
            if (!xml.hasNext()) {
                return -1;
            }
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Faults.malformed(
                            name, "no format declares a document type or entities: this file was tampered with");
                case XMLStreamConstants.START_ELEMENT -> deeper();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void deeper() throws BrokenRelease {
        if (++depth > DEEPEST) {
            throw Faults.tooLarge(name, "elements are nested more than " + DEEPEST + " deep: no document needs it");
        }
    }

    private IOException broken(XMLStreamException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenRelease broken) {
                return broken;
            }
        }
        BrokenRelease broken = Faults.malformed(
                name + " line "
                        + (fault.getLocation() == null ? 0 : fault.getLocation().getLineNumber()),
                NOT_WELL_FORMED);
        broken.initCause(fault);
        return broken;
    }

    public boolean is(String element) {
        return xml.getLocalName().equals(element);
    }

    /** The attribute of that name in whatever namespace, or null. */
    public @Nullable String attribute(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attributes of no namespace, in their order; none may be longer than a cell. */
    public Map<String, String> attributes() throws BrokenRelease {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (space == null || space.isEmpty()) {
                String value = xml.getAttributeValue(i);
                if (value.length() > DelimitedRow.LONGEST_CELL) {
                    throw Faults.tooLarge(
                            name + " line " + line(),
                            "an attribute has at most " + DelimitedRow.LONGEST_CELL + " characters");
                }
                attributes.put(xml.getAttributeLocalName(i), value);
            }
        }
        return attributes;
    }

    /** The line of the event, from 1. */
    public int line() {
        return xml.getLocation().getLineNumber();
    }

    public int number(String attribute, int otherwise) throws BrokenRelease {
        String value = attribute(attribute);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw Faults.malformed(name, "expected a number in " + attribute + ", found " + Faults.shorten(value));
        }
    }

    public boolean flag(String attribute) {
        String value = attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /** The characters of the event that {@link #next} has just given; only now are they looked at. */
    public String characters() throws IOException {
        try {
            return xml.getText();
        } catch (UncheckedStreamException e) {
            BrokenRelease broken = Faults.malformed(name + " line " + line(), NOT_WELL_FORMED);
            broken.initCause(e);
            throw broken;
        }
    }

    public String element() {
        return xml.getLocalName();
    }

    String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
