package quarterdeck.iceberg.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import quarterdeck.iceberg.Refusal;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.registration.CatalogAddress;
import quarterdeck.nightly.registration.RegistrationEvent.Reason;

/** An Iceberg catalog in a database, open. */
public final class LakeCatalog implements AutoCloseable {

    private static final String FOR_DRIVER = "jdbc.";

    /** Another process may make the catalog's tables at the same time. */
    private static final int ATTEMPTS = 5;

    private final JdbcCatalog catalog;
    private final CatalogAddress address;
    private final Path folder;

    private LakeCatalog(JdbcCatalog catalog, CatalogAddress address, Path folder) {
        this.catalog = catalog;
        this.address = address;
        this.folder = folder;
    }

    /**
     * Opens a catalog and makes it where it is not there.
     *
     * @param password empty where there is none, or PostgreSQL's own file has it
     * @param folder where the metadata of its tables lies
     * @throws Refusal where it cannot be reached
     */
    public static LakeCatalog open(CatalogAddress address, String password, Path folder) throws IOException {
        Optional<Path> file = address.file();
        if (file.isPresent()) {
            DurableFile.folder(
                    Objects.requireNonNull(file.get().toAbsolutePath().getParent(), "a file has a folder"));
        }
        Map<String, String> driver = driver(address, password);
        reach(address, driver);
        Map<String, String> properties = new HashMap<>();
        driver.forEach((name, value) -> properties.put(FOR_DRIVER + name, value));
        properties.put(CatalogProperties.URI, address.url());
        properties.put(CatalogProperties.WAREHOUSE_LOCATION, DurableFileIO.location(folder));
        // of the catalog's own tables: with the column that tells tables from views
        properties.put("jdbc.schema-version", "V1");
        return new LakeCatalog(initialized(address, properties), address, folder);
    }

    private static JdbcCatalog initialized(CatalogAddress address, Map<String, String> properties) {
        for (int attempt = 1; ; attempt++) {
            JdbcCatalog catalog = new JdbcCatalog(ignored -> new DurableFileIO(), null, true);
            try {
                catalog.initialize(address.name(), properties);
                return catalog;
            } catch (UncheckedSQLException e) {
                catalog.close();
                if (attempt == ATTEMPTS) {
                    throw unreachable(address, e);
                }
            }
        }
    }

    private static Map<String, String> driver(CatalogAddress address, String password) {
        Map<String, String> driver = new HashMap<>();
        if (address.file().isPresent()) {
            driver.put("busy_timeout", "10000");
        } else {
            // a server that hangs ends this instead of holding it: seconds to connect and to answer
            driver.put("connectTimeout", "10");
            driver.put("socketTimeout", "60");
        }
        if (!address.user().isEmpty()) {
            driver.put("user", address.user());
        }
        if (!password.isEmpty()) {
            driver.put("password", password);
        }
        return driver;
    }

    private static void reach(CatalogAddress address, Map<String, String> driver) {
        Properties properties = new Properties();
        properties.putAll(driver);
        try (Connection connection = DriverManager.getConnection(address.url(), properties)) {
            connection
                    .getMetaData()
                    .getTables(null, null, "iceberg_tables", null)
                    .close();
        } catch (SQLException e) {
            throw unreachable(address, e);
        }
    }

    /** What a failure of the database means. */
    public Refusal unreachable(Exception e) {
        return unreachable(address, e);
    }

    private static Refusal unreachable(CatalogAddress address, Exception e) {
        Throwable first = e instanceof UncheckedSQLException && e.getCause() != null ? e.getCause() : e;
        return new Refusal(Reason.UNREACHABLE, address.place(), String.valueOf(first.getMessage()));
    }

    /** Makes the namespace of the tables where it is not there. */
    public void prepare() {
        Namespace namespace = Namespace.of(address.namespace());
        if (!catalog.namespaceExists(namespace)) {
            try {
                catalog.createNamespace(namespace);
            } catch (AlreadyExistsException e) {
                // by another process, right now
            } catch (UncheckedSQLException e) {
                if (!catalog.namespaceExists(namespace)) {
                    throw e;
                }
            }
        }
    }

    /** Iceberg's own view of it. */
    public JdbcCatalog tables() {
        return catalog;
    }

    /** The name of the table of a dataset. */
    public TableIdentifier table(String dataset) {
        return TableIdentifier.of(Namespace.of(address.namespace()), dataset);
    }

    /** Where the metadata of a table lies. */
    public Path folderOf(String dataset) {
        return folder.resolve(address.namespace()).resolve(dataset);
    }

    @Override
    public void close() {
        catalog.close();
    }
}
