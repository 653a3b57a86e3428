package quarterdeck.nightly.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Installation;

/** The command line of Quarterdeck. */
@Command(name = "quarterdeck", mixinStandardHelpOptions = true, versionProvider = VersionText.class)
public final class Quarterdeck implements Callable<Integer> {

    /** Read before the command line is, as it decides the words of its help. */
    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "zh|en")
    @SuppressWarnings("UnusedVariable") // picocli must accept it
    private String language = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private Quarterdeck() {}

    public static void main(String[] arguments) {
        // logging stays as logback.xml has it: Boot would stop it before the last shutdown hooks have spoken
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LastResort.arm(LastResort.PATIENCE);
        Terminal terminal = Terminal.ofProcess();
        LogForm.choose(terminal, arguments);
        int exit = run(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        LastResort.exit(exit);
    }

    /** Runs one command and gives its exit status. */
    static int run(Terminal terminal, String... arguments) {
        return run(terminal, Clock.systemUTC(), arguments);
    }

    /** The same as of another time. */
    static int run(Terminal terminal, Clock clock, String... arguments) {
        Messages messages = Messages.in(language(arguments));
        Path root = Path.of(System.getProperty(Installation.ROOT, ""))
                .toAbsolutePath()
                .normalize();
        Surroundings around = new Surroundings(terminal, messages, Installation.of(root), root, clock);
        CommandLine line = new CommandLine(new Quarterdeck())
                .addSubcommand(new RunCommand(around))
                .addSubcommand(new ExtractCommand(around))
                .addSubcommand(new QueryCommand(around))
                .addSubcommand(new ExportCommand(around))
                .addSubcommand(new ExplainCommand(around))
                .addSubcommand(new StatusCommand(around))
                .addSubcommand(new RadarCommand(around))
                .addSubcommand(new DoctorCommand(around))
                .addSubcommand(new VerifyCommand(around))
                .addSubcommand(new RollbackCommand(around))
                .addSubcommand(new RebuildCommand(around))
                .addSubcommand(quarantine(around))
                .addSubcommand(new ReplayCommand(around))
                .addSubcommand(new ApproveCommand(around))
                .addSubcommand(new DictionaryCommand(around))
                .addSubcommand(new BulletinCommand(around))
                .addSubcommand(new CommandLine(new LakeCommand()).addSubcommand(new LakeRegisterCommand(around)))
                .addSubcommand(resolve(around))
                .addSubcommand(new CommandLine(new SourceCommand()).addSubcommand(new SourceCheckCommand(around)))
                .addSubcommand(new CommandLine(new VocabularyCommand()).addSubcommand(new UnknownCommand(around)));
        refuseWith64(line);
        line.setResourceBundle(messages.bundle());
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpLongOptionsMaxWidth(30);
        line.setExecutionExceptionHandler((failure, command, result) -> new Trouble(around).report(failure));
        return line.execute(arguments);
    }

    private static void refuseWith64(CommandLine line) {
        line.getCommandSpec().exitCodeOnInvalidInput(Exit.USAGE.code());
        line.getSubcommands().values().forEach(Quarterdeck::refuseWith64);
    }

    private static CommandLine quarantine(Surroundings around) {
        return new CommandLine(new QuarantineCommand())
                .addSubcommand(new QuarantineListCommand(around))
                .addSubcommand(new QuarantineExplainCommand(around))
                .addSubcommand(new QuarantineReplayCommand(around))
                .addSubcommand(new QuarantineDropCommand(around));
    }

    private static CommandLine resolve(Surroundings around) {
        CommandLine resolve = new CommandLine(new ResolveCommand());
        for (Coordinate coordinate : Coordinate.values()) {
            resolve.addSubcommand(
                    coordinate.name().toLowerCase(Locale.ROOT), new ResolveOneCommand(around, coordinate));
        }
        return resolve;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Exit.OK.code();
    }

    private static Locale language(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return Locale.forLanguageTag(arguments[i].substring("--lang=".length()));
            } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return Locale.forLanguageTag(arguments[i + 1]);
            }
        }
        return Locale.getDefault();
    }
}
