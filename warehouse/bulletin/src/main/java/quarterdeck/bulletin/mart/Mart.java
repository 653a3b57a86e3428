package quarterdeck.bulletin.mart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the published mart; only one question at a time on one connection. */
public final class Mart {

    private final Connection connection;

    /** The connection stays the caller's; it is never written to. */
    public Mart(Connection connection) {
        this.connection = connection;
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    public interface Sink {
        void accept(Row row);
    }

    public synchronized List<Row> rows(String sql, Object... arguments) throws SQLException {
        List<Row> rows = new ArrayList<>();
        each(sql, rows::add, arguments);
        return rows;
    }

    /** The rows of an answer by what a column holds, each list in the order of the answer. */
    public Map<String, List<Row>> by(String column, String sql, Object... arguments) throws SQLException {
        Map<String, List<Row>> by = new HashMap<>();
        each(
                sql,
                row -> by.computeIfAbsent(row.text(column), k -> new ArrayList<>())
                        .add(row),
                arguments);
        return by;
    }

    /** Has a table of this connection made, out of which later questions are answered. */
    synchronized void prepare(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }

    /** Streams the rows of an answer; each row outlives the call. */
    public synchronized void each(String sql, Sink sink, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                int width = result.getMetaData().getColumnCount();
                Map<String, Integer> columns = new LinkedHashMap<>();
                for (int c = 0; c < width; c++) {
                    columns.put(result.getMetaData().getColumnLabel(c + 1), c);
                }
                while (result.next()) {
                    @Nullable Object[] values = new @Nullable Object[width];
                    for (int c = 0; c < width; c++) {
                        values[c] = result.getObject(c + 1);
                    }
                    sink.accept(new Row(columns, values));
                }
            }
        }
    }
}
