package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code serve} as a process of its own, with the flags of the launcher. */
final class ServeProcess {
    private ServeProcess() {}

    /**
     * Starts a command.
     *
     * @param output where both of its streams go
     */
    static Process start(Path home, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                classPath(),
                "quarterdeck.server.command.Serve",
                "serve"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** As the launcher starts the server; where memory ends, so must the process. */
    private static List<String> flags() throws IOException {
        Matcher flags = Pattern.compile("serve\\) flags=\"(.*)\" ;;")
                .matcher(Files.readString(Path.of(System.getProperty("quarterdeck.root"), "quarterdeck")));
        assertThat(flags.find()).isTrue();
        assertThat(flags.group(1)).contains("-XX:+ExitOnOutOfMemoryError");
        return List.of(flags.group(1).split(" "));
    }

    /** That of the tests without what is theirs alone. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.contains("flight-sql-jdbc"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What a process prints sooner or later. */
    static Matcher printed(Process process, Path output, Pattern what) throws IOException, InterruptedException {
        for (int look = 0; look < 600 && process.isAlive(); look++) {
            Matcher matcher = what.matcher(Files.readString(output));
            if (matcher.find()) {
                return matcher;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(Files.readString(output));
    }
}
