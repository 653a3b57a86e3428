package quarterdeck.server.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a worker is told to do. */
public sealed interface Order {

    /** The longest statement in bytes of UTF-8; a pipe carries no more. */
    int LONGEST_TEXT = 1 << 20;

    /**
     * The mart to read, the first order.
     *
     * @param path the database
     * @param megabytes memory of DuckDB
     * @param threads threads of DuckDB
     */
    record Open(String path, int megabytes, int threads) implements Order {
        @Override
        public void writeTo(DataOutputStream out) throws IOException {
            out.writeByte('O');
            text(path, out);
            out.writeInt(megabytes);
            out.writeInt(threads);
        }
    }

    /**
     * What columns and parameters a statement has.
     *
     * @param grants what its user may read, as patterns of {@code schema} or {@code schema.table}, with {@code *}
     */
    record Describe(String sql, List<String> grants) implements Order {
        @Override
        public void writeTo(DataOutputStream out) throws IOException {
            out.writeByte('D');
            text(sql, out);
            texts(grants, out);
        }
    }

    /**
     * The rows of a statement.
     *
     * @param trusted whether the statement is the server's own, which is not looked at
     * @param parameters the values of its parameters in order
     * @param batchRows rows a batch
     */
    record Run(String sql, List<String> grants, boolean trusted, List<@Nullable Object> parameters, int batchRows)
            implements Order {
        @Override
        public void writeTo(DataOutputStream out) throws IOException {
            out.writeByte('R');
            text(sql, out);
            texts(grants, out);
            out.writeBoolean(trusted);
            out.writeInt(parameters.size());
            for (Object parameter : parameters) {
                Parameter.write(parameter, out);
            }
            out.writeInt(batchRows);
        }
    }

    /** To give up what is running; harmless where nothing is. */
    record Cancel() implements Order {
        @Override
        public void writeTo(DataOutputStream out) throws IOException {
            out.writeByte('C');
        }
    }

    /** Writes the order; the caller flushes. */
    void writeTo(DataOutputStream out) throws IOException;

    /** The next order, or null where there are no more. */
    static @Nullable Order read(DataInputStream in) throws IOException {
        int tag = in.read();
        return switch (tag) {
            case -1 -> null;
            case 'O' -> new Open(text(in), in.readInt(), in.readInt());
            case 'D' -> new Describe(text(in), texts(in));
            case 'R' -> new Run(text(in), texts(in), in.readBoolean(), parameters(in), in.readInt());
            case 'C' -> new Cancel();
            default -> throw new IOException("an order that does not exist: " + tag);
        };
    }

    private static List<@Nullable Object> parameters(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<@Nullable Object> parameters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parameters.add(Parameter.read(in));
        }
        return parameters;
    }

    /** Writes a text with its length. */
    static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads a text written with its length. */
    static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IOException("a text of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void texts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text, out);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(in));
        }
        return texts;
    }
}
