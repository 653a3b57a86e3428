package quarterdeck.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    private Path folder;

    @Test
    void whoComesSecondIsToldOfTheHolderWhoHasYetToWriteWhoItIs() throws Exception {
        Home home = new Home(folder);
        long dead = deadProcess();
        String holder = "pid " + ProcessHandle.current().pid() + ", now";
        Files.writeString(home.lock(), "pid " + dead + ", yesterday");
        try (FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.WRITE)) {
            channel.lock();
            Thread writer = new Thread(() -> writeLate(home, holder));
            writer.start();

            assertThatThrownBy(() -> RunLock.take(home, "second"))
                    .isInstanceOf(RunLock.Held.class)
                    .hasMessage(holder);
            writer.join();
        }
    }

    @Test
    void nobodyIsNamedOnceTheLockIsFree() throws IOException {
        Home home = new Home(folder);

        try (RunLock lock = RunLock.take(home, "first")) {
            assertThat(lock).isNotNull();
            assertThat(RunLock.holder(home)).isEqualTo("first");
        }

        assertThat(RunLock.holder(home)).isEmpty();
    }

    private static void writeLate(Home home, String holder) {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
            Files.writeString(home.lock(), holder);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long deadProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}
