package quarterdeck.server.worker;

import java.nio.charset.StandardCharsets;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/** A column that travels as text: an instant as ISO-8601 in UTC, a list or a structure as JSON. */
final class TextColumn {
    private static final int MICROS = 1_000_000;

    private TextColumn() {}

    /** A new vector with the text of each value; the caller closes it. */
    static VarCharVector of(FieldVector values, Field field, DictionaryProvider enums, BufferAllocator memory) {
        DictionaryEncoding encoding = values.getField().getDictionary();
        if (encoding == null) {
            return texts(values, field, memory);
        }
        try (FieldVector decoded =
                (FieldVector) DictionaryEncoder.decode(values, enums.lookup(encoding.getId()), memory)) {
            return texts(decoded, field, memory);
        }
    }

    private static VarCharVector texts(FieldVector values, Field field, BufferAllocator memory) {
        VarCharVector texts = new VarCharVector(field, memory);
        texts.allocateNew();
        for (int i = 0; i < values.getValueCount(); i++) {
            String text = text(values, i);
            if (text == null) {
                texts.setNull(i);
            } else {
                texts.setSafe(i, text.getBytes(StandardCharsets.UTF_8));
            }
        }
        texts.setValueCount(values.getValueCount());
        return texts;
    }

    private static @Nullable String text(FieldVector values, int index) {
        Object value = values.getObject(index);
        if (value == null) {
            return null;
        } else if (values instanceof TimeStampMicroTZVector instants) {
            long micros = instants.get(index);
            return java.time.Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000L)
                    .toString();
        } else if (value instanceof byte[] bytes) {
            return java.util.HexFormat.of().formatHex(bytes);
        }
        return value.toString();
    }
}
