package quarterdeck.server.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The values that parameters can have: null, Boolean, Long, Double, BigDecimal, LocalDate, LocalDateTime, String. */
public final class Parameter {
    private Parameter() {}

    static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeByte('n');
        } else if (value instanceof Boolean truth) {
            out.writeByte('b');
            out.writeBoolean(truth);
        } else if (value instanceof Long number) {
            out.writeByte('l');
            out.writeLong(number);
        } else if (value instanceof Double number) {
            out.writeByte('d');
            out.writeDouble(number);
        } else {
            out.writeByte(tag(value));
            Order.text(value.toString(), out);
        }
    }

    private static char tag(Object value) {
        if (value instanceof BigDecimal) {
            return 'm';
        } else if (value instanceof LocalDate) {
            return 'D';
        } else if (value instanceof LocalDateTime) {
            return 'T';
        } else if (value instanceof String) {
            return 's';
        }
        throw new IllegalArgumentException(
                "a parameter cannot be a " + value.getClass().getSimpleName());
    }

    static @Nullable Object read(DataInputStream in) throws IOException {
        int tag = in.readByte();
        return switch (tag) {
            case 'n' -> null;
            case 'b' -> in.readBoolean();
            case 'l' -> in.readLong();
            case 'd' -> in.readDouble();
            case 'm' -> new BigDecimal(Order.text(in));
            case 'D' -> LocalDate.parse(Order.text(in));
            case 'T' -> LocalDateTime.parse(Order.text(in));
            case 's' -> Order.text(in);
            default -> throw new IOException("a parameter that does not exist: " + tag);
        };
    }
}
