package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} and its commands as processes, with the flags of the launcher. */
class ServeCommandTest {
    private static final Pattern URL = Pattern.compile("jdbc:arrow-flight-sql://127\\.0\\.0\\.1:(\\d+)/\\S+");
    private static final Pattern PASSWORD = Pattern.compile("password: (\\S+)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path home;

    private final List<Process> started = new ArrayList<>();

    /** What a command printed, both streams, and its exit status. */
    private record Ended(int exit, String text) {}

    @BeforeEach
    void publish() throws IOException, SQLException {
        home = Files.createDirectory(folder.resolve("a home & 100%+"));
        GeneratedHome.in(home, 100);
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void isSetUpServesTheOwnMachineAloneAndEndsWhenItIsToldTo() throws Exception {
        Ended nobody = run("--listen", "127.0.0.1:0");
        assertThat(nobody.text()).contains("nobody could connect");
        assertThat(nobody.exit()).isEqualTo(78);

        String password = several();
        Path served = home.resolve("served.txt");
        Process server = start(served, "--listen", "127.0.0.1:0");
        Matcher url = ServeProcess.printed(server, served, URL);
        assertThat(home.resolve("server").resolve("certificate.pem")).exists();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("server").resolve("key.pem"))))
                .isEqualTo("rw-------");
        Properties anna = new Properties();
        anna.setProperty("user", "user0");
        anna.setProperty("password", password);
        try (Connection connection = DriverManager.getConnection(url.group(), anna)) {
            assertThat(SessionsTest.text(connection, "select count(*) from fct_number"))
                    .isEqualTo("100");
        }
        isClosedToOthers(Integer.parseInt(url.group(1)));

        Ended second = run("--listen", "127.0.0.1:0");
        assertThat(second.text()).contains("another server runs on this home");
        assertThat(second.exit()).isEqualTo(75);

        server.destroy();
        assertThat(server.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(143);
        assertThat(home.resolve("server").resolve("running")).doesNotExist();
    }

    /** Users added at the same time are all there; gives the password of the first. */
    private String several() throws Exception {
        List<Path> outputs = new ArrayList<>();
        List<Process> added = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            outputs.add(home.resolve("added" + i + ".txt"));
            added.add(start(outputs.get(i), "user", "add", "user" + i));
        }
        for (Process process : added) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        assertThat(run("user", "list").text().lines())
                .containsExactly("user0\treader", "user1\treader", "user2\treader", "user3\treader");
        Matcher password = PASSWORD.matcher(Files.readString(outputs.get(0)));
        assertThat(password.find()).isTrue();
        return password.group(1);
    }

    private static void isClosedToOthers(int port) throws IOException {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThat(answers(address, port)).as("%s", address).isFalse();
                }
            }
        }
        assertThat(answers(InetAddress.getByName("127.0.0.1"), port)).isTrue();
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void itsCommandsSayWhatTheyDidAndWhatIsWrong() throws Exception {
        assertThat(run("--help").text())
                .contains(
                        "Usage: quarterdeck serve",
                        "127.0.0.1:32010",
                        "run longer than half",
                        "Opening it to other machines",
                        "3 out of memory")
                .contains("quarterdeck serve user add anna", "Users, who connect with a name and a password.")
                .doesNotContain("{0}");
        assertThat(run("user", "add", "--help").text()).contains("salted hash", "Role of the user");
        assertThat(run("--lang", "zh", "--help").text()).contains("超过半秒");
        isRefused(64, "take at least 1", "--rows", "0");
        isRefused(64, "Unknown option", "--anonymous");
        isRefused(64, "there is no marts", "user", "add", "bo", "--role", "marts");
        isRefused(64, "not /etc/passwd", "role", "set", "marts", "--grant", "/etc/passwd");
        assertThat(run("role", "set", "marts", "--grant", "main.mart_*").exit()).isZero();
        assertThat(run("user", "add", "bo", "--role", "marts").exit()).isZero();
        isRefused(64, "bo is there already", "user", "add", "bo");
        isRefused(64, "users still have the role marts", "role", "remove", "marts");
        assertThat(run("token", "add", "report", "--user", "bo").text()).contains("token: ", "good until ");
        assertThat(run("user", "remove", "bo").exit()).isZero();
        assertThat(run("token", "list").text()).isEmpty();
        assertThat(run("certificate", "--host", "stats.example.org").text()).contains("certificate.pem", "SHA-256 ");
    }

    private void isRefused(int exit, String words, String... arguments) throws Exception {
        Ended ended = run(arguments);
        assertThat(ended.text()).containsPattern(words);
        assertThat(ended.exit()).isEqualTo(exit);
    }

    private Ended run(String... arguments) throws Exception {
        Path output = Files.createTempFile(folder, "command", ".txt");
        Process process = start(output, arguments);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private Process start(Path output, String... arguments) throws IOException {
        Process process = ServeProcess.start(home, output, arguments);
        started.add(process);
        return process;
    }
}
