package quarterdeck.nightly.explain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a query by column; text that is null reads as empty. */
public record SqlRow(Map<String, @Nullable Object> columns) {

    public static List<SqlRow> all(Connection mart, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = mart.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                ResultSetMetaData names = rows.getMetaData();
                List<SqlRow> all = new ArrayList<>();
                while (rows.next()) {
                    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
                    for (int i = 1; i <= names.getColumnCount(); i++) {
                        columns.put(names.getColumnLabel(i), rows.getObject(i));
                    }
                    all.add(new SqlRow(columns));
                }
                return all;
            }
        }
    }

    /** The first row, or one without columns. */
    static SqlRow first(Connection mart, String sql, Object... arguments) throws SQLException {
        List<SqlRow> all = all(mart, sql, arguments);
        return all.isEmpty() ? new SqlRow(Map.of()) : all.get(0);
    }

    /** Text of a column as a person writes it, empty where it is null or absent. */
    public String text(String column) {
        Object value = columns.get(column);
        return value == null ? "" : plain(value);
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    static String plain(Object value) {
        if (value instanceof java.math.BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        } else if (value instanceof Double number) {
            return plain(java.math.BigDecimal.valueOf(number));
        }
        return value.toString();
    }
}
