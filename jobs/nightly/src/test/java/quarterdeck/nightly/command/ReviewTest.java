package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Sha256;
import quarterdeck.proving.MartContent;

/** What a person decides about: releases nobody could read, and facts that a new reading no longer finds. */
class ReviewTest {

    private static final String SHOPS = "地区,指标,时期,数值,单位\n"
            + Stream.of("杭州市", "宁波市", "温州市", "嘉兴市", "湖州市", "绍兴市", "金华市", "衢州市", "舟山市", "台州市", "丽水市", "浙江省")
                    .map(region -> region + ",新开首店数量,2024年全年,12,家\n")
                    .reduce("", String::concat);

    @TempDir
    private Path folder;

    @Test
    void whatANewReadingLosesWaitsForAnApprovalAndLeavesTombstones() throws IOException {
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Files.writeString(landing.resolve("generated-shops.csv"), SHOPS);
        Path vocabulary = vocabularyWithShops();
        assertThat(run("run", "--landing", landing.toString(), "--vocabulary", vocabulary.toString())
                        .exit())
                .isZero();
        assertThat(observations()).isEqualTo("12");

        CommandLineRun replay = run("replay", "--dry-run");
        assertThat(replay.exit()).isEqualTo(10);
        assertThat(replay.lines())
                .contains(
                        "Read: 1 releases; the lake holds 12 facts of them",
                        "Added 0, changed 0, removed 0, newly refused 12");

        CommandLineRun blocked;
        try (Receiver receiver = new Receiver(200)) {
            Path address = Files.writeString(folder.resolve("address"), receiver.address("/hook"));
            Path settings =
                    Files.writeString(folder.resolve("home/settings.properties"), "webhook.url.file=" + address + "\n");
            blocked = run("run", "--landing", landing.toString());
            Files.delete(settings);
            assertThat(receiver.bodies()).hasSize(1);
            assertThat(receiver.bodies().get(0))
                    .contains("\"event\":\"blocked\"", "loses 12 and changes 0 of 12 facts");
        }
        assertThat(blocked.exit()).isEqualTo(21);
        assertThat(blocked.err()).contains("loses 12 and changes 0 of 12 facts");
        assertThat(observations()).isEqualTo("12");

        assertThat(run("approve", "--reason", "generated: the row was wrong", "--by", "the test")
                        .lines())
                .containsExactly("Approved: 12 facts may go and 0 may change, of 12; now: quarterdeck run");
        CommandLineRun approved = run("run", "--landing", landing.toString());
        assertThat(approved.exit()).as(approved.err()).isZero();
        assertThat(observations()).isEqualTo("0");
        assertThat(run("approve", "--reason", "again").exit()).isEqualTo(11);
        assertThat(run("replay", "--dry-run").exit()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("home/lake/tombstone"))) {
            Path file = files.findFirst().orElseThrow();
            assertThat(query("select count(*) as n, any_value(refused_as) as r, any_value(reason) as w,"
                            + " any_value(approved_by) as b from read_parquet('" + file + "')"))
                    .containsExactly("12,indicator_unknown,generated: the row was wrong,the test");
        }

