package quarterdeck.nightly.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Settings;
import quarterdeck.proving.NightOnly;

class JobStoreTest {

    private static final String DRIVER = "spring.datasource.hikari.data-source-properties.";

    @TempDir
    private Path folder;

    @Test
    void aServerHasSoLongToConnectToAnswerAndToGiveALock() throws IOException {
        assertThat(store("jdbc:postgresql://localhost/jobs").properties())
                .containsEntry(DRIVER + "connectTimeout", "10")
                .containsEntry(DRIVER + "socketTimeout", "60")
                .containsEntry(DRIVER + "options", "-c lock_timeout=10s")
                .containsEntry("spring.datasource.hikari.connection-timeout", "10000");
    }

    @Test
    @NightOnly
    void aServerThatTakesConnectionsAndSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            JobStore store = store("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/jobs");
            long start = System.nanoTime();

            assertThatThrownBy(store::discard)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot be reached");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(3));
        }
    }

    private JobStore store(String url) throws IOException {
        Home home = new Home(folder);
        Files.writeString(folder.resolve("settings.properties"), "jobs.url=" + url + "\njobs.user=somebody\n");
        return JobStore.of(home, Settings.of(home));
    }
}
