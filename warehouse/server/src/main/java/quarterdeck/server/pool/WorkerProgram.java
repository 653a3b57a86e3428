package quarterdeck.server.pool;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.duckdb.DuckDBDriver;

/**
 * The command that starts a worker. DuckDB's driver unpacks its native library at each start, 70 MB; here it is
 * unpacked once, for all workers, so that they start sooner and have nothing to write.
 */
final class WorkerProgram {
    private static final String MAIN = "quarterdeck.server.worker.Worker";
    private static final String LIBRARY = "libduckdb_java.so_";
    /** What Java and the libraries map before there is a statement, measured: 1.5 GB of addresses. */
    private static final int ADDRESSES_OF_JAVA = 1700;

    private final int megabytesOfAddresses;
    private final List<String> java;

    private WorkerProgram(int megabytesOfAddresses, List<String> java) {
        this.megabytesOfAddresses = megabytesOfAddresses;
        this.java = java;
    }

    /**
     * Unpacks what workers need.
     *
     * @param folder of this server alone; it is emptied by whoever made it
     */
    static WorkerProgram unpackedTo(Path folder, int megabytes) throws IOException {
        Path driver = driver();
        Path slim = folder.resolve("driver.jar");
        copyWithout(driver, slim, folder);
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:+DisplayVMOutputToStderr",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-Darrow.allocation.manager.type=Unsafe",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + folder,
                "-Djava.library.path=" + folder,
                "-cp",
                classPath(driver, slim, folder),
                MAIN));
        if (Runtime.version().feature() >= 24) {
            java.add(java.indexOf("-cp"), "--enable-native-access=ALL-UNNAMED");
        }
        return new WorkerProgram(ADDRESSES_OF_JAVA + 2 * megabytes, java);
    }

    /** @param yields whether others go first, from its start on */
    List<String> command(boolean yields) {
        List<String> command = new ArrayList<>(Isolation.prefix(megabytesOfAddresses, yields));
        command.addAll(java);
        return command;
    }

    private static Path driver() throws IOException {
        try {
            return Path.of(DuckDBDriver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException("where the driver of DuckDB lies cannot be told", e);
        }
    }

    private static String classPath(Path driver, Path slim, Path folder) throws IOException {
        List<String> entries = new ArrayList<>(List.of(slim.toString()));
        for (String entry : classPathOfThis(folder)) {
            if (!Files.exists(Path.of(entry)) || !Files.isSameFile(Path.of(entry), driver)) {
                entries.add(Path.of(entry).toAbsolutePath().toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    /**
     * Started as a jar, Java knows the jar alone; what it names lies in the folder lib beside it. A copy without its
     * manifest does not lead to the driver as it was.
     */
    private static List<String> classPathOfThis(Path folder) throws IOException {
        List<String> entries =
                Arrays.asList(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator));
        if (entries.size() > 1) {
            return entries;
        }
        Path jar = Path.of(entries.get(0)).toAbsolutePath();
        Path copy = folder.resolve("server.jar");
        copyWithout(jar, copy, folder);
        List<String> all = new ArrayList<>(List.of(copy.toString()));
        try (var lib = Files.list(jar.resolveSibling("lib"))) {
            lib.map(Path::toString).sorted().forEach(all::add);
        }
        return all;
    }

    /** Copies a jar without its manifest; the native library of this system goes to the folder, others nowhere. */
    private static void copyWithout(Path jar, Path target, Path folder) throws IOException {
        String wanted = LIBRARY + system() + "_" + processor();
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    if (entry.getName().equals(wanted)) {
                        Files.copy(in, folder.resolve(System.mapLibraryName("duckdb_java")));
                    } else if (!entry.getName().startsWith(LIBRARY)
                            && !entry.getName().equals("META-INF/MANIFEST.MF")
                            && !entry.isDirectory()) {
                        copy(entry, in, out);
                    }
                }
            }
        }
    }

    private static void copy(ZipEntry entry, InputStream in, ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo((OutputStream) out);
        out.closeEntry();
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? "arm64" : "amd64";
    }
}
