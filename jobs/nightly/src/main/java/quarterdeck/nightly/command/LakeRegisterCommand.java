package quarterdeck.nightly.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.registration.CatalogAddress;
import quarterdeck.nightly.registration.RegistrationEvent.Refused;
import quarterdeck.nightly.registration.RegistrationEvent.Registered;
import quarterdeck.nightly.registration.RegistrationProcess;

/** {@code lake register}: the lake's files as tables of Iceberg. */
@Command(name = "register", mixinStandardHelpOptions = true)
final class LakeRegisterCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--catalog", paramLabel = "URL")
    private @Nullable String url;

    @Option(names = "--catalog-user", paramLabel = "USER", defaultValue = "")
    private String user = "";

    @Option(names = "--catalog-name", paramLabel = "NAME", defaultValue = "quarterdeck")
    private String name = "quarterdeck";

    @Option(names = "--namespace", paramLabel = "NAME", defaultValue = "quarterdeck")
    private String namespace = "quarterdeck";

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private Format format = Format.TABLE;

    LakeRegisterCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Home named = around.home(home);
        around.refuseStore(named);
        if (new Lake(named).current().sequence() == 0) {
            throw new Failure(Exit.IO, say("error.no_lake", named.folder()));
        }
        // tables name files by their paths, which a link to the home must not change
        Home of = new Home(named.folder().toRealPath());
        CatalogAddress catalog = catalog(of);
        RegistrationProcess process = RegistrationProcess.packaged(around.root())
                .orElseThrow(() -> new Failure(Exit.CONFIGURATION, say("error.no_iceberg", around.root())));
        return register(process, of, catalog);
    }

    private CatalogAddress catalog(Home of) {
        CatalogAddress address = new CatalogAddress(
                url == null ? CatalogAddress.urlOf(of.iceberg().resolve("catalog.sqlite")) : url,
                user,
                name,
                namespace);
        Optional<CatalogAddress.Fault> fault = address.fault();
        if (fault.isPresent()) {
            String key = "register.address." + fault.get().name().toLowerCase(Locale.ROOT);
            throw new Failure(Exit.USAGE, say(key, address.place(), CatalogAddress.PASSWORD));
        }
        return address;
    }

    @SuppressWarnings("try") // the lock is held, not used
    private int register(RegistrationProcess process, Home of, CatalogAddress catalog) throws IOException {
        RegistrationProgress progress = new RegistrationProgress(around);
        int exit;
        try (RunLock lock = around.lock(of);
                progress) {
            exit = process.run(of, catalog, progress);
        }
        Optional<Refused> refused = progress.refused();
        if (refused.isPresent()) {
            String key = "register.refused." + refused.get().reason().name().toLowerCase(Locale.ROOT);
            throw new Failure(
                    refused.get().reason().exit(),
                    say(key, refused.get().arguments().toArray()));
        } else if (exit != Exit.OK.code() && exit != Exit.NOTHING_NEW.code()) {
            throw new IllegalStateException("the registration ended with " + exit);
        }
        print(progress.registered());
        if (format == Format.TABLE) {
            String key = exit == Exit.OK.code() ? "register.done" : "register.nothing_new";
            around.terminal().line(say(key, catalog.place(), catalog.name(), catalog.namespace()));
        }
        return exit;
    }

    private void print(List<Registered> tables) {
        Grid grid = new Grid(List.of("table", "snapshots", "added", "dropped", "expired", "files", "rows"));
        tables.forEach(table -> grid.add(List.of(
                table.table(),
                table.snapshots(),
                table.added(),
                table.dropped(),
                table.expired(),
                table.files(),
                table.rows())));
        grid.print(around.terminal(), format);
    }

    private String say(String key, Object... arguments) {
        return around.messages().get(key, arguments);
    }
}
