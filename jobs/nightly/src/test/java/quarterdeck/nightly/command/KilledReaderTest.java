package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.NightOnly;

/** Signals that reach the process which reads a heavy format, alone or together with the night. */
@NightOnly
class KilledReaderTest {

    /** Processor time by which a reader has surely begun to read. */
    private static final Duration READS = Duration.ofMillis(700);

    @TempDir
    private Path folder;

    private String[] arguments;
    private Process night;

    @BeforeEach
    void aNightThatReadsForAWhile() throws IOException, InterruptedException {
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Files.writeString(
                landing.resolve("slow.rtf"),
                "{\\rtf1\\ansi {\\*\\x " + "{\\b x}".repeat(8_000_000) + "}\\par generated 1.5\\par}");
        arguments = PublishedNights.arguments(landing, folder.resolve("home"));
        night = ChildProcess.start(folder.resolve("output"), List.of(), arguments);
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (reader() == null && night.isAlive() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Test
    void aFileWhoseReaderIsKilledIsReadInTheSameNight() throws IOException, InterruptedException {
        assertThat(reader()).isNotNull();
        reader().destroyForcibly();

        assertThat(ChildProcess.waitFor(night)).as(said()).isZero();
    }

    @Test
    void aFileWhoseReaderIsStoppedWithTheNightIsReadByTheNextOne() throws IOException, InterruptedException {
        assertThat(reader()).isNotNull();
        reader().destroy();
        night.destroy();
        assertThat(ChildProcess.waitFor(night)).as(said()).isEqualTo(143);

        CommandLineRun next = CommandLineRun.of(arguments);

        assertThat(next.exit()).as(next.out() + next.err()).isZero();
        assertThat(next.out()).contains("0 quarantined");
    }

    private @org.jspecify.annotations.Nullable ProcessHandle reader() {
        return night.descendants()
                .filter(child ->
                        child.info().totalCpuDuration().orElse(Duration.ZERO).compareTo(READS) > 0)
                .findFirst()
                .orElse(null);
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("output"));
    }
}
