package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.RunLock;

/** The doctor over no home, a sound one, and copies of it that are damaged one way after the other. */
class DoctorCommandTest {

    /** Generated, and good until 2099-12-31. */
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBfzCCASWgAwIBAgIUerB1RSgUnc6t2pvMRg06VYB+rb0wCgYIKoZIzj0EAwIw
            FDESMBAGA1UEAwwJZ2VuZXJhdGVkMCAXDTI2MTEyOTA5NDM1NVoYDzIwOTkxMjMx
            MDk0MzU1WjAUMRIwEAYDVQQDDAlnZW5lcmF0ZWQwWTATBgcqhkjOPQIBBggqhkjO
            PQMBBwNCAASC0ppOEGPk9NXbPNipT6pE/5B9RRPwoVVWJClyPlaTMGA+q3E4rjVp
            Z65NuXsf+mFQe6k/ia1t4UhCn6WRkXzwo1MwUTAdBgNVHQ4EFgQUWVzfCCB+TRc/
            5wLXiW4Wa127xREwHwYDVR0jBBgwFoAUWVzfCCB+TRc/5wLXiW4Wa127xREwDwYD
            VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA9cyE7zAe795dUcqhlLWI
            SeOagEWBGo3Vraf+jZTsXqkCIDIOqwgU/my4pfYpGImGXI+hXVpb8k7S9zklqsq9
            SwTT
            -----END CERTIFICATE-----
            """;

    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void aSoundHome() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        for (String part : new String[] {"raw", "lake", "marts", "jobs"}) {
            CopiedFolder.of(SampleBulletin.home().resolve(part), home.resolve(part));
        }
    }

    @Test
    void withoutAHomeNothingIsWrongAndNothingIsMade() {
        Path nowhere = folder.resolve("nowhere");
        CommandLineRun doctor = doctor(nowhere);
        assertThat(doctor.exit()).as(doctor.toString()).isZero();
        assertThat(doctor.out())
                .contains("note  home: " + nowhere + " is not there yet", "well  lock: no run is going on");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aSoundHomeIsSoundAndStaysAsItWas() throws IOException {
        Map<String, String> before = state(home);
        CommandLineRun doctor = doctor(home);
        assertThat(doctor.exit()).as(doctor.toString()).isZero();
        assertThat(doctor.out())
                .contains("well  mart: ", "is what was published", "well  lake: commit 000001-", ", 0 wrong, ")
                .contains("well  job repository: " + home.resolve("jobs/repository.sqlite") + " answers");
        assertThat(state(home)).isEqualTo(before);
        assertThat(CommandLineRun.of("--lang=zh", "doctor", "--home", home.toString())
                        .out())
                .contains("正常  集市：".replace("：", ": "));
    }

    @Test
    void eachThingThatIsWrongIsNamedWithWhatToDoAndTheGravestDecides() throws IOException {
        Path damaged = CopiedFolder.of(home, folder.resolve("damaged"));
        Files.writeString(damaged.resolve("settings.properties"), "keep.monthly=3\nfree.megabytes=99999999999\n");
        assertThat(doctor(damaged).exit()).isEqualTo(74);
        assertThat(doctor(damaged).out())
                .contains("WRONG  settings: ", "there is no setting keep.monthly")
                .contains("WRONG  disk: ", "a run needs 99999999999: make room");

        Path mart = damaged.resolve("marts/current.duckdb").toRealPath();
        Files.setPosixFilePermissions(mart, PosixFilePermissions.fromString("rw-rw-rw-"));
        byte[] bytes = Files.readAllBytes(mart);
        bytes[bytes.length / 2] ^= 1;
        Files.write(mart, bytes);
        Files.writeString(damaged.resolve("jobs/repository.sqlite"), "no database ".repeat(500));
        try (Stream<Path> files = Files.list(damaged.resolve("raw"))) {
            Files.delete(files.filter(file -> file.getFileName().toString().length() == 64)
                    .findFirst()
                    .orElseThrow());
        }
        CommandLineRun worse = doctor(damaged);
        assertThat(worse.exit()).isEqualTo(76);
        assertThat(worse.out())
                .contains("WRONG  mart: " + mart + " is not what was published: quarterdeck rollback")
                .contains("note  permissions: " + mart + " can be written by others")
                .contains("note  job repository: ", "nothing is lost")
                .contains("WRONG  raw releases: 1 releases are gone");
    }

    @Test
    void aRunThatIsGoingOnIsNamedAndKeepsItsLock() throws IOException {
        Path busy = Files.createDirectories(folder.resolve("busy"));
        try (RunLock lock = RunLock.take(new Home(busy), "pid 42, this morning")) {
            assertThat(lock).isNotNull();
            assertThat(RunLock.look(new Home(busy))).isEqualTo(RunLock.State.HELD);
            assertThat(doctor(busy).out()).contains("note  lock: a run is going on (pid 42, this morning)");
        }
        assertThat(RunLock.look(new Home(busy))).isEqualTo(RunLock.State.FREE);
    }

    @Test
    void aClockBehindWhatIsStoredIsWrong() {
        CommandLineRun doctor = doctorAt("2020-02-29T00:00:00Z", home);
        assertThat(doctor.exit()).isEqualTo(78);
        assertThat(doctor.out())
                .contains(
                        "WRONG  clock: it is 2020-02-29T00:00:00Z here, and releases were stored at ",
                        ": set the clock");
    }

    @Test
    void theEndOfTheServersCertificateIsToldInTimeAndFailsNoNight() throws IOException {
        assertThat(doctor(home).out()).doesNotContain("certificate");
        Path served = CopiedFolder.of(home, folder.resolve("served"));
        Path certificate = Files.createDirectories(served.resolve("server")).resolve("certificate.pem");
        Files.writeString(certificate, CERTIFICATE);

        assertThat(doctor(served).out()).contains("well  certificate of the server: good until 2099-12-31\n");
        CommandLineRun soon = doctorAt("2099-11-01T00:00:00Z", served);
        assertThat(soon.exit()).as(soon.out()).isZero();
        assertThat(soon.out())
                .contains("note  certificate of the server: it ends on 2099-12-31", "give clients " + certificate);
        assertThat(doctorAt("2100-01-01T00:00:00Z", served).out())
                .contains("note  certificate of the server: it ended on 2099-12-31");

        Files.writeString(certificate, "no certificate");
        assertThat(doctor(served).out())
                .contains("note  certificate of the server: " + certificate + " cannot be read");
    }

    @Test
    void aMissingLandingFolderIsWrong() {
        CommandLineRun doctor = CommandLineRun.of(
                "--lang=en", "doctor", "--home", home.toString(), "--landing", "/nowhere", "--format", "json");
        assertThat(doctor.exit()).isEqualTo(74);
        assertThat(doctor.out())
                .contains(
                        "{\"subject\":\"landing\",\"state\":\"wrong\",\"exit\":74,\"message\":\"/nowhere is not there");
    }

    private static CommandLineRun doctorAt(String now, Path home) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return CommandLineRun.at(clock, "--lang=en", "doctor", "--home", home.toString());
    }

    private static CommandLineRun doctor(Path home) {
        return CommandLineRun.of("--lang=en", "doctor", "--home", home.toString());
    }

    private static Map<String, String> state(Path folder) throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                state.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return state;
    }
}
