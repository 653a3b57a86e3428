package quarterdeck.server;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import quarterdeck.server.access.AccessFile;
import quarterdeck.server.access.Certificate;
import quarterdeck.server.access.PasswordHash;
import quarterdeck.server.access.Secrets;
import quarterdeck.server.access.ServerFolder;
import quarterdeck.server.flight.MartServer;
import quarterdeck.server.pool.Limits;

/** A server in this process, with two users and a token, and the official driver to connect with. */
record RunningServer(MartServer server, Path home, Certificate certificate) implements AutoCloseable {
    static final String USER = "anna";
    static final String LESSER = "bo";
    static final String PASSWORD = "correct horse battery";
    static final String TOKEN = Secrets.token();

    /** Small enough for a test, as one worker or two are, and patient with a machine that does other things as well. */
    static final Limits LIMITS = new Limits(2, 2, 128, 1, 120, 2_000_000, 256L << 20, 60, 60);

    static RunningServer on(Path home, Limits limits) throws IOException {
        Path folder = ServerFolder.of(home);
        admitUsers(home);
        Certificate certificate = Certificate.generated(folder, List.of());
        return new RunningServer(
                MartServer.start(new MartServer.Settings(home, "127.0.0.1", 0, certificate, limits, 60)),
                home,
                certificate);
    }

    /** Writes the users, their roles and the token into the access file of a home. */
    static void admitUsers(Path home) throws IOException {
        String hash = PasswordHash.of(PASSWORD);
        new AccessFile(ServerFolder.of(home))
                .write(new AccessFile.Content(
                        Map.of(
                                USER, new AccessFile.User(hash, AccessFile.READER),
                                LESSER, new AccessFile.User(hash, "marts")),
                        Map.of("report", new AccessFile.Token(USER, Secrets.sha256(TOKEN), "2999-12-31")),
                        Map.of("marts", List.of("main.mart_*", "main.dim_*"))));
    }

    String url() {
        return "jdbc:arrow-flight-sql://localhost:" + server.port() + "/?useEncryption=true&tlsRootCerts="
                + URLEncoder.encode(certificate.certificate().toString(), StandardCharsets.UTF_8);
    }

    Connection connect() throws SQLException {
        return connect(USER, PASSWORD);
    }

    Connection connect(String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url(), properties);
    }

    Connection connectWithToken(String token) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("token", token);
        return DriverManager.getConnection(url(), properties);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
