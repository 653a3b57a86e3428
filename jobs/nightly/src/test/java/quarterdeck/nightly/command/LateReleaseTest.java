package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Installation;

/**
 * A bulletin turns late on a day on which nothing lands. The home is that of the bundled samples, whose bulletin of
 * Zhejiang for the first quarter of 2026 is awaited on the 21st of April, and late from the 27th.
 */
class LateReleaseTest {

    @TempDir
    private Path folder;

    @Test
    void nightsWithNothingNewTellOfALateReleaseUntilAReceiverHasTakenItAndThenNoMore() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        for (String part : new String[] {"raw", "lake", "marts", "built.json"}) {
            CopiedFolder.of(SampleBulletin.home().resolve(part), home.resolve(part));
        }
        try (Receiver receiver = new Receiver(500, 500, 200)) {
            Path address = Files.writeString(folder.resolve("address"), receiver.address("/hook"));
            Files.writeString(
                    home.resolve("settings.properties"), "send.attempts=1\nwebhook.url.file=" + address + "\n");
            assertThat(run("2026-04-26T18:30:00Z").exit()).isEqualTo(11);
            double late = late();
            assertThat(receiver.bodies()).as("nothing to tell yet").isEmpty();

            CommandLineRun night = run("2026-04-27T18:30:00Z");
            assertThat(night.exit()).isEqualTo(11);
            assertThat(night.out()).contains("The release radar found 1 things that it had not found before");
            assertThat(night.err()).contains("webhook could not be told of this run: 127.0.0.1: status 500");
            assertThat(late()).isEqualTo(late + 1);
            assertThat(metric("last_success_timestamp_seconds"))
                    .isEqualTo(Instant.parse("2026-04-27T18:30:00Z").getEpochSecond());
            assertThat(log().get("asked_at").getAsString()).isEqualTo("2026-04-27T18:30:00Z");

            CommandLineRun sameDay = run("2026-04-27T19:00:00Z");
            assertThat(sameDay.out()).doesNotContain("radar");
            assertThat(sameDay.err()).as("still not told").contains("status 500");
            assertThat(log().get("asked_at").getAsString())
                    .as("asked once a day")
                    .isEqualTo("2026-04-27T18:30:00Z");

            assertThat(run("2026-04-28T18:30:00Z").err()).isEmpty();
            JsonObject told = JsonParser.parseString(receiver.bodies().get(2)).getAsJsonObject();
            assertThat(told.get("event").getAsString()).isEqualTo("radar");
            assertThat(told.get("exit").getAsInt()).isEqualTo(11);
            assertThat(told.get("text").getAsString())
                    .isEqualTo("Quarterdeck, radar: 1 new findings of the release radar");
            assertThat(told.getAsJsonArray("radar")).hasSize(1);
            JsonObject finding = told.getAsJsonArray("radar").get(0).getAsJsonObject();
            assertThat(finding.get("finding").getAsString()).isEqualTo("late");
            assertThat(finding.get("bulletin").getAsString()).isEqualTo("浙江经济运行情况");
            assertThat(finding.get("period_end").getAsString()).isEqualTo("2026-03-31");
            assertThat(finding.get("days").getAsString()).isEqualTo("7");

            assertThat(run("2026-04-29T18:30:00Z").exit()).isEqualTo(11);
            assertThat(receiver.bodies()).as("told once").hasSize(3);
            assertThat(late()).as("and late as long as it is").isEqualTo(late + 1);
        }
    }

    private CommandLineRun run(String at) {
        return CommandLineRun.at(
                Clock.fixed(Instant.parse(at), ZoneOffset.UTC),
                "--lang=en",
                "run",
                "--landing",
                Installation.here().samples().toString(),
                "--home",
                folder.resolve("home").toString());
    }

    private double late() throws IOException {
        return metric("radar_findings{finding=\"late\"}");
    }

    private double metric(String name) throws IOException {
        return Files.readAllLines(folder.resolve("home/reports/quarterdeck.prom")).stream()
                .filter(line -> line.startsWith("quarterdeck_" + name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(" ") + 1)))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject log() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("home/reports/radar.json")))
                .getAsJsonObject();
    }
}
