package quarterdeck.nightly.command;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.Audit;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Fault;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.lake.Upkeep;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.warehouse.Warehouse;
import quarterdeck.warehouse.publish.MartsAudit;

/** {@code verify}: hashes everything stored again and names what is not what was stored. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    VerifyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() throws IOException {
        Home of = around.home(home);
        Audit audit = new Audit();
        try (RunLock lock = around.lock(of)) {
            new SnapshotStore(of, around.clock()).audit(audit);
            new Upkeep(of).audit(audit);
            add(Warehouse.audit(of.marts()), audit);
        }
        say("verify.read", audit.files(), audit.bytes());
        Set<Fault.Part> parts = EnumSet.noneOf(Fault.Part.class);
        for (Fault fault : audit.faults()) {
            say("verify." + fault.kind().name().toLowerCase(Locale.ROOT), fault.file());
            if (fault.kind() != Fault.Kind.UNCHECKED) {
                parts.add(fault.part());
            }
        }
        parts.forEach(part -> say("verify.remedy." + part.name().toLowerCase(Locale.ROOT)));
        if (audit.faults().isEmpty()) {
            say("verify.sound");
            return Exit.OK.code();
        }
        return Exit.CORRUPT.code();
    }

    private static void add(MartsAudit marts, Audit audit) {
        audit.count(marts.files(), marts.bytes());
        marts.damaged().forEach(file -> audit.add(Fault.Part.MART, file, Fault.Kind.CHANGED));
        marts.unchecked().forEach(file -> audit.add(Fault.Part.MART, file, Fault.Kind.UNCHECKED));
    }

    private void say(String key, Object... arguments) {
        around.terminal().line(around.messages().get(key, arguments));
    }
}
