package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.signal.Lineage;

/** Events that go to a file and to an address, of which one or both fail. */
class LineageTest {

    private static final Instant AT = Instant.parse("2025-07-28T18:30:00Z");

    @TempDir
    private Path folder;

    @Test
    void theAddressIsToldWhereTheFileCannotBeWritten() throws IOException {
        Path file = Files.createDirectories(folder.resolve("events.jsonl")); // a folder stands in its place
        try (Receiver receiver = new Receiver(201)) {
            assertThatThrownBy(() -> lineage(file, receiver).begins(AT))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("the file: ")
                    .hasMessageContaining("events.jsonl");
            assertThat(receiver.bodies()).singleElement().asString().contains("\"eventType\":\"START\"");
        }
    }

    @Test
    void theFileIsWrittenWhereTheAddressFailsAndBothFailuresAreSaid() throws IOException {
        Path file = folder.resolve("lineage/events.jsonl");
        try (Receiver receiver = new Receiver(404)) {
            assertThatThrownBy(() -> lineage(file, receiver).begins(AT)).hasMessage("127.0.0.1: status 404");
            assertThat(Files.readAllLines(file)).hasSize(1);
            Files.delete(file);
            Files.createDirectory(file);
            assertThatThrownBy(() -> lineage(file, receiver).begins(AT))
                    .hasMessageContainingAll("127.0.0.1: status 404", "the file: ");
        }
    }

    private Lineage lineage(Path file, Receiver receiver) throws IOException {
        Files.writeString(
                folder.resolve("settings.properties"),
                "send.attempts=1\nlineage.file=" + file + "\nlineage.url=" + receiver.address("/lineage") + "\n");
        Home home = new Home(folder);
        return new Lineage(home, Settings.of(home), "landing");
    }
}
