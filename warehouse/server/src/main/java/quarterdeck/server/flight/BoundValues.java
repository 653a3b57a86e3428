package quarterdeck.server.flight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.DenseUnionVector;
import org.jspecify.annotations.Nullable;
import quarterdeck.server.wire.Order;

/** The values of parameters as a client sends them: one row, a column a parameter. */
final class BoundValues {
    private static final int MOST = 5000;

    /** Of all values of a row as texts; what a worker can be told. */
    private static final int CHARACTERS = Order.LONGEST_TEXT / 4;

    private BoundValues() {}

    static List<@Nullable Object> of(VectorSchemaRoot row) {
        if (row.getRowCount() != 1 || row.getFieldVectors().size() > MOST) {
            throw CallStatus.INVALID_ARGUMENT
                    .withDescription("parameters are bound one row at a time")
                    .toRuntimeException();
        }
        List<@Nullable Object> values = new ArrayList<>();
        long characters = 0;
        for (FieldVector vector : row.getFieldVectors()) {
            Object value = value(vector);
            characters += value instanceof String text ? text.length() : 0;
            if (characters > CHARACTERS) {
                throw CallStatus.INVALID_ARGUMENT
                        .withDescription("the texts of all parameters together have at most 256 Ki characters")
                        .toRuntimeException();
            }
            values.add(value);
        }
        return values;
    }

    private static @Nullable Object value(FieldVector vector) {
        Object value = vector.getObject(0);
        if (value == null || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        } else if (vector instanceof DateDayVector days) {
            return LocalDate.ofEpochDay(days.get(0));
        } else if (vector instanceof DateMilliVector && value instanceof LocalDateTime time) {
            return time.toLocalDate();
        } else if (value instanceof Double || value instanceof Float) {
            return ((Number) value).doubleValue();
        } else if (value instanceof Number number) {
            return number.longValue();
        } else if (value instanceof LocalDateTime) {
            return value;
        } else if (value instanceof byte[] || vector instanceof DenseUnionVector) {
            throw CallStatus.INVALID_ARGUMENT
                    .withDescription("a parameter is a number, a text, a date or a truth value")
                    .toRuntimeException();
        }
        return value.toString();
    }
}
