package quarterdeck.nightly.registration;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quarterdeck.nightly.Home;

/** Iceberg, in a process of its own: its libraries are not those of a night. */
public final class RegistrationProcess {

    private final List<String> program;

    /** @param program what starts the leaf module, before its arguments */
    public RegistrationProcess(List<String> program) {
        this.program = List.copyOf(program);
    }

    /**
     * The process as the launcher packages it.
     *
     * @return none where the leaf module is not there
     */
    public static Optional<RegistrationProcess> packaged(Path root) {
        Path jar = root.resolve("jobs/iceberg/target/quarterdeck-iceberg/quarterdeck-iceberg.jar");
        return Files.isRegularFile(jar)
                ? Optional.of(new RegistrationProcess(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        jar.toString())))
                : Optional.empty();
    }

    /**
     * Registers what the lake of a home holds. A password goes by the environment; the error stream is this process's.
     *
     * @param events is told what the process says, in order
     * @return its exit status
     */
    public int run(Home home, CatalogAddress catalog, Consumer<RegistrationEvent> events) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(
                List.of(home.folder().toString(), catalog.url(), catalog.user(), catalog.name(), catalog.namespace()));
        // it reads its input to the end, which comes when this process ends, however it does
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = child.inputReader(java.nio.charset.StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                RegistrationEvent.of(line).ifPresent(events);
            }
            return child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            child.destroy();
        }
    }
}
