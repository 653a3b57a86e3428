package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.RunLock;

/** The night from the landing folder to the published marts, as a person at the command line sees it. */
class NightlyRunTest {

    @TempDir
    private Path folder;

    @Test
    void aNightPublishesAndASecondOneHasNothingToDo() throws IOException {
        CommandLineRun first = PublishedNights.FIRST.run();
        Path landing = PublishedNights.FIRST.landing();
        PublishedNights.FIRST.copyTo(folder.resolve("home"));

        assertThat(first.err()).doesNotContain("Exception");
        assertThat(first.exit()).isZero();
        assertThat(first.lines())
                .contains(
                        "Landed: 8 files in " + landing + ", 8 of them new",
                        "Releases read: 8 (8 with statistics, 0 without, 0 not yet readable, 0 quarantined)",
                        "Found: 176 observations, 0 claims, 0 targets, 0 projects",
                        "Refused: 16 values",
                        "Cells: 192 numeric = 176 observed + 0 ranks + 0 missing + 16 refused + 0 outside tables");
        assertThat(report()).contains("""
                "cells":{"numeric":192,"observed":176,"ranks":0,"missing":0,"refused":16,"outside":0,""");
        assertThat(first.out())
                .contains("region_unknown")
                .contains("League table")
                .contains("杭州市");

        CommandLineRun second = run(landing);
        assertThat(second.exit()).isEqualTo(11);
        assertThat(second.out()).startsWith("Nothing new in " + landing);
        assertThat(query("select count(*) as n from fct_observation")).containsExactly("n", "176");
    }

    @Test
    void thatNothingIsNewIsDecidedWithoutSpringDuckdbAndParquet() throws Exception {
        Path home = PublishedNights.FIRST.copyTo(folder.resolve("home"));
        Path loaded = folder.resolve("loaded.txt");

        Process second = ChildProcess.start(
                folder.resolve("output.txt"),
                List.of("-Xlog:class+load:file=" + loaded),
                PublishedNights.arguments(PublishedNights.FIRST.landing(), home));

        assertThat(ChildProcess.waitFor(second)).isEqualTo(11);
        assertThat(Files.readString(loaded))
                .contains("quarterdeck.nightly.batch.Backlog")
                .doesNotContain("org.springframework", "org.duckdb", "org.apache.parquet", "org.apache.hadoop");
    }

    @Test
    void aWarehouseWhoseMartsAreTakenOutIsPublishedAndReported() throws Exception {
        FewModels.during(() -> {
            CommandLineRun night = PublishedNights.OfFewModels.FIRST.run();
            PublishedNights.OfFewModels.FIRST.copyTo(folder.resolve("home"));

            assertThat(night.exit()).as(night.err()).isZero();
            assertThat(night.lines()).contains("Found: 176 observations, 0 claims, 0 targets, 0 projects");
            assertThat(night.out()).doesNotContain("League table");
            assertThat(report()).contains("\"mart_failure\":\"\"");
        });
    }

    @Test
    void oneMoreReleaseIsAddedAndARestatedOneIsAnotherVintage() throws IOException {
        Path landing = published();
        GeneratedLanding.add(landing, 2025, 0, 1);
        GeneratedLanding.add(landing, 2024, 0, 2);

        CommandLineRun again = run(landing);

        assertThat(again.exit()).isZero();
        assertThat(again.lines())
                .contains(
                        "Landed: 9 files in " + landing + ", 2 of them new",
                        "Releases read: 2 (2 with statistics, 0 without, 0 not yet readable, 0 quarantined)");
        assertThat(query("select count(*) as n from fct_observation")).containsExactly("n", "220");
    }

    @Test
    void withoutRoomOnTheDiskNothingBeginsAndASettingThatIsNoneIsNamed() throws IOException {
        Path landing = GeneratedLanding.in(folder);
        Path settings = Files.createDirectories(folder.resolve("home")).resolve("settings.properties");
        Files.writeString(settings, "free.megabytes=99999999999\n");
        CommandLineRun full = run(landing);
        assertThat(full.exit()).isEqualTo(74);
        assertThat(full.err()).contains("megabytes are free, a run needs 99999999999");
        assertThat(folder.resolve("home/raw")).doesNotExist();

        Files.writeString(settings, "keep.daily=0\nkeep.monthly=3\n");
        CommandLineRun broken = run(landing);
        assertThat(broken.exit()).isEqualTo(78);
        assertThat(broken.err())
                .contains("keep.daily must be a number from 1, not 0; there is no setting keep.monthly");
    }

