package quarterdeck.server.worker;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.duckdb.DuckDBResultSet;
import quarterdeck.server.wire.Order;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.Reply;
import quarterdeck.server.wire.StatementRefused;

/** Runs a statement and sends its rows batch by batch: the next is made when the one before is on its way. */
final class Rows {
    /** Bytes of a batch; a row beyond it cannot be sent. */
    private static final long LARGEST_BATCH = 64L << 20;

    private static final int SECONDS_TO_SAY_WHY = 2;

    /** Where replies go. */
    interface Replies {
        void send(Reply reply) throws IOException;
    }

    private final OpenMart mart;
    private final BufferAllocator memory;
    private final Replies replies;

    Rows(OpenMart mart, BufferAllocator memory, Replies replies) {
        this.mart = mart;
        this.memory = memory;
        this.replies = replies;
    }

    void send(Order.Run order, Running running) throws SQLException, IOException {
        try (Connection connection = mart.connect()) {
            if (!order.trusted()) {
                mart.admission().check(connection, order.sql(), order.grants());
            }
            try (PreparedStatement statement = prepared(connection, order.sql(), order);
                    ResultSet rows = start(statement, order, running)) {
                stream(rows, order.batchRows(), running);
            } finally {
                running.is(null);
            }
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Order.Run order) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < order.parameters().size(); i++) {
            statement.setObject(i + 1, order.parameters().get(i));
        }
        return statement;
    }

    private ResultSet start(PreparedStatement statement, Order.Run order, Running running)
            throws SQLException, StatementRefused {
        running.is(statement);
        try {
            return statement.executeQuery();
        } catch (SQLException e) {
            if (!running.isGivenUp() && String.valueOf(e.getMessage()).contains("Invalid result set")) {
                sayWhy(order, running);
            }
            throw e;
        }
    }

    /** DuckDB keeps the reason to itself where rows are streamed; an analysis of the same statement tells it. */
    private void sayWhy(Order.Run order, Running running) throws SQLException, StatementRefused {
        try (Connection connection = mart.connect();
                PreparedStatement statement = prepared(connection, "explain analyze " + order.sql(), order)) {
            running.is(statement);
            statement.setQueryTimeout(SECONDS_TO_SAY_WHY);
            statement.executeQuery().close();
        } catch (SQLException e) {
            if (!running.isGivenUp() && String.valueOf(e.getMessage()).contains("Interrupted")) {
                throw new StatementRefused(Refusal.LIMIT, Failures.MEMORY_IT_SEEMS);
            }
            throw e;
        }
    }

    private void stream(ResultSet rows, int batchRows, Running running) throws SQLException, IOException {
        Schema schema = Description.columns(rows.getMetaData());
        replies.send(new Reply.Columns(schema));
        try (ArrowReader batches =
                (ArrowReader) rows.unwrap(DuckDBResultSet.class).arrowExportStream(memory, batchRows)) {
            while (next(batches, running)) {
                if (running.isGivenUp()) {
                    throw new StatementRefused(Refusal.CANCELLED, "the statement was cancelled");
                }
                send(batches, schema);
            }
        }
    }

    private static boolean next(ArrowReader batches, Running running) throws StatementRefused {
        try {
            return batches.loadNextBatch();
        } catch (IOException e) {
            Reply.Refused refused = Failures.reply(e.getMessage(), running);
            throw new StatementRefused(refused.refusal(), refused.message());
        }
    }

    private void send(ArrowReader batches, Schema schema) throws IOException {
        VectorSchemaRoot root = batches.getVectorSchemaRoot();
        List<FieldVector> made = new ArrayList<>();
        List<FieldVector> vectors = new ArrayList<>();
        try {
            for (int i = 0; i < schema.getFields().size(); i++) {
                FieldVector vector = root.getVector(i);
                Field field = schema.getFields().get(i);
                if (!sameType(vector.getField(), field)) {
                    vector = TextColumn.of(vector, field, batches, memory);
                    made.add(vector);
                }
                vectors.add(vector);
            }
            send(new VectorSchemaRoot(schema.getFields(), vectors, root.getRowCount()));
        } finally {
            made.forEach(FieldVector::close);
        }
    }

    private static boolean sameType(Field sent, Field expected) {
        return sent.getDictionary() == null && sent.getType().equals(expected.getType());
    }

    private void send(VectorSchemaRoot root) throws IOException {
        try (ArrowRecordBatch batch = new VectorUnloader(root).getRecordBatch()) {
            if (batch.computeBodyLength() > LARGEST_BATCH) {
                throw new StatementRefused(Refusal.LIMIT, "these rows are too large to be sent");
            }
            replies.send(new Reply.Batch(batch));
        }
    }
}
