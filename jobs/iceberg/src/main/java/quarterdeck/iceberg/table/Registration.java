package quarterdeck.iceberg.table;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.ValidationException;
import quarterdeck.iceberg.Refusal;
import quarterdeck.iceberg.catalog.LakeCatalog;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.lake.Dataset;
import quarterdeck.nightly.lake.Datasets;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.registration.RegistrationEvent;
import quarterdeck.nightly.registration.RegistrationEvent.Reason;
import quarterdeck.nightly.registration.RegistrationEvent.Registered;

/**
 * Makes the tables of a catalog show the commits of a lake: a snapshot for each commit that is kept and not yet there,
 * tagged with its name. A table changes from the state it was looked at in, or not at all; who comes second looks again.
 */
public final class Registration {

    /** Each failed attempt is another process's success. */
    private static final int ATTEMPTS = 50;

    private final LakeCatalog catalog;
    private final Home home;
    private final Consumer<RegistrationEvent> events;

    /** @param home by the path that tables name it by */
    public Registration(LakeCatalog catalog, Home home, Consumer<RegistrationEvent> events) {
        this.catalog = catalog;
        this.home = home;
        this.events = events;
    }

    /**
     * Registers every dataset.
     *
     * @return whether any table changed
     * @throws Refusal where a table must not be changed
     * @throws quarterdeck.nightly.CorruptData where the lake is not what was committed
     */
    public boolean all() throws IOException {
        catalog.prepare();
        boolean changed = false;
        for (Dataset<?> dataset : Datasets.ALL) {
            Registered registered = register(dataset);
            events.accept(registered);
            changed |= registered.snapshots() + registered.expired() > 0;
        }
        return changed;
    }

    private Registered register(Dataset<?> dataset) throws IOException {
        Lake lake = new Lake(home);
        Footers footers = new Footers(home.lake(), lake, dataset, events);
        for (int attempt = 1; ; attempt++) {
            // the lake after the table: what a table shows, the lake has by then
            LakeTable table = LakeTable.load(catalog, dataset, home.folder());
            List<Manifest> commits = lake.commits();
            try {
                return register(table, commits, footers);
            } catch (ValidationException | CommitFailedException | AlreadyExistsException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Registered register(LakeTable table, List<Manifest> commits, Footers footers) throws IOException {
        Manifest last = commits.get(commits.size() - 1);
        if (table.sequence() > last.sequence()
                || (table.sequence() == last.sequence() && !table.manifest().equals(last.id()))) {
            throw new Refusal(Reason.AHEAD, table.name(), table.manifest(), last.id());
        }
        footers.expect(table, commits);
        List<Content> pending = Content.pending(table, commits, footers);
        int added = 0;
        int dropped = 0;
        if (!pending.isEmpty()) {
            TableChange change = new TableChange(table);
            pending.forEach(change::show);
            change.commit();
            added = change.added();
            dropped = change.dropped();
        }
        int expired = Expiry.expire(catalog.tables().loadTable(catalog.table(table.dataset())), commits);
        Collection<DataFile> files = pending.isEmpty()
                ? table.files().values()
                : pending.get(pending.size() - 1).files().values();
        return new Registered(
                table.dataset(),
                pending.size(),
                added,
                dropped,
                expired,
                files.size(),
                files.stream().mapToLong(DataFile::recordCount).sum());
    }
}