    @Test
    void whatCannotBeReadIsQuarantinedAndTheRestIsPublished() throws IOException {
        Path landing = published();
        Files.write(landing.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3});
        Files.write(landing.resolve("empty.csv"), new byte[0]);

        CommandLineRun night = run(landing);

        assertThat(night.exit()).isEqualTo(10);
        assertThat(night.out()).contains("broken.xlsx: quarantined").contains("empty.csv: quarantined, empty");
        try (Stream<Path> notes = Files.list(folder.resolve("home/quarantine"))) {
            assertThat(notes).hasSize(2);
        }
        assertThat(query("select count(*) as n from fct_observation")).containsExactly("n", "176");
    }

    @Test
    void whileAnotherRunHoldsTheLockNothingHappensAndTheHolderIsNamed() throws IOException {
        Path landing = GeneratedLanding.in(folder);
        try (RunLock held = RunLock.take(new Home(folder.resolve("home")), "pid 42, this morning")) {
            CommandLineRun second = run(landing);
            assertThat(held).isNotNull();
            assertThat(second.exit()).isEqualTo(75);
            assertThat(second.err()).contains("pid 42, this morning");
        }
        assertThat(folder.resolve("home/raw")).doesNotExist();
    }

    @Test
    void aCorruptFileOfTheLakeIsNamedAndTheOldMartsStay() throws IOException {
        Path landing = published();
        Path current = folder.resolve("home/marts/current.duckdb").toRealPath();
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("home/lake/observation"))) {
            file = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        GeneratedLanding.add(landing, 2025, 0, 1);

        CommandLineRun night = run(landing);

        assertThat(night.exit()).isEqualTo(76);
        assertThat(night.err()).contains(String.valueOf(file.getFileName()));
        assertThat(folder.resolve("home/marts/current.duckdb").toRealPath()).isEqualTo(current);
    }

    @Test
    void aLostOrDamagedJobRepositoryIsMadeAnew() throws IOException {
        Path landing = published();
        GeneratedLanding.add(landing, 2025, 0, 1);
        Files.writeString(folder.resolve("home/jobs/repository.sqlite"), "this is no database ".repeat(500));

        CommandLineRun night = run(landing, "--no-marts");

        assertThat(night.err()).doesNotContain("Exception");
        assertThat(night.exit()).isZero();
    }

    @Test
    void aVocabularyThatContradictsItselfIsAMatterOfConfiguration() throws IOException {
        Path landing = GeneratedLanding.in(folder);
        Path vocabulary = Files.createDirectories(folder.resolve("vocabulary"));

        CommandLineRun night = CommandLineRun.of(
                "--lang=en",
                "run",
                "--landing",
                landing.toString(),
                "--home",
                folder.resolve("home").toString(),
                "--vocabulary",
                vocabulary.toString());

        assertThat(night.exit()).isEqualTo(78);
        assertThat(night.err()).contains("region.csv").contains("indicator.csv").contains("unit.csv");
    }

    @Test
    void aMissingLandingFolderIsSaidWithItsRemedy() {
        CommandLineRun night = run(folder.resolve("nowhere"));
        assertThat(night.exit()).isEqualTo(74);
        assertThat(night.err()).contains("nowhere").contains("--landing");
    }

    @Test
    void anUnknownOptionIsAMatterOfUsage() {
        assertThat(CommandLineRun.of("run", "--landings", "x").exit()).isEqualTo(64);
    }

    private String report() throws IOException {
        try (Stream<Path> reports = Files.list(folder.resolve("home/reports"))) {
            return Files.readString(
                    reports.filter(file -> file.getFileName().toString().matches("\\d{8}T.*\\.json"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    /** The home of a night that is over, and a landing folder with what it has read. */
    private Path published() throws IOException {
        PublishedNights.FIRST.copyTo(folder.resolve("home"));
        return CopiedFolder.of(PublishedNights.FIRST.landing(), folder.resolve("landing"));
    }

    private CommandLineRun run(Path landing, String... options) {
        List<String> command = new ArrayList<>(List.of(PublishedNights.arguments(landing, folder.resolve("home"))));
        command.addAll(List.of(options));
        return CommandLineRun.of(command.toArray(String[]::new));
    }

    private List<String> query(String sql) {
        return CommandLineRun.of("query", "--home", folder.resolve("home").toString(), "--format", "csv", sql)
                .lines();
    }
}
