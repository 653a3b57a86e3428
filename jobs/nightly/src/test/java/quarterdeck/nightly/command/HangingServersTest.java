package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Settings;

/** Servers of lineage and notices that hang in every way a server can: a night says so and goes on after a bounded time. */
class HangingServersTest {

    /** Two attempts of a second each and the pause between them, with room for a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void aServerThatTakesConnectionsAndSaysNothingCostsABoundedTime() throws IOException {
        assertThat(told("")).contains("lineage could not be told of this run: 127.0.0.1: HttpTimeoutException");
    }

    @Test
    void aServerThatBeginsItsAnswerAndNeverEndsItCostsABoundedTime() throws IOException {
        assertThat(told("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"))
                .contains("lineage could not be told of this run: 127.0.0.1: HttpTimeoutException");
    }

    @Test
    void aServerThatSpeaksNoHttpIsSaidToFail() throws IOException {
        assertThat(told("220 mail ready\r\n")).contains("lineage could not be told of this run: 127.0.0.1: ");
    }

    @Test
    void aPortThatNobodyListensAtIsSaidToFail() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(toldAt(port)).contains("lineage could not be told of this run: 127.0.0.1: ConnectException");
    }

    @Test
    void aReceiverThatIsSlowOrGoneCostsABoundedTimeAndNamesItsHostAlone() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path home = Files.createDirectories(folder.resolve("slow"));
            Files.writeString(
                    folder.resolve("slow-address"), "http://127.0.0.1:" + silent.getLocalPort() + "/secret-path");
            Files.writeString(
                    home.resolve("settings.properties"),
                    "send.seconds=1\nsend.attempts=1\nwebhook.url.file=" + folder.resolve("slow-address") + "\n");

            CommandLineRun none =
                    CommandLineRun.of("--lang=en", "run", "--landing", "/nowhere", "--home", home.toString());

            assertThat(none.exit()).isEqualTo(74);
            assertThat(none.err())
                    .contains("webhook could not be told of this run: 127.0.0.1: HttpTimeoutException", "/nowhere")
                    .doesNotContain("secret");
        }
    }

    /** What a night says of a server that answers so and then holds the connection. */
    private String told(String answer) throws IOException {
        List<Socket> held = Collections.synchronizedList(new ArrayList<>());
        ExecutorService acceptor = Executors.newSingleThreadExecutor();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            acceptor.execute(() -> {
                try {
                    while (true) {
                        Socket client = server.accept();
                        held.add(client);
                        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                        client.getOutputStream().flush();
                    }
                } catch (IOException e) {
                    // the test is over
                }
            });
            return toldAt(server.getLocalPort());
        } finally {
            acceptor.shutdownNow();
            for (Socket client : held) {
                client.close();
            }
        }
    }

    private String toldAt(int port) throws IOException {
        Home home = new Home(Files.createDirectories(folder.resolve("home")));
        Files.writeString(
                home.folder().resolve("settings.properties"),
                "send.seconds=1\nsend.attempts=2\nlineage.url=http://127.0.0.1:" + port + "/secret\n");
        Overheard overheard = new Overheard(folder);
        long start = System.nanoTime();

        new NightWatch(overheard.around(), home, Settings.of(home)).begins("landing");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        String said = overheard.said();
        assertThat(said).doesNotContain("secret");
        return said;
    }
}
