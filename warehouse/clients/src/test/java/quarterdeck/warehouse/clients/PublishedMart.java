package quarterdeck.warehouse.clients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quarterdeck.warehouse.BuildRequest;
import quarterdeck.warehouse.Warehouse;

/** The star as it is published, without a release in it, and clients that are started on it. */
record PublishedMart(Path file) {
    private static final Path SQL =
            Path.of(System.getProperty("quarterdeck.root")).resolve("sql");

    static PublishedMart in(Path folder) throws IOException {
        return new PublishedMart(Warehouse.build(new BuildRequest(
                        SQL,
                        SQL.resolve("vocabulary"),
                        Map.of(),
                        folder.resolve("marts"),
                        "clients",
                        "{}",
                        BuildRequest.Settings.DEFAULT))
                .mart());
    }

    static Path sql() {
        return SQL;
    }

    /** The driver of a version such as {@code 1.4}. */
    static Path driver(String version) throws IOException {
        try (Stream<Path> drivers = Files.list(Path.of(System.getProperty("quarterdeck.drivers")))) {
            return drivers.filter(file -> file.getFileName().toString().startsWith("duckdb_jdbc-" + version))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Runs a client with one driver and everything else of the tests' class path, and gives what it printed. */
    static String run(Path driver, String mainClass, String... arguments) throws IOException, InterruptedException {
        String ours = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String classPath = driver
                + File.pathSeparator
                + Arrays.stream(ours.split(File.pathSeparator))
                        .filter(entry ->
                                !Path.of(entry).getFileName().toString().startsWith("duckdb_jdbc"))
                        .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                mainClass));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("client", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                throw new IOException(mainClass + " did not end: " + Files.readString(output));
            }
            return Files.readString(output);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
