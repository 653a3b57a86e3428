package quarterdeck.bench.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.bench.comparison.ChildRun;
import quarterdeck.bench.comparison.Workplace;

/** Runs the project's own launcher, as people do. */
final class Launcher {

    /** How a night ends that has nothing to do. */
    static final int NOTHING_NEW = 11;

    private final Workplace work;

    Launcher(Workplace work) {
        this.work = work;
    }

    /** Builds where that is due, and has the classes archived, so that no measured run does. */
    void warmUp() throws IOException {
        work.run(List.of("./quarterdeck", "--version"));
    }

    /** A first night: its home is removed before. */
    ChildRun firstNight(Path landing, String... environment) throws IOException {
        work.remove("home");
        return night(landing, environment);
    }

    /** A night over a home as it is, without marts. */
    ChildRun night(Path landing, String... environment) throws IOException {
        List<String> command = new ArrayList<>(List.of("env"));
        command.addAll(List.of(environment));
        command.addAll(List.of(
                "./quarterdeck", "run", "--no-marts", "--landing", landing.toString(), "--home", home().toString()));
        return work.run(command, NOTHING_NEW);
    }

    Path home() {
        return work.resolve("home");
    }

    /** The line in which the last night told how long its parts took. */
    String parts() throws IOException {
        return line("Seconds:");
    }

    /** The line in which the last night told what it found. */
    String found() throws IOException {
        return line("Found:");
    }

    private String line(String beginning) throws IOException {
        return Files.readAllLines(work.log()).stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElse("");
    }
}
