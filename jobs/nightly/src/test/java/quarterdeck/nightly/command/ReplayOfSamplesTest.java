package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Lake;

/** Every bundled release, as a night stored it, read again by the readers of now. */
class ReplayOfSamplesTest {

    @TempDir
    private Path folder;

    @Test
    void theReadersOfNowFindWhatTheLakeHoldsOfEverySample() throws IOException {
        Path home = CopiedFolder.of(SampleBulletin.home(), folder.resolve("home"));
        List<Group.ReleaseEntry> releases = new Lake(new Home(home)).current().releases();
        long facts = releases.stream().mapToLong(Group.ReleaseEntry::facts).sum();

        CommandLineRun replay = CommandLineRun.of("--lang=en", "replay", "--dry-run", "--home", home.toString());

        assertThat(replay.exit()).as(replay.toString()).isZero();
        assertThat(replay.lines())
                .contains(
                        "Read: " + releases.size() + " releases; the lake holds " + facts + " facts of them",
                        "Added 0, changed 0, removed 0, newly refused 0");
        assertThat(facts).isGreaterThan(300);
    }
}
