package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.signal.Webhook;
import quarterdeck.nightly.signal.Webhook.Notice;

/** Which nights are told of to a real receiver, and how often it is tried. */
class NoticeTest {

    private static final Instant AT = Instant.parse("2025-07-28T18:30:00Z");

    @TempDir
    private Path folder;

    @Test
    void blocksFailuresAndNewFindingsOfTheRadarAreToldAndNothingElse() throws IOException {
        JsonArray findings = new JsonArray();
        findings.add(new JsonObject());
        try (Receiver receiver = new Receiver(200)) {
            for (Exit exit : Exit.values()) {
                send(receiver, new Notice(exit, "run", "what happened", new JsonArray()));
            }
            send(receiver, new Notice(Exit.PARTLY, "run", "1 new findings", findings));

            List<String> told = receiver.bodies().stream()
                    .map(body -> JsonParser.parseString(body).getAsJsonObject())
                    .map(body -> body.get("event").getAsString() + " " + body.get("exit"))
                    .toList();
            assertThat(told)
                    .containsExactly(
                            "blocked 20",
                            "blocked 21",
                            "failure 64",
                            "failure 65",
                            "failure 70",
                            "failure 74",
                            "failure 75",
                            "failure 76",
                            "failure 78",
                            "radar 10");
            assertThat(JsonParser.parseString(receiver.bodies().get(0))
                            .getAsJsonObject()
                            .keySet())
                    .containsExactly("event", "text", "run_id", "exit", "exit_name", "message", "home", "at", "radar");
        }
    }

    @Test
    void aRefusalIsNotTriedAgainAndAReceiverThatStaysIllIsGivenUp() throws IOException {
        Notice notice = new Notice(Exit.IO, "", "disk full", new JsonArray());
        try (Receiver refusing = new Receiver(404);
                Receiver ill = new Receiver(500)) {
            assertThatThrownBy(() -> send(refusing, notice)).hasMessage("127.0.0.1: status 404");
            assertThatThrownBy(() -> send(ill, notice)).hasMessage("127.0.0.1: status 500");
            assertThat(refusing.bodies()).hasSize(1);
            assertThat(ill.bodies()).hasSize(2);
        }
    }

    private void send(Receiver receiver, Notice notice) throws IOException {
        Path address = folder.resolve("address");
        Files.writeString(address, receiver.address("/hook"));
        Files.writeString(folder.resolve("settings.properties"), "send.attempts=2\nwebhook.url.file=" + address + "\n");
        Home home = new Home(folder);
        Webhook.send(notice, home, Settings.of(home), AT);
    }
}
