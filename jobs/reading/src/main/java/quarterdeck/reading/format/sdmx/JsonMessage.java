package quarterdeck.reading.format.sdmx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Faults;

/** A streamed JSON text within bounds; every fault names its line and column. */
final class JsonMessage implements Closeable {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NUMBER = 100;

    /** What describes a structure may hold so many values: code lists of whole nations have thousands. */
    private static final int MOST_VALUES = 2_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private int values;

    JsonMessage(Reader text) throws IOException {
        this.parser = FACTORY.createParser(text);
        if (next() != JsonToken.START_OBJECT) {
            throw wrong("expected an object");
        }
    }

    /** The next token, or null at the end. */
    @Nullable
    JsonToken next() throws IOException {
        try {
            return parser.nextToken();
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    private BrokenRelease broken(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return caused(Faults.tooLarge(place(), "no SDMX message needs it: " + e.getOriginalMessage()), e);
        } else if (e instanceof JsonEOFException) {
            return caused(
                    new BrokenRelease(
                            BrokenRelease.Reason.TRUNCATED, place(), "the message ends too early: fetch it again"),
                    e);
        }
        return caused(Faults.malformed(place(), "this is not well-formed JSON: fetch it again"), e);
    }

    private static BrokenRelease caused(BrokenRelease broken, Throwable cause) {
        broken.initCause(cause);
        return broken;
    }

    /** The name of the next member of the object that is being read, or null at its end; its value comes next. */
    @Nullable
    String member() throws IOException {
        JsonToken token = next();
        return token == JsonToken.FIELD_NAME ? text() : null;
    }

    boolean startsObject() throws IOException {
        return starts(JsonToken.START_OBJECT);
    }

    boolean startsArray() throws IOException {
        return starts(JsonToken.START_ARRAY);
    }

    private boolean starts(JsonToken wanted) throws IOException {
        JsonToken token = next();
        if (token != wanted && token != JsonToken.VALUE_NULL) {
            throw wrong("expected " + (wanted == JsonToken.START_ARRAY ? "an array" : "an object"));
        }
        return token == wanted;
    }

    /** Passes over the value that comes next. */
    void skip() throws IOException {
        int depth = 0;
        do {
            JsonToken token = next();
            if (token == null) {
                return;
            } else if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            }
        } while (depth > 0);
    }

    /** The value that comes next: a map, a list, a text (numbers as they are written) or null. */
    @Nullable
    Object value() throws IOException {
        JsonToken token = next();
        return token == null ? null : value(token);
    }

    private @Nullable Object value(JsonToken token) throws IOException {
        if (++values > MOST_VALUES) {
            throw Faults.tooLarge(place(), "a structure has at most " + MOST_VALUES + " values: split the message");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_NULL -> null;
            default -> text();
        };
    }

    /** Texts are taken from the stream, and measured, only now. */
    private String text() throws IOException {
        try {
            return parser.getText();
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    private Map<String, @Nullable Object> object() throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String name = member(); name != null; name = member()) {
            object.put(name, value());
        }
        return object;
    }

    /** The rest of the array that has begun; its values count against no bound where they are read one by one. */
    List<@Nullable Object> list() throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = next(); token != null && token != JsonToken.END_ARRAY; token = next()) {
            list.add(value(token));
        }
        return list;
    }

    /** Forgets how many values were read: those of one observation are no part of a structure. */
    void forgetValues() {
        values = 0;
    }

    int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    String place() {
        var at = parser.currentLocation();
        return "line " + at.getLineNr() + " column " + at.getColumnNr();
    }

    BrokenRelease wrong(String expected) {
        return Faults.malformed(place(), expected + " here: this is no SDMX-JSON data message");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
