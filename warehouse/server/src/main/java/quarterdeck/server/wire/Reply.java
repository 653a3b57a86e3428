package quarterdeck.server.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ReadChannel;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * What a worker says. To an order to describe: {@link Described}. To an order to run: {@link Columns}, any number of
 * {@link Batch}, {@link Done}. To both, at any time, {@link Refused} instead. To an order to open: {@link Done}.
 */
public sealed interface Reply {

    /** Columns and parameters of a statement. */
    record Described(Schema columns, Schema parameters) implements Reply {
        @Override
        public void writeTo(DataOutputStream out) throws IOException {
            out.writeByte('D');
            schema(columns, out);
            schema(parameters, out);
        }
    }

    /** Columns of the rows that follow. */
    record Columns(Schema schema) implements Reply {
        @Override
        public void writeTo(DataOutputStream out) throws IOException {
            out.writeByte('C');
            Reply.schema(schema, out);
        }
    }

    /** Some rows; whoever takes it closes it. */
    record Batch(ArrowRecordBatch rows) implements Reply {
        @Override
        public void writeTo(DataOutputStream out) throws IOException {
            out.writeByte('B');
            MessageSerializer.serialize(new WriteChannel(Channels.newChannel(out)), rows);
        }
    }

    /** All rows are sent. */
    record Done() implements Reply {
        @Override
        public void writeTo(DataOutputStream out) throws IOException {
            out.writeByte('.');
        }
    }

    /** There are no rows, or no more. */
    record Refused(Refusal refusal, String message) implements Reply {
        private static final int LONGEST = 4000;

        @Override
        public void writeTo(DataOutputStream out) throws IOException {
            out.writeByte('R');
            out.writeByte(refusal.ordinal());
            Order.text(message.substring(0, Math.min(message.length(), LONGEST)), out);
        }
    }

    /** Writes the reply; the caller flushes, and keeps the rows of a batch. */
    void writeTo(DataOutputStream out) throws IOException;

    /**
     * The next reply.
     *
     * @param memory of the rows of a batch; what does not fit is an error
     * @throws EOFException where the worker has ended
     */
    static Reply read(DataInputStream in, BufferAllocator memory) throws IOException {
        int tag = in.read();
        return switch (tag) {
            case -1 -> throw new EOFException();
            case 'D' -> new Described(schema(in), schema(in));
            case 'C' -> new Columns(schema(in));
            case 'B' -> new Batch(batch(in, memory));
            case '.' -> new Done();
            case 'R' -> new Refused(Refusal.values()[in.readByte()], Order.text(in));
            default -> throw new IOException("a reply that does not exist: " + tag);
        };
    }

    private static ArrowRecordBatch batch(DataInputStream in, BufferAllocator memory) throws IOException {
        return (ArrowRecordBatch)
                MessageSerializer.deserializeMessageBatch(new ReadChannel(Channels.newChannel(in)), memory);
    }

    private static void schema(Schema schema, DataOutputStream out) throws IOException {
        byte[] bytes = schema.serializeAsMessage();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Schema schema(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > Order.LONGEST_TEXT * 16) {
            throw new IOException("columns of " + length + " bytes");
        }
        return Schema.deserializeMessage(ByteBuffer.wrap(in.readNBytes(length)));
    }
}
