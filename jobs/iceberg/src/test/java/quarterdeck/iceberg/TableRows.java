package quarterdeck.iceberg;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import quarterdeck.iceberg.catalog.LakeCatalog;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Sha256;
import quarterdeck.nightly.lake.Dataset;
import quarterdeck.nightly.lake.Datasets;
import quarterdeck.nightly.lake.Manifest;

/** What tables and manifests hold, counted and hashed: the tables read by Iceberg, the files of manifests by DuckDB. */
public final class TableRows {

    private static final Connection DUCKDB = connect();

    private TableRows() {}

    private static Connection connect() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Number and hash of the sorted rows of every table at the snapshot that a commit is tagged with. */
    public static Map<String, String> at(LakeCatalog catalog, String tag) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (Dataset<?> dataset : Datasets.ALL) {
            Table table = catalog.tables().loadTable(catalog.table(dataset.name()));
            rows.put(dataset.name(), digest(read(table, table.refs().get(tag).snapshotId())));
        }
        return rows;
    }

    private static List<String> read(Table table, long snapshot) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CloseableIterable<Record> records =
                IcebergGenerics.read(table).useSnapshot(snapshot).build()) {
            for (Record record : records) {
                rows.add(IntStream.range(0, record.size())
                        .mapToObj(i -> String.valueOf(record.get(i)))
                        .collect(Collectors.joining("|")));
            }
        }
        return rows;
    }

    /** The same of the files that a manifest names. */
    public static Map<String, String> of(Manifest manifest, Home home) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Statement statement = DUCKDB.createStatement()) {
            for (Dataset<?> dataset : Datasets.ALL) {
                String files = manifest.filesOf(dataset.name()).stream()
                        .map(file -> "'" + home.lake().resolve(file.path()) + "'")
                        .collect(Collectors.joining(", "));
                rows.put(
                        dataset.name(),
                        digest(files.isEmpty() ? new ArrayList<>() : read(statement, "read_parquet([" + files + "])")));
            }
        }
        return rows;
    }

    private static List<String> read(Statement statement, String from) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select * from " + from)) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    boolean time = rows.getMetaData().getColumnTypeName(i).equals("TIMESTAMP");
                    values.add(String.valueOf(time ? rows.getObject(i, LocalDateTime.class) : rows.getObject(i)));
                }
                lines.add(String.join("|", values));
            }
        }
        return lines;
    }

    private static String digest(List<String> rows) {
        Collections.sort(rows);
        Sha256 sha = new Sha256();
        rows.forEach(sha::add);
        return rows.size() + " rows, " + sha.hex();
    }

    /** Field id and name of each column of a file. */
    static List<String> parquetColumns(Path file) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = DUCKDB.createStatement();
                ResultSet rows = statement.executeQuery("select field_id || ' ' || name from parquet_schema('" + file
                        + "') where field_id is not null")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    /** One value that DuckDB finds in a file. */
    static Object ask(String select, Path file) throws SQLException {
        try (Statement statement = DUCKDB.createStatement();
                ResultSet row = statement.executeQuery(select + " from read_parquet('" + file + "')")) {
            row.next();
            return row.getObject(1);
        }
    }
}
