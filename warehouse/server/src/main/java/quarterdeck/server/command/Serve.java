package quarterdeck.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import quarterdeck.server.access.AccessFile;
import quarterdeck.server.access.Certificate;
import quarterdeck.server.access.ServerFolder;
import quarterdeck.server.flight.MartServer;
import quarterdeck.server.pool.Limits;

/** {@code serve}: the published mart for JDBC and ADBC clients. */
@Command(name = "serve", mixinStandardHelpOptions = true)
public final class Serve implements Callable<Integer> {
    static final int USAGE = 64;
    static final int IO = 74;
    static final int LOCKED = 75;
    static final int CONFIGURATION = 78;

    private static final int PORT = 32010;
    private static final int DRAIN_SECONDS = 10;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final Words words;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--listen", paramLabel = "HOST:PORT")
    private String listen = "127.0.0.1:" + PORT;

    @Option(names = "--certificate", paramLabel = "FILE")
    private @Nullable Path certificate;

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path key;

    @Option(names = "--workers", paramLabel = "N")
    private int workers = Limits.DEFAULT.workers();

    @Option(names = "--long", paramLabel = "N")
    private int longOnes = Limits.DEFAULT.longOnes();

    @Option(names = "--memory", paramLabel = "MB")
    private int megabytes = Limits.DEFAULT.megabytes();

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Limits.DEFAULT.threads();

    @Option(names = "--seconds", paramLabel = "N")
    private int seconds = Limits.DEFAULT.seconds();

    @Option(names = "--rows", paramLabel = "N")
    private long rows = Limits.DEFAULT.rows();

    @Option(names = "--bytes", paramLabel = "N")
    private long bytes = Limits.DEFAULT.bytes();

    @Option(names = "--idle-minutes", paramLabel = "N")
    private int idleMinutes = 60;

    private Serve(Words words) {
        this.words = words;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and gives its exit status; the first argument may be {@code serve} itself. */
    static int run(String... arguments) {
        Words words = Words.of(arguments);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Serve(words))
                .addSubcommand(group("user")
                        .addSubcommand(new UserCommands.Add(words))
                        .addSubcommand(new UserCommands.Password(words))
                        .addSubcommand(new UserCommands.ListAll())
                        .addSubcommand(new UserCommands.Remove(words)))
                .addSubcommand(group("token")
                        .addSubcommand(new TokenCommands.Add(words))
                        .addSubcommand(new TokenCommands.ListAll())
                        .addSubcommand(new TokenCommands.Remove(words)))
                .addSubcommand(group("role")
                        .addSubcommand(new RoleCommands.Set(words))
                        .addSubcommand(new RoleCommands.ListAll())
                        .addSubcommand(new RoleCommands.Remove(words)))
                .addSubcommand(new CertificateCommand(words));
        CommandLine quarterdeck =
                new CommandLine(CommandSpec.create().name("quarterdeck")).addSubcommand("serve", line);
        refuseWith64(quarterdeck);
        quarterdeck.setResourceBundle(words.bundle());
        quarterdeck.setOut(out);
        quarterdeck.setErr(err);
        quarterdeck.setUsageHelpLongOptionsMaxWidth(30);
        quarterdeck.setExecutionExceptionHandler((failure, command, result) -> {
            err.println(words.get("error.prefix", Words.of(failure)));
            return failure instanceof Failure known ? known.exit() : IO;
        });
        return quarterdeck.execute(ownNameFirst(arguments));
    }

    private static CommandLine group(String name) {
        return new CommandLine(new Group()).setCommandName(name);
    }

    private static void refuseWith64(CommandLine line) {
        line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
        line.getCommandSpec().exitCodeOnExecutionException(IO);
        line.getSubcommands().values().forEach(Serve::refuseWith64);
    }

    /** It may stand behind the language. */
    private static String[] ownNameFirst(String[] arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        words.remove("serve");
        words.add(0, "serve");
        return words.toArray(String[]::new);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Limits limits = limits();
        Path mart = home.folder().resolve("marts").resolve("current.duckdb");
        if (!Files.exists(mart)) {
            throw new Failure(IO, words.get("error.no_mart", mart));
        }
        Path folder = ServerFolder.create(ServerFolder.of(home.folder()));
        AccessFile access = new AccessFile(folder);
        if (access.read().users().isEmpty()) {
            throw new Failure(CONFIGURATION, words.get("error.no_user"));
        }
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new Failure(LOCKED, words.get("error.locked", folder));
            }
            return serve(folder, limits);
        }
    }

    private int serve(Path folder, Limits limits) throws IOException, InterruptedException {
        int colon = listen.lastIndexOf(':');
        if (colon < 1 || !listen.substring(colon + 1).matches("\\d{1,5}")) {
            throw new Failure(USAGE, words.get("error.listen", listen));
        }
        String host = listen.substring(0, colon).replaceAll("[\\[\\]]", "");
        int port = Integer.parseInt(listen.substring(colon + 1));
        Certificate pair = pair(folder, host);
        MartServer server =
                MartServer.start(new MartServer.Settings(home.folder(), host, port, pair, limits, idleMinutes));
        Thread hook = new Thread(() -> end(server), "end");
        Runtime.getRuntime().addShutdownHook(hook);
        greet(server, host, pair);
        server.await();
        return 0;
    }

    private Limits limits() {
        Limits limits = Limits.DEFAULT;
        if (idleMinutes < 1) {
            throw new Failure(USAGE, words.get("error.limits"));
        }
        try {
            return new Limits(
                    workers,
                    longOnes,
                    megabytes,
                    threads,
                    seconds,
                    rows,
                    bytes,
                    limits.stallSeconds(),
                    limits.queueSeconds());
        } catch (IllegalArgumentException e) {
            throw new Failure(USAGE, words.get("error.limits"));
        }
    }

    private Certificate pair(Path folder, String host) throws IOException {
        if ((certificate == null) != (key == null)) {
            throw new Failure(USAGE, words.get("error.half_pair"));
        } else if (certificate != null && key != null) {
            return new Certificate(certificate, key);
        }
        Certificate pair = Certificate.generated(folder, isAnywhere(host) ? List.of() : List.of(host));
        if (!isAnywhere(host) && !pair.isFor(host)) {
            throw new Failure(CONFIGURATION, words.get("error.other_host", pair.certificate(), host));
        }
        return pair;
    }

    private static boolean isAnywhere(String host) {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    private void greet(MartServer server, String host, Certificate pair) throws IOException {
        String name = isAnywhere(host) ? "HOST" : host.contains(":") ? "[" + host + "]" : host;
        say("serve.listening", host, server.port());
        say("serve.url", name, server.port(), inUrl(pair.certificate()));
        say("serve.fingerprint", pair.fingerprint());
        say(server.workersHaveNoNetwork() ? "serve.no_network" : "serve.network");
        if (!THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT))) {
            say("serve.open");
        }
    }

    /** A path as the value of a parameter; slashes need no disguise and are read more easily without. */
    private static String inUrl(Path path) {
        return URLEncoder.encode(path.toAbsolutePath().toString(), StandardCharsets.UTF_8)
                .replace("%2F", "/");
    }

    private void say(String key, Object... values) {
        System.out.println(words.get(key, values));
    }

    private static void end(MartServer server) {
        try {
            server.drain(DRAIN_SECONDS);
            server.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // the folder of the running server is emptied at the next start
        }
    }
}
