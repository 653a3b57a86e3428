package quarterdeck.nightly.registration;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A catalog of Iceberg in a database.
 *
 * @param url of JDBC: {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://host/database}; never with a password
 * @param user who opens it; empty where the address or the database's own settings say
 * @param name that readers give the catalog: several can share one database
 * @param namespace of the tables
 */
public record CatalogAddress(String url, String user, String name, String namespace) {

    /** Environment variable with the password of the user, where PostgreSQL's own file has none. */
    public static final String PASSWORD = "QUARTERDECK_CATALOG_PASSWORD";

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");

    /** What an address must not be. */
    public enum Fault {
        /** Neither SQLite nor PostgreSQL, or SQLite without a file. */
        KIND,
        PASSWORD,
        NAME,
        NAMESPACE
    }

    /** The catalog in a file. */
    public static String urlOf(Path file) {
        return SQLITE + file.toAbsolutePath().normalize();
    }

    /** What is wrong with this address, if anything. */
    public Optional<Fault> fault() {
        boolean known = file().isPresent() || url.startsWith(POSTGRESQL);
        if (!known) {
            return Optional.of(Fault.KIND);
        } else if (url.contains("password=")) {
            return Optional.of(Fault.PASSWORD);
        } else if (!NAME.matcher(name).matches()) {
            return Optional.of(Fault.NAME);
        }
        return NAME.matcher(namespace).matches() ? Optional.empty() : Optional.of(Fault.NAMESPACE);
    }

    /** The file of a catalog in SQLite; empty where it is in a server. */
    public Optional<Path> file() {
        String path = url.startsWith(SQLITE) ? url.substring(SQLITE.length()).replaceFirst("\\?.*", "") : "";
        return path.isBlank() || path.startsWith(":") || path.startsWith("file:")
                ? Optional.empty()
                : Optional.of(Path.of(path));
    }

    /** Where it is, for messages; without what follows the name of the database. */
    public String place() {
        return url.replaceFirst("\\?.*", "");
    }
}
