package quarterdeck.nightly.doctor;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.doctor.Diagnosis.Subject;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.LakeFile;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.report.Reports;
import quarterdeck.nightly.snapshot.RawRelease;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.warehouse.Warehouse;

/** What a home holds: job repository, raw releases, lake, mart and the last report. */
final class Stores {

    /** Enough to have every client trust another. */
    private static final int DAYS_TO_RENEW = 60;

    private final Home home;
    private final Settings settings;
    private final Clock clock;

    Stores(Home home, Settings settings, Clock clock) {
        this.home = home;
        this.settings = settings;
        this.clock = clock;
    }

    /** Neither kind is more than asked a question; the file is opened as one that cannot change. */
    Diagnosis repository() {
        String url = settings.text(Settings.Text.JOBS_URL);
        Path file = home.jobs().resolve("repository.sqlite");
        if (url.isEmpty() && !Files.exists(file)) {
            return Diagnosis.well(Subject.REPOSITORY, "none", file);
        }
        Properties login = new Properties();
        if (!url.isEmpty()) {
            login.setProperty("user", settings.text(Settings.Text.JOBS_USER));
            login.setProperty("password", settings.jobsPassword());
            login.setProperty("connectTimeout", "5");
        }
        String question = url.isEmpty() ? "pragma quick_check" : "select 'ok'";
        String address = url.isEmpty() ? "jdbc:sqlite:file:" + file + "?mode=ro&immutable=1" : url;
        String place = url.isEmpty() ? file.toString() : url.replaceFirst("\\?.*", "");
        try (Connection connection = DriverManager.getConnection(address, login);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            if (answer.next() && "ok".equals(answer.getString(1))) {
                return Diagnosis.well(Subject.REPOSITORY, "well", place);
            }
        } catch (SQLException e) {
            if (!url.isEmpty()) {
                return Diagnosis.wrong(
                        Subject.REPOSITORY, Exit.IO, "unreachable", place, String.valueOf(e.getMessage()));
            }
        }
        return Diagnosis.note(Subject.REPOSITORY, "damaged", file);
    }

    Diagnosis raw() {
        try {
            SnapshotStore store = new SnapshotStore(home, clock);
            List<RawRelease> releases = store.releases();
            List<RawRelease> gone = releases.stream()
                    .filter(release -> !hasSize(store.path(release.sha256()), release.size()))
                    .toList();
            return gone.isEmpty()
                    ? Diagnosis.well(Subject.RAW, "well", releases.size())
                    : Diagnosis.wrong(
                            Subject.RAW,
                            Exit.CORRUPT,
                            "gone",
                            gone.size(),
                            store.path(gone.get(0).sha256()));
        } catch (IOException | RuntimeException e) {
            return Diagnosis.wrong(Subject.RAW, Exit.CORRUPT, "catalog", String.valueOf(e.getMessage()));
        }
    }

    Diagnosis lake() {
        try {
            Manifest manifest = new Lake(home).current();
            List<LakeFile> gone = manifest.files().stream()
                    .filter(file -> !hasSize(home.lake().resolve(file.path()), file.bytes()))
                    .toList();
            if (!gone.isEmpty()) {
                Path first = home.lake().resolve(gone.get(0).path());
                return Diagnosis.wrong(Subject.LAKE, Exit.CORRUPT, "gone", gone.size(), first);
            }
            return manifest.sequence() == 0
                    ? Diagnosis.well(Subject.LAKE, "none", home.lake())
                    : Diagnosis.well(
                            Subject.LAKE,
                            "well",
                            manifest.id(),
                            manifest.files().size());
        } catch (IOException | RuntimeException e) {
            return Diagnosis.wrong(Subject.LAKE, Exit.CORRUPT, "manifest", String.valueOf(e.getMessage()));
        }
    }

    private static boolean hasSize(Path file, long bytes) {
        try {
            return Files.size(file) == bytes;
        } catch (IOException e) {
            return false;
        }
    }

    Diagnosis mart() {
        try {
            Optional<Path> current = Warehouse.current(home.marts());
            if (current.isEmpty()) {
                return Files.isSymbolicLink(home.marts().resolve("current.duckdb"))
                        ? Diagnosis.wrong(Subject.MART, Exit.CORRUPT, "dangling", home.marts())
                        : Diagnosis.well(Subject.MART, "none", home.marts());
            }
            List<Path> damaged = Warehouse.damagedCurrent(home.marts());
            return damaged.isEmpty()
                    ? Diagnosis.well(Subject.MART, "well", current.get())
                    : Diagnosis.wrong(Subject.MART, Exit.CORRUPT, "damaged", damaged.get(0));
        } catch (IOException e) {
            return Diagnosis.wrong(Subject.MART, Exit.IO, "unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** That of the server, where one has been set up: clients refuse it from the day on which it ends. */
    List<Diagnosis> certificate() {
        Path file = home.folder().resolve("server").resolve("certificate.pem");
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try (InputStream pem = Files.newInputStream(file)) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            LocalDate end = LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC);
            long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), end);
            return List.of(
                    days > DAYS_TO_RENEW
                            ? Diagnosis.well(Subject.CERTIFICATE, "well", end)
                            : Diagnosis.note(Subject.CERTIFICATE, days < 0 ? "ended" : "ends", end, file));
        } catch (IOException | CertificateException e) {
            return List.of(Diagnosis.note(Subject.CERTIFICATE, "unreadable", file, String.valueOf(e.getMessage())));
        }
    }

    Diagnosis lastRun() {
        try {
            Optional<JsonObject> last = new Reports(home).last();
            if (last.isEmpty()) {
                return Diagnosis.well(Subject.LAST_RUN, "none");
            }
            int exit = last.get().get("exit").getAsInt();
            String run = last.get().get("run_id").getAsString();
            String failure = last.get().get("failure").getAsString();
            return Arrays.stream(Exit.values()).anyMatch(known -> known.code() == exit && known.isSuccess())
                    ? Diagnosis.well(Subject.LAST_RUN, "well", run, exit)
                    : Diagnosis.note(Subject.LAST_RUN, "failed", run, exit, failure);
        } catch (IOException | RuntimeException e) {
            return Diagnosis.note(Subject.LAST_RUN, "unreadable", String.valueOf(e.getMessage()));
        }
    }
}
