package quarterdeck.nightly.command;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a query as a grid. */
final class SqlRows {

    private SqlRows() {}

    static Grid read(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> header = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            header.add(columns.getColumnLabel(i));
        }
        Grid grid = new Grid(header);
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= header.size(); i++) {
                row.add(rows.getObject(i));
            }
            grid.add(row);
        }
        return grid;
    }
}
