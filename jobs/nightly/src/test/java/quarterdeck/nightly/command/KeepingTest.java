package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Sha256;
import quarterdeck.proving.MartContent;

/** What is stored is looked after: verified, gone back to, built again. */
class KeepingTest {

    @TempDir
    private Path folder;

    private Path landing;
    private Path home;

    @BeforeEach
    void copyWhatIsPublished() throws IOException {
        landing = CopiedFolder.of(PublishedNights.SECOND.landing(), folder.resolve("landing"));
        home = PublishedNights.SECOND.copyTo(folder.resolve("home"));
    }

    @Test
    void whatIsSoundIsSaidToBe() {
        CommandLineRun verify = run("verify");
        assertThat(verify.exit()).as(verify.out()).isZero();
        assertThat(verify.lines().get(1)).isEqualTo("All is what was stored.");
    }

    @Test
    void everythingThatIsDamagedIsNamedWithItsRemedy() throws IOException {
        Path raw = first("raw", "[0-9a-f]{64}");
        Path lake = first("lake/observation", ".*parquet");
        Path mart = first("marts", "mart-.*duckdb");
        Path manifest = first("lake/manifest", ".*json");
        Files.delete(raw);
        damage(lake);
        damage(mart);
        damage(manifest);

        CommandLineRun verify = run("verify");

        assertThat(verify.exit()).isEqualTo(76);
        assertThat(verify.lines().subList(1, verify.lines().size()))
                .containsExactly(
                        "gone: " + raw,
                        "changed: " + manifest,
                        "changed: " + lake,
                        "changed: " + mart,
                        "Raw releases: remove what is changed and run again while the releases still lie in the landing"
                                + " folder, or land them again.",
                        "A commit of the lake: read all releases again with quarterdeck rebuild.",
                        "Files of the lake: read all releases again with quarterdeck rebuild.",
                        "Marts: go back to sound ones with quarterdeck rollback, or build them again with quarterdeck"
                                + " rebuild.");
    }

    @Test
    void aRollbackTakesLessThanFiveSecondsAndHoldsUntilThereIsSomethingNew() throws Exception {
        assertThat(observations()).isEqualTo("198");
        long start = System.nanoTime();
        CommandLineRun rollback = run("rollback");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(rollback.exit()).as(rollback.err()).isZero();
        assertThat(observations()).isEqualTo("176");
        assertThat(run("run", "--landing", landing.toString()).exit()).isEqualTo(11);
        assertThat(observations()).isEqualTo("176");

        GeneratedLanding.add(landing, 2025, 1, 1);
        assertThat(run("run", "--landing", landing.toString()).exit()).isZero();
        assertThat(observations()).isEqualTo("220");
    }

    @Test
    void whoeverGoesBackTooFarOrToADamagedMartIsTold() throws IOException {
        assertThat(run("rollback").exit()).isZero();
        CommandLineRun further = run("rollback");
        assertThat(further.exit()).isEqualTo(64);
        assertThat(further.err()).contains("there are no earlier marts to go back to");
        assertThat(run("rollback", "--to", "19700101T000000.000Z").err()).contains("are not kept; kept are:");

        Path newest;
        try (Stream<Path> marts = Files.list(home.resolve("marts"))) {
            newest = marts.filter(file -> file.toString().matches(".*/mart-.*duckdb"))
                    .sorted()
                    .reduce((a, b) -> b)
                    .orElseThrow();
        }
        damage(newest);
        String run = newest.getFileName().toString().replaceAll("mart-|\\.duckdb", "");
        CommandLineRun forward = run("rollback", "--to", run);
        assertThat(forward.exit()).isEqualTo(76);
        assertThat(forward.err()).contains(newest.toString());
        assertThat(home.resolve("marts/current.duckdb").toRealPath()).isNotEqualTo(newest.toRealPath());
    }

    @Test
    void aRebuildGivesTheSameLakeByteByByteAndHealsIt() throws IOException, SQLException {
        Map<String, String> marts = MartContent.of(home.resolve("marts"));
        assertThat(Nights.readingAllAgain(home).failure()).isNull();
        Map<String, String> rebuilt = lake();
        damage(first("lake/observation", ".*parquet"));
        damage(last("lake/manifest"));
        assertThat(run("run", "--landing", landing.toString()).exit()).isEqualTo(76);

        CommandLineRun rebuild = run("rebuild");

        assertThat(rebuild.exit()).as(rebuild.err()).isZero();
        assertThat(lake()).isEqualTo(rebuilt);
        assertThat(MartContent.of(home.resolve("marts"))).isEqualTo(marts);
        assertThat(run("verify").exit()).isZero();
        assertThat(run("run", "--landing", landing.toString()).exit()).isEqualTo(11);
    }

