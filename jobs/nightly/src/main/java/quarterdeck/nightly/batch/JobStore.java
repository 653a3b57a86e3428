package quarterdeck.nightly.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptException;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Settings;
import quarterdeck.warehouse.PlainPath;

/**
 * Where Spring Batch keeps its tables: a SQLite file in the home, or the PostgreSQL database that the setting
 * {@code jobs.url} names. Either is disposable.
 */
final class JobStore {

    private static final String DROP = "org/springframework/batch/core/schema-drop-postgresql.sql";

    /**
     * What a server may take, so that one which hangs ends a night instead of holding it: seconds to connect, to answer
     * and to give a lock. What the address itself says of these is stronger.
     */
    private static final Map<String, String> BOUNDS = Map.of(
            "connectTimeout", "10",
            "socketTimeout", "60",
            "options", "-c lock_timeout=10s");

    private final Home home;
    private final String url;
    private final String user;
    private final String password;

    private JobStore(Home home, String url, String user, String password) {
        this.home = home;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static JobStore of(Home home, Settings settings) {
        return new JobStore(
                home,
                settings.text(Settings.Text.JOBS_URL),
                settings.text(Settings.Text.JOBS_USER),
                settings.jobsPassword());
    }

    /** Where it is, for messages; never with a password. */
    String place() {
        return isFile() ? home.jobs().toString() : url.replaceFirst("\\?.*", "");
    }

    /** Makes the folder of the file where there is none. */
    void prepare() throws IOException {
        if (isFile()) {
            Files.createDirectories(home.jobs());
        }
    }

    /** Properties of the data source; the schema is created where it is not there. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.batch.jdbc.initialize-schema", "always");
        properties.put("spring.datasource.hikari.connection-timeout", "10000");
        if (isFile()) {
            properties.put(
                    "spring.datasource.url",
                    "jdbc:sqlite:" + PlainPath.of(home.jobs().resolve("repository.sqlite"))
                            + "?journal_mode=WAL&busy_timeout=10000&transaction_mode=IMMEDIATE");
            properties.put("spring.datasource.hikari.maximum-pool-size", "1");
        } else {
            properties.put("spring.datasource.url", url);
            BOUNDS.forEach(
                    (name, value) -> properties.put("spring.datasource.hikari.data-source-properties." + name, value));
            if (!user.isEmpty()) {
                properties.put("spring.datasource.username", user);
            }
            if (!password.isEmpty()) {
                properties.put("spring.datasource.password", password);
            }
        }
        return properties;
    }

    /** Removes the file, or the tables of Spring Batch and nothing else from the database. */
    void discard() throws IOException {
        if (!isFile()) {
            dropTables();
        } else if (Files.isDirectory(home.jobs())) {
            try (Stream<Path> files = Files.list(home.jobs())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void dropTables() throws IOException {
        Properties login = new Properties();
        login.putAll(BOUNDS);
        if (!user.isEmpty()) {
            login.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            login.setProperty("password", password);
        }
        ResourceDatabasePopulator drop = new ResourceDatabasePopulator(new ClassPathResource(DROP));
        drop.setContinueOnError(true);
        try (Connection connection = DriverManager.getConnection(url, login)) {
            drop.populate(connection);
        } catch (SQLException | ScriptException e) {
            // without the cause, which would count as a fault of the program
            throw new IOException("the job repository " + place() + " cannot be reached (" + e.getMessage()
                    + "); mend jobs.url, or remove it from settings.properties to use a file in the home");
        }
    }

    private boolean isFile() {
        return url.isEmpty();
    }
}