        String shops = vocabulary.toString();
        assertThat(run("run", "--no-marts", "--landing", landing.toString(), "--vocabulary", shops)
                        .exit())
                .isZero();
        assertThat(run("run", "--no-marts", "--landing", landing.toString()).exit())
                .as("the same loss once more")
                .isEqualTo(21);
    }

    @Test
    void aRebuildLosesNothingThatARunWouldAskFor() throws IOException {
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Files.writeString(landing.resolve("generated-shops.csv"), SHOPS);
        assertThat(run(
                                "run",
                                "--landing",
                                landing.toString(),
                                "--vocabulary",
                                vocabularyWithShops().toString())
                        .exit())
                .isZero();

        CommandLineRun blocked = run("rebuild");
        assertThat(blocked.exit()).as(blocked.out()).isEqualTo(21);
        assertThat(blocked.err()).contains("loses 12 and changes 0 of 12 facts");
        assertThat(observations()).isEqualTo("12");

        assertThat(run("approve", "--reason", "generated: the row was wrong").exit())
                .isZero();
        CommandLineRun approved = run("rebuild");
        assertThat(approved.exit()).as(approved.err()).isZero();
        assertThat(observations()).isEqualTo("0");
        assertThat(folder.resolve("home/lake/tombstone")).isNotEmptyDirectory();
    }

    @Test
    void aReleaseInQuarantineIsExplainedReplayedAndDropped() throws IOException {
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Files.writeString(landing.resolve("generated-shops.csv"), SHOPS);
        Path broken = landing.resolve("broken.xlsx");
        Files.write(broken, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3});
        String sha256 = Sha256.of(broken);
        String vocabulary = vocabularyWithShops().toString();
        assertThat(run("run", "--landing", landing.toString(), "--vocabulary", vocabulary)
                        .exit())
                .isEqualTo(10);

        assertThat(run("quarantine", "list", "--format", "csv").lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(sha256 + ",broken.xlsx,");
        assertThat(run("quarantine", "explain", sha256.substring(0, 8)).out())
                .contains(
                        "broken.xlsx",
                        folder.resolve("home/raw").resolve(sha256).toString(),
                        "read today");
        CommandLineRun replay = run("quarantine", "replay", sha256.substring(0, 8), "--vocabulary", vocabulary);
        assertThat(replay.exit()).as(replay.err()).isEqualTo(10);
        assertThat(replay.out()).contains("Releases read: 1 ");
        assertThat(observations()).isEqualTo("12");

        assertThat(run("quarantine", "drop", sha256.substring(0, 8), "--reason", "generated")
                        .exit())
                .isZero();
        assertThat(run("quarantine", "list").lines()).containsExactly("Nothing is in quarantine.", "Dropped: 1");
        assertThat(run("run", "--landing", landing.toString(), "--vocabulary", vocabulary)
                        .exit())
                .isEqualTo(11);
        assertThat(run("quarantine", "explain", "0000").err()).contains("no release in quarantine begins like this");
    }

    @Test
    void aReleaseThatWasTooLargeLoadsExactlyWhatItHoldsOnceTheLimitIsRaised() throws IOException, SQLException {
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Files.writeString(landing.resolve("hungry.rtf"), hungry("2024年，杭州市地区生产总值21860.5亿元，同比增长4.7%。"));
        Files.writeString(landing.resolve("plain.csv"), "地区,指标,时期,数值,单位\n宁波市,地区生产总值,2024年全年,18147.7,亿元\n");
        Path settings = Files.createDirectories(folder.resolve("home")).resolve("settings.properties");
        Files.writeString(settings, "reader.megabytes=64\n");
        assertThat(run("run", "--landing", landing.toString(), "--no-marts").exit())
                .isEqualTo(10);
        assertThat(run("quarantine", "list", "--format", "csv").out()).contains("hungry.rtf", "more than 64 MB");

        String sha256 = Sha256.of(landing.resolve("hungry.rtf"));
        assertThat(run("quarantine", "explain", sha256).out())
                .contains("read today  reading this file takes more than 64 MB");

        Files.writeString(settings, "reader.megabytes=512\n");
        CommandLineRun replay = run("quarantine", "replay");

        assertThat(replay.exit()).as(replay.out() + replay.err()).isZero();
        assertThat(Integer.parseInt(observations())).isGreaterThan(1);
        Path other = folder.resolve("other");
        CommandLineRun never = CommandLineRun.of("run", "--landing", landing.toString(), "--home", other.toString());
        assertThat(never.exit()).as(never.err()).isZero();
        assertThat(MartContent.of(folder.resolve("home").resolve("marts")))
                .isEqualTo(MartContent.of(other.resolve("marts")));
    }

    /** Forty megabytes of blanks, which a reader holds and a document does not, before a sentence. */
    private static String hungry(String sentence) {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi ")
                .append(" ".repeat(40_000_000))
                .append("\\par ");
        sentence.chars().forEach(c -> {
            if (c < 128) {
                rtf.append((char) c);
            } else {
                rtf.append("\\u").append((short) c).append('?');
            }
        });
        return rtf.append("\\par}").toString();
    }

    private Path vocabularyWithShops() throws IOException {
        Path from = Path.of(System.getProperty("quarterdeck.root"), "sql", "vocabulary");
        Path to = Files.createDirectories(folder.resolve("vocabulary"));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        Files.writeString(
                to.resolve("indicator.csv"),
                "first_store_count,新开首店数量,Newly opened first stores,domestic_trade,level,家,none,ytd,yes,Q,higher,,,,\n",
                StandardOpenOption.APPEND);
        return to;
    }

    private String observations() {
        return CommandLineRun.of(
                        "query",
                        "--home",
                        folder.resolve("home").toString(),
                        "--format",
                        "csv",
                        "select count(*) as n from fct_observation")
                .lines()
                .get(1);
    }

    private static List<String> query(String sql) {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return List.of(
                    String.join(",", rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private CommandLineRun run(String... command) {
        List<String> arguments = new java.util.ArrayList<>(List.of("--lang=en"));
        arguments.addAll(List.of(command));
        arguments.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }
}
