package quarterdeck.iceberg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import quarterdeck.iceberg.catalog.LakeCatalog;
import quarterdeck.iceberg.table.Registration;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.batch.GroupReader;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.registration.CatalogAddress;
import quarterdeck.nightly.registration.RegistrationEvent;
import quarterdeck.nightly.snapshot.RawRelease;
import quarterdeck.nightly.snapshot.SnapshotStore;

/** A home with the bundled releases, of which as many are read and committed a night as is wanted. */
public final class SampleLake {

    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));

    private final Home home;
    private final Lake lake;
    private final GroupReader reader;
    private final List<RawRelease> unread;
    private int nights;

    /** @param folder a real path */
    public SampleLake(Path folder) throws IOException {
        Installation installation = Installation.of(ROOT);
        this.home = new Home(folder);
        this.unread = new ArrayList<>(new SnapshotStore(home, Clock.systemUTC())
                .take(installation.samples())
                .releases());
        this.reader = new GroupReader(home, installation);
        this.lake = new Lake(home);
    }

    public Home home() {
        return home;
    }

    public Lake lake() {
        return lake;
    }

    /** Reads so many of the releases that no night has read yet, each in a group of its own, and commits them. */
    public Manifest night(int releases) throws IOException {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < releases; i++) {
            groups.add(reader.read(List.of(unread.remove(0).sha256()), run()));
        }
        return lake.commit(groups, run(), "test");
    }

    public Manifest compaction() throws IOException {
        return lake.compact(run());
    }

    private String run() {
        return "night-" + ++nights;
    }

    /** The catalog in a file that the command line uses where nothing else is said. */
    public CatalogAddress inFile() {
        return new CatalogAddress(
                CatalogAddress.urlOf(home.iceberg().resolve("catalog.sqlite")), "", "quarterdeck", "quarterdeck");
    }

    public LakeCatalog open(CatalogAddress address) throws IOException {
        return LakeCatalog.open(address, "", home.iceberg());
    }

    /** Registers the lake as it is, and gives what was said. */
    public List<RegistrationEvent> register(CatalogAddress address) throws IOException {
        List<RegistrationEvent> events = new ArrayList<>();
        try (LakeCatalog catalog = open(address)) {
            new Registration(catalog, home, events::add).all();
        }
        return events;
    }

    /** A copy in another folder, which is as good as another home. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
