package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.doctor.Diagnosis;
import quarterdeck.nightly.doctor.Diagnosis.State;
import quarterdeck.nightly.doctor.Doctor;

/** {@code doctor}: what is wrong with the machine or the home, and what to do. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    /** Where several things are wrong, the gravest decides. */
    private static final List<Exit> GRAVEST_FIRST = List.of(Exit.CORRUPT, Exit.IO, Exit.CONFIGURATION);

    private final Surroundings around;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--landing", paramLabel = "DIR")
    private @Nullable Path landing;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private Format format = Format.TABLE;

    DoctorCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        List<Diagnosis> found = new Doctor(around.home(home), around.installation(), landing, around.clock()).examine();
        if (format == Format.TABLE) {
            found.forEach(this::print);
            around.terminal()
                    .line(around.messages()
                            .get("doctor.sum", found.size(), count(State.WRONG, found), count(State.NOTE, found)));
        } else {
            Grid grid = new Grid(List.of("subject", "state", "exit", "message"));
            found.forEach(one -> grid.add(
                    List.of(code(one.subject()), code(one.state()), one.exit().code(), text(one))));
            grid.print(around.terminal(), format);
        }
        return GRAVEST_FIRST.stream()
                .filter(exit -> found.stream().anyMatch(one -> one.exit() == exit))
                .findFirst()
                .orElse(Exit.OK)
                .code();
    }

    /** Whole lines, as what to do must not be cut off. */
    private void print(Diagnosis one) {
        around.terminal()
                .line(around.messages().get("doctor.state." + code(one.state())) + "  "
                        + around.messages().get("doctor.subject." + code(one.subject())) + ": " + text(one));
    }

    private String text(Diagnosis one) {
        return around.messages().get(one.message(), one.arguments().toArray());
    }

    private static long count(State state, List<Diagnosis> found) {
        return found.stream().filter(one -> one.state() == state).count();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
