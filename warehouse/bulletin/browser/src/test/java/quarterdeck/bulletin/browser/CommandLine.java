package quarterdeck.bulletin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged command line in a process of its own. */
final class CommandLine {

    private CommandLine() {}

    /** @param home whose log gets what is said */
    static void run(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dquarterdeck.root=" + System.getProperty("quarterdeck.root"),
                "-jar",
                System.getProperty("quarterdeck.jar")));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        Path log = home.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }
}
