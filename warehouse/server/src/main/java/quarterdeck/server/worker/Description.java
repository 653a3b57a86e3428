package quarterdeck.server.worker;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import quarterdeck.server.wire.Order;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.Reply;
import quarterdeck.server.wire.StatementRefused;

/** The columns and parameters of a statement that is admitted. */
final class Description {
    /** Columns, and parameters, of a statement: more take the supervisor's memory and no client shows them. */
    private static final int MOST = 5000;

    private final OpenMart mart;

    Description(OpenMart mart) {
        this.mart = mart;
    }

    Reply of(Order.Describe order, Running running) throws SQLException, StatementRefused {
        try (Connection connection = mart.connect()) {
            mart.admission().check(connection, order.sql(), order.grants());
            try (PreparedStatement statement = connection.prepareStatement(order.sql())) {
                running.is(statement);
                return new Reply.Described(
                        columns(statement.getMetaData()), parameters(statement.getParameterMetaData()));
            } finally {
                running.is(null);
            }
        }
    }

    static Schema columns(ResultSetMetaData metadata) throws SQLException, StatementRefused {
        bound(metadata.getColumnCount(), "columns");
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i <= metadata.getColumnCount(); i++) {
            fields.add(ColumnTypes.field(metadata.getColumnName(i), metadata.getColumnTypeName(i)));
        }
        return new Schema(fields);
    }

    private static Schema parameters(ParameterMetaData metadata) throws SQLException, StatementRefused {
        bound(metadata.getParameterCount(), "parameters");
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i <= metadata.getParameterCount(); i++) {
            fields.add(ColumnTypes.field("$" + i, String.valueOf(metadata.getParameterTypeName(i))));
        }
        return new Schema(fields);
    }

    private static void bound(int count, String what) throws StatementRefused {
        if (count > MOST) {
            throw new StatementRefused(Refusal.LIMIT, "a statement may have " + MOST + " " + what);
        }
    }
}
