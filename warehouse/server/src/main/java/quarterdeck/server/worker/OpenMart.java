package quarterdeck.server.worker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import quarterdeck.server.wire.Order;

/**
 * A mart that can be read and nothing else: opened read-only, without access to files or extensions, its configuration
 * locked. It belongs to this process until that ends.
 */
final class OpenMart {

    private static final List<String> LOCK = List.of(
            "set temp_directory = ''",
            "set autoinstall_known_extensions = false",
            "set autoload_known_extensions = false",
            "set allow_community_extensions = false",
            "set enable_external_access = false",
            "set lock_configuration = true");

    private final DuckDBConnection first;
    private final Admission admission;

    private OpenMart(DuckDBConnection first) throws SQLException {
        this.first = first;
        this.admission = new Admission(Published.of(first));
    }

    static OpenMart open(Order.Open order) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        DuckDBConnection first =
                (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + order.path(), properties);
        try (Statement statement = first.createStatement()) {
            statement.execute("set memory_limit = '" + order.megabytes() + "MB'");
            statement.execute("set threads = " + order.threads());
            for (String setting : LOCK) {
                statement.execute(setting);
            }
        }
        return new OpenMart(first);
    }

    /** A new connection, so that no statement sees what another left; rows come while they are made. */
    Connection connect() throws SQLException {
        return first.duplicate();
    }

    Admission admission() {
        return admission;
    }
}
