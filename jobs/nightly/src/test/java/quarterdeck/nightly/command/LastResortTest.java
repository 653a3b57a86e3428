package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastResortTest {

    @TempDir
    private Path folder;

    /** A process with something in it that never ends. */
    static final class Stuck {

        private Stuck() {}

        public static void main(String[] arguments) {
            LastResort.arm(Duration.ofMillis(500));
            Runtime.getRuntime().addShutdownHook(new Thread(Stuck::hang, "hangs"));
            LastResort.exit(74);
        }

        private static void hang() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aProcessThatDoesNotEndSaysWhatHoldsItUpAndEndsWithItsStatus() throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Stuck.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(ChildProcess.waitFor(process)).isEqualTo(74);
        assertThat(Files.readString(output)).contains("Thread[hangs,", "LastResortTest$Stuck.hang(");
    }
}
