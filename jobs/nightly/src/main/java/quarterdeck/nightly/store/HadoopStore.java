package quarterdeck.nightly.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;

/**
 * Folders that Hadoop's file system serves, as paths of Java: whoever works with {@link Files} works on HDFS, or on what
 * else Hadoop is configured for, by the same code.
 */
public final class HadoopStore {

    /** Environment variable that names the folder of Hadoop's own files of settings, as for Hadoop itself. */
    public static final String SETTINGS = "HADOOP_CONF_DIR";

    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]+://.*");
    private static final Map<URI, HadoopFileSystem> SYSTEMS = new ConcurrentHashMap<>();

    private HadoopStore() {}

    /** Whether a text is the address of a store and not a folder of this machine. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /**
     * A folder of a store.
     *
     * @param address such as {@code hdfs://namenode:8020/quarterdeck}; of {@code file:} it is a folder of this machine
     * @throws IOException where no file system is known for it, or it is not an address
     */
    public static Path at(String address) throws IOException {
        try {
            URI uri = new URI(address).normalize();
            if ("file".equals(uri.getScheme())) {
                return Path.of(uri);
            } else if (uri.getPath() == null || !uri.getPath().startsWith("/")) {
                throw new IOException(address + " names no folder of a store");
            }
            URI root = new URI(uri.getScheme(), uri.getAuthority(), "/", null, null);
            HadoopFileSystem system = SYSTEMS.get(root);
            if (system == null) {
                system = HadoopFileSystem.open(root, configuration());
                SYSTEMS.put(root, system);
            }
            return system.getPath(uri.getPath());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(address + " is no address of a store: " + e.getReason(), e);
        }
    }

    /** Whether a file lies in a store, so that only code of Java can open it. */
    public static boolean holds(Path file) {
        return file.getFileSystem() != FileSystems.getDefault();
    }

    /** The same file as Hadoop names it. */
    public static org.apache.hadoop.fs.Path hadoop(Path file) {
        return file instanceof HadoopPath there
                ? there.hadoop()
                : new org.apache.hadoop.fs.Path(file.toAbsolutePath().toUri());
    }

    /** The settings of Hadoop that a file of a store is read and written with; none for one of this machine. */
    public static Optional<Configuration> configuration(Path file) {
        return file instanceof HadoopPath there
                ? Optional.of(there.system().files().getConf())
                : Optional.empty();
    }

    /** What the files say in the folder that {@link #SETTINGS} names, beside Hadoop's defaults. */
    public static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        told(new Configuration(false)).forEach(each -> settings.put(each.getKey(), each.getValue()));
        return settings;
    }

    private static Configuration configuration() {
        return told(new Configuration());
    }

    private static Configuration told(Configuration configuration) {
        String folder = System.getenv(SETTINGS);
        if (folder != null && !folder.isEmpty()) {
            for (String name : List.of("core-site.xml", "hdfs-site.xml")) {
                Path file = Path.of(folder, name);
                if (Files.isRegularFile(file)) {
                    configuration.addResource(new org.apache.hadoop.fs.Path(file.toUri()));
                }
            }
        }
        return configuration;
    }
}
