package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Installation;

/**
 * How a night logs, from the launcher on: it starts the compiled classes of this build, in processes of their own, whose
 * error stream is a pipe or a terminal.
 */
class LogOutputTest {

    private static final Path ROOT = Path.of(System.getProperty(Installation.ROOT));

    @TempDir
    private Path folder;

    private Path launcher;

    /** A checkout whose Java is ours with the classes of this build, where the launcher names its package. */
    @BeforeEach
    void aCheckout() throws IOException {
        Path root = Files.createDirectories(folder.resolve("checkout"));
        launcher = Files.copy(ROOT.resolve("quarterdeck"), root.resolve("quarterdeck"));
        Files.createSymbolicLink(root.resolve("sql"), ROOT.resolve("sql"));
        Path jobs = Files.createDirectories(root.resolve("jobs"));
        Files.createSymbolicLink(jobs.resolve("sources"), ROOT.resolve("jobs/sources"));
        Path jar = Files.createDirectories(jobs.resolve("nightly/target/quarterdeck"))
                .resolve("quarterdeck.jar");
        Files.createFile(jar);
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                for word in "$@"; do
                    shift
                    case $word in
                        -jar) set -- "$@" -cp ;;
                        %s) set -- "$@" '%s' %s ;;
                        *) set -- "$@" "$word" ;;
                    esac
                done
                exec '%s' "$@"
                """.formatted(
                        jar,
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Quarterdeck.class.getName(),
                        Path.of(System.getProperty("java.home"), "bin", "java")));
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    /** JUnit warns of links that lead out of its folder. */
    @AfterEach
    void withoutItsLinks() throws IOException {
        Files.delete(folder.resolve("checkout/sql"));
        Files.delete(folder.resolve("checkout/jobs/sources"));
    }

    @Test
    void aNightWhoseErrorStreamIsAPipeLogsOneJsonObjectALineAndNothingElse() throws Exception {
        Path landing = Files.createDirectories(folder.resolve("landing"));
        GeneratedLanding.add(landing, 2024, 0, 1);
        // of the day before, as one of now may still be on its way
        Files.setLastModifiedTime(
                Files.createFile(landing.resolve("empty.csv")),
                FileTime.from(Instant.now().minus(Duration.ofDays(1))));

        List<String> lines = said(10, Map.of(), command("run", "--no-marts", "--landing", landing.toString()));

        Set<String> fields = new HashSet<>();
        for (String line : lines) {
            JsonObject event = JsonParser.parseString(line).getAsJsonObject();
            assertThat(event.keySet()).contains("level", "loggerName", "formattedMessage", "mdc");
            if (event.get("loggerName").getAsString().startsWith("quarterdeck")) {
                assertThat(event.getAsJsonObject("mdc").keySet()).as(line).contains("run");
                fields.addAll(event.getAsJsonObject("mdc").keySet());
            }
        }
        assertThat(fields).contains("run", "step", "release", "file");
    }

    @Test
    void aNightThatFailsSaysSoAsItLogs() throws Exception {
        List<String> command = command("run", "--landing", "/nowhere");

        List<String> piped = said(74, Map.of(), command);
        assertThat(piped).hasSize(1);
        JsonObject event = JsonParser.parseString(piped.get(0)).getAsJsonObject();
        assertThat(event.get("level").getAsString()).isEqualTo("ERROR");
        assertThat(event.get("formattedMessage").getAsString())
                .startsWith("failed with 74: ")
                .contains("/nowhere");

        assertThat(said(74, Map.of("QUARTERDECK_LOG", "text"), command))
                .first()
                .asString()
                .startsWith("quarterdeck: ")
                .contains("/nowhere");
    }

    @Test
    void aPersonAtATerminalIsToldInText() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script is not here");
        List<String> command = command("run", "--landing", "/nowhere");

        assertThat(said(74, Map.of(), atATerminal(command))).first().asString().startsWith("quarterdeck: ");
        assertThat(said(74, Map.of("QUARTERDECK_LOG", "json"), atATerminal(command)))
                .first()
                .asString()
                .startsWith("{\"");
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString(), "--lang=en"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", folder.resolve("home").toString()));
        return command;
    }

    private static List<String> atATerminal(List<String> command) {
        return List.of("/usr/bin/script", "-qec", String.join(" ", command), "/dev/null");
    }

    /** Lines of the error stream; {@code script} has one stream alone. */
    private List<String> said(int exit, Map<String, String> environment, List<String> command) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
        builder.environment().remove("QUARTERDECK_LOG");
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("QUARTERDECK_ARCHIVE", "no");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        process.getErrorStream().transferTo(Files.newOutputStream(err));
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        List<String> lines = Files.readAllLines(command.get(0).endsWith("script") ? out : err);
        assertThat(process.exitValue()).as(String.join("\n", lines)).isEqualTo(exit);
        return lines;
    }
}