    @Test
    void aDamagedRawReleaseIsNamedBeforeItIsReadAndHealedWhereItStillLies() throws IOException {
        Path raw = first("raw", "[0-9a-f]{64}");
        damage(raw);
        CommandLineRun rebuild = run("rebuild");
        assertThat(rebuild.exit()).isEqualTo(76);
        assertThat(rebuild.err()).contains(raw.toString());

        Files.delete(raw);
        assertThat(run("run", "--landing", landing.toString()).exit()).isEqualTo(11);
        assertThat(run("verify").exit()).isZero();
    }

    private String observations() throws SQLException, IOException {
        return MartContent.of(home.resolve("marts")).get("fct_observation").split(" ")[0];
    }

    /** Content of every file of the lake's datasets that the last commit names. */
    private Map<String, String> lake() throws IOException {
        String manifest = Files.readString(last("lake/manifest"));
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(home.resolve("lake"))) {
            for (Path file : walk.filter(f -> f.toString().endsWith(".parquet")).toList()) {
                String name = home.resolve("lake").relativize(file).toString();
                if (manifest.contains(name)) {
                    files.put(name, Sha256.of(file));
                }
            }
        }
        return files;
    }

    private CommandLineRun run(String... command) {
        String[] arguments = new String[command.length + 3];
        arguments[0] = "--lang=en";
        System.arraycopy(command, 0, arguments, 1, command.length);
        arguments[command.length + 1] = "--home";
        arguments[command.length + 2] = home.toString();
        return CommandLineRun.of(arguments);
    }

    private Path first(String in, String name) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(in))) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path last(String in) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(in))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .reduce((a, b) -> b)
                    .orElseThrow();
        }
    }

    @Test
    void aHomeFromBeforeThereWereSealsIsCheckedAndSealedByTheNextRun() throws IOException {
        unseal();
        assertThat(run("verify").lines().subList(1, 4))
                .containsExactly(
                        "written before there were checksums: " + home.resolve("raw/catalog.json")
                                + "; the next quarterdeck run takes them",
                        "written before there were checksums: " + marts().get(0)
                                + "; the next quarterdeck run takes them",
                        "written before there were checksums: " + marts().get(1)
                                + "; the next quarterdeck run takes them");

        CommandLineRun night = run("run", "--landing", landing.toString());

        assertThat(night.exit()).as(night.err()).isEqualTo(11);
        assertThat(night.out())
                .contains("all 9 releases were hashed and are whole")
                .contains(marts().get(0) + " had no checksums")
                .contains(marts().get(1) + " had no checksums");
        assertThat(run("verify").exit()).isZero();
        assertThat(run("rollback").exit()).isZero();
    }

    @Test
    void aHomeFromBeforeThereWereSealsIsNotSealedWhereAReleaseIsDamaged() throws IOException {
        unseal();
        Path raw = first("raw", "[0-9a-f]{64}");
        damage(raw);
        Path empty = Files.createDirectories(folder.resolve("empty"));

        CommandLineRun night = run("run", "--landing", empty.toString());

        assertThat(night.exit()).as(night.out()).isEqualTo(76);
        assertThat(night.err())
                .contains(raw + ": these are not the bytes that landed; remove this file and land it again");
        assertThat(Files.readString(home.resolve("raw/catalog.json"))).doesNotContain("\"seal\"");
    }

    @Test
    void aSealedCatalogueThatChangesIsNotTakenForAnOldOne() throws IOException {
        Path catalog = home.resolve("raw/catalog.json");
        String sealed = Files.readString(catalog);
        for (String changed :
                List.of(sealed.replace("\"seal\"", "\"teal\""), sealed.replaceFirst(",\"seal\"", ";\"seal\""))) {
            Files.writeString(catalog, changed);
            assertThat(run("run", "--landing", landing.toString()).exit())
                    .as(changed)
                    .isEqualTo(76);
        }
    }

    /** What earlier versions of the program wrote. */
    private void unseal() throws IOException {
        Path catalog = home.resolve("raw/catalog.json");
        Files.writeString(catalog, Files.readString(catalog).replaceFirst(",\"seal\":\"[0-9a-f]{64}\"}$", "}"));
        for (Path mart : marts()) {
            Files.delete(Path.of(mart.toString().replace(".duckdb", ".sha256")));
        }
    }

    private List<Path> marts() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("marts"))) {
            return files.filter(file -> file.getFileName().toString().matches("mart-.*\\.duckdb"))
                    .sorted()
                    .toList();
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        Files.write(file, bytes);
    }
}
