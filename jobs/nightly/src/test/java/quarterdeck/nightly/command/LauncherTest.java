package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Installation;

/** Which flags the launcher gives Java, asked of a Java that only prints them. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {

    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";
    private static final String WHAT_IS_RUN_OFTEN = "-XX:Tier4InvocationThreshold=50000";

    @TempDir
    private Path folder;

    private Path landing;
    private Path home;

    @BeforeEach
    void install() throws IOException {
        Files.copy(Installation.root().resolve("quarterdeck"), folder.resolve("quarterdeck"));
        Files.createDirectories(folder.resolve("jobs/nightly/target/quarterdeck"));
        Files.createFile(folder.resolve("jobs/nightly/target/quarterdeck/quarterdeck.jar"));
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        landing = Files.createDirectories(folder.resolve("landing/some office"));
        home = folder.resolve("home");
    }

    @Test
    void aNightWithLittleToReadHasTheFirstCompilerAlone() throws Exception {
        land(1_000_000);
        assertThat(flags("run", "--landing", landing.toString(), "--home", home.toString()))
                .contains(FIRST_COMPILER_ALONE)
                .doesNotContain(WHAT_IS_RUN_OFTEN);
    }

    @Test
    void aNightWithMuchToReadHasBoth() throws Exception {
        land(300_000_000);
        assertThat(flags("run", "--landing", landing.toString(), "--home", home.toString()))
                .contains(WHAT_IS_RUN_OFTEN)
                .doesNotContain(FIRST_COMPILER_ALONE);
        assertThat(flags("run", "--home=" + home, "--landing=" + landing, "--no-marts"))
                .contains(WHAT_IS_RUN_OFTEN);
    }

    @Test
    void whatTheHomeHasTakenAlreadyDoesNotWait() throws Exception {
        land(300_000_000);
        Path catalog =
                Files.createFile(Files.createDirectories(home.resolve("raw")).resolve("catalog.json"));
        Files.setLastModifiedTime(catalog, FileTime.from(Instant.now().plus(1, ChronoUnit.HOURS)));
        assertThat(flags("run", "--landing", landing.toString(), "--home", home.toString()))
                .contains(FIRST_COMPILER_ALONE);
        Files.setLastModifiedTime(catalog, FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS)));
        assertThat(flags("run", "--landing", landing.toString(), "--home", home.toString()))
                .contains(WHAT_IS_RUN_OFTEN);
    }

    @Test
    void aFolderThatIsNotThereIsLeftToTheProgram() throws Exception {
        assertThat(flags("run", "--landing", folder.resolve("nowhere").toString()))
                .contains(FIRST_COMPILER_ALONE);
    }

    /** A file of that many bytes, which take no room. */
    private void land(long bytes) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(landing.resolve("a b.csv").toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    private List<String> flags(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("quarterdeck").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
        launcher.environment().put("JAVA_HOME", folder.resolve("java").toString());
        launcher.environment().put("QUARTERDECK_ARCHIVE", "no");
        Process process = launcher.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }
}
