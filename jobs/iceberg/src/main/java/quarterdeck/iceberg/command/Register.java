package quarterdeck.iceberg.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import quarterdeck.iceberg.Refusal;
import quarterdeck.iceberg.catalog.LakeCatalog;
import quarterdeck.iceberg.table.Registration;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.EndOfParent;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.registration.CatalogAddress;
import quarterdeck.nightly.registration.RegistrationEvent;
import quarterdeck.nightly.registration.RegistrationEvent.Reason;
import quarterdeck.nightly.registration.RegistrationEvent.Refused;

/**
 * Registers the lake of a home: {@code HOME URL USER NAME NAMESPACE}, the password in the environment. It says what it
 * does as lines of {@link RegistrationEvent}, and ends when its input does.
 */
public final class Register {

    private Register() {}

    /** Runs what the arguments say. */
    public static void main(String[] arguments) {
        EndOfParent.halts();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        String password = System.getenv().getOrDefault(CatalogAddress.PASSWORD, "");
        Exit exit;
        try {
            exit = run(List.of(arguments), password, event -> out.println(event.line()));
        } catch (RuntimeException e) {
            e.printStackTrace();
            exit = Exit.INTERNAL;
        }
        System.exit(exit.code());
    }

    /** The same in this process. */
    static Exit run(List<String> arguments, String password, Consumer<RegistrationEvent> events) {
        if (arguments.size() != 5) {
            throw new IllegalArgumentException("HOME URL USER NAME NAMESPACE");
        }
        Home home = new Home(Path.of(arguments.get(0)));
        CatalogAddress address =
                new CatalogAddress(arguments.get(1), arguments.get(2), arguments.get(3), arguments.get(4));
        try {
            return register(home, address, password, events) ? Exit.OK : Exit.NOTHING_NEW;
        } catch (Refusal e) {
            return refuse(e.event(), events);
        } catch (CorruptData e) {
            return refuse(new Refused(Reason.DAMAGED, List.of(String.valueOf(e.getMessage()))), events);
        } catch (IOException | UncheckedIOException e) {
            return refuse(new Refused(Reason.DISK, List.of(e.toString())), events);
        }
    }

    private static boolean register(
            Home home, CatalogAddress address, String password, Consumer<RegistrationEvent> events) throws IOException {
        try (LakeCatalog catalog = LakeCatalog.open(address, password, home.iceberg())) {
            try {
                return new Registration(catalog, home, events).all();
            } catch (UncheckedSQLException | CommitStateUnknownException e) {
                throw catalog.unreachable(e);
            }
        }
    }

    private static Exit refuse(Refused refused, Consumer<RegistrationEvent> events) {
        events.accept(refused);
        return refused.reason().exit();
    }
}
