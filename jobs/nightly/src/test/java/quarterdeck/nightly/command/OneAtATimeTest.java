package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.Figure;
import quarterdeck.proving.Results;
import quarterdeck.proving.Scale;

/** Many runs that are started at once. */
class OneAtATimeTest {

    private static final Pattern NAMED = Pattern.compile("another run holds the lock \\(pid (\\d+)");

    @TempDir
    private Path folder;

    @Test
    void ofManyLaunchesOneRunsAndTheOthersNameItOrFindNothingNew() throws IOException, InterruptedException {
        long started = System.nanoTime();
        Path landing = PublishedNights.FIRST.landing();
        int launches = Scale.of(4, 50);
        int rounds = 0;
        int refused = 0;
        for (; rounds < Scale.of(1, 20) && Scale.goesOn(started); rounds++) {
            refused += round(landing, folder.resolve("home" + rounds), launches);
        }
        Results.record(
                Figure.ONE_AT_A_TIME,
                OneAtATimeTest.class,
                rounds,
                "times " + launches + " launches at once",
                "exactly one ran each time; " + refused + " ended with 75 and named it, the later ones with 11",
                0,
                started);
    }

    private int round(Path landing, Path home, int launches) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < launches; i++) {
            processes.add(ChildProcess.start(
                    folder.resolve("output" + i),
                    List.of("-Xmx256m"),
                    "--lang=en",
                    "run",
                    "--landing",
                    landing.toString(),
                    "--home",
                    home.toString()));
        }
        List<Long> ran = new ArrayList<>();
        Set<Long> held = new HashSet<>();
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < launches; i++) {
            int exit = ChildProcess.waitFor(processes.get(i));
            String output = Files.readString(folder.resolve("output" + i));
            assertThat(exit).as(output).isIn(0, 11, 75);
            if (exit != 75) {
                held.add(processes.get(i).pid());
            }
            if (exit == 0) {
                ran.add(processes.get(i).pid());
            } else if (exit == 75) {
                refused.add(output);
            }
        }
        assertThat(ran).hasSize(1);
        assertThat(refused).allSatisfy(output -> {
            Matcher named = NAMED.matcher(output);
            assertThat(named.find()).as(output).isTrue();
            assertThat(Long.parseLong(named.group(1))).as(output).isIn(held);
        });
        return refused.size();
    }
}
