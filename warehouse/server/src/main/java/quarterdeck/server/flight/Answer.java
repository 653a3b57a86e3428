package quarterdeck.server.flight;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** Sends a small table that the supervisor knows itself. */
final class Answer {
    private Answer() {}

    /**
     * Sends rows and completes.
     *
     * @param rows texts, numbers, truth values or bytes in the order of the columns, null for none; columns beyond are
     *     null
     */
    static void send(
            Schema schema, List<List<@Nullable Object>> rows, ServerStreamListener client, BufferAllocator memory) {
        try (VectorSchemaRoot root = VectorSchemaRoot.create(schema, memory)) {
            root.allocateNew();
            for (int row = 0; row < rows.size(); row++) {
                List<@Nullable Object> values = rows.get(row);
                for (int column = 0; column < values.size(); column++) {
                    set(root.getVector(column), row, values.get(column));
                }
            }
            root.setRowCount(rows.size());
            client.start(root);
            client.putNext();
            client.completed();
        }
    }

    private static void set(FieldVector vector, int row, @Nullable Object value) {
        if (value == null) {
            vector.setNull(row);
        } else if (vector instanceof VarCharVector texts) {
            texts.setSafe(row, value.toString().getBytes(StandardCharsets.UTF_8));
        } else if (vector instanceof IntVector numbers) {
            numbers.setSafe(row, (Integer) value);
        } else if (vector instanceof UInt1Vector numbers) {
            numbers.setSafe(row, (Integer) value);
        } else if (vector instanceof BitVector truths) {
            truths.setSafe(row, (Boolean) value ? 1 : 0);
        } else if (vector instanceof VarBinaryVector bytes) {
            bytes.setSafe(row, (byte[]) value);
        } else {
            throw new IllegalStateException("no answer has a column of " + vector.getField());
        }
    }
}
