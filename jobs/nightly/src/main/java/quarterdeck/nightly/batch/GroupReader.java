package quarterdeck.nightly.batch;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.snapshot.RawRelease;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.contained.ContainedFormats;
import quarterdeck.reading.contained.Limits;

/**
 * Reads groups of releases for a night that other processes work for. What comes of a group is journalled in the lake,
 * so that whoever commits finds it there, and a group that is read twice is the same twice. Without Spring; safe for
 * threads.
 */
public final class GroupReader {
    private static final Progress NOBODY = new Progress() {
        @Override
        public void begins(Part part) {}

        @Override
        public void toRead(int releases) {}

        @Override
        public void read(String fileName) {}
    };

    private final SnapshotStore store;
    private final Lake lake;
    private final ReleaseReader reader;
    private final String readingVersion;
    private final ReadingWatch watch;
    private final Map<String, RawRelease> releases;

    /** Loads vocabulary and sources, which takes about a second. */
    public GroupReader(Home home, Installation installation) throws IOException {
        this(home, installation, new SnapshotStore(home, Clock.systemUTC()));
    }

    /**
     * The same over a store of that home, which does not hash again what it has copied itself.
     *
     * @param store with the releases that will be read
     */
    public GroupReader(Home home, Installation installation, SnapshotStore store) throws IOException {
        this(home, installation, store, Settings.of(home).readers());
    }

    /**
     * The same where the settings of the home are on another machine.
     *
     * @param home whose store the committing process sees too; documents that are being read lie in its folder
     * @param limits of the readers of heavy formats
     */
    public GroupReader(Home home, Installation installation, Limits limits) throws IOException {
        this(home, installation, new SnapshotStore(home, Clock.systemUTC()), limits);
    }

    private GroupReader(Home home, Installation installation, SnapshotStore store, Limits limits) throws IOException {
        this.store = store;
        this.lake = new Lake(home);
        this.readingVersion = Versions.of(installation).reading();
        this.reader = installation.reader(new ContainedFormats(limits, home.spool()));
        this.watch = new ReadingWatch(TimeUnit.SECONDS.toMillis(limits.wallSeconds()));
        this.releases = store.releases().stream().collect(Collectors.toMap(RawRelease::sha256, Function.identity()));
    }

    /**
     * Reads a group and journals it.
     *
     * @param group sha256 of releases of the raw store
     * @param runId of the night they are read for
     */
    public Group read(List<String> group, String runId) throws IOException {
        List<RawRelease> work = new ArrayList<>();
        for (String sha256 : group) {
            RawRelease release = releases.get(sha256);
            if (release == null) {
                throw new IllegalArgumentException("not in the raw store: " + sha256);
            }
            work.add(release);
        }
        GroupReading reading =
                new GroupReading(reader, store, lake, sha256 -> runId, readingVersion, NOBODY, new Halt(), watch);
        return reading.read(Backlog.Work.of(work, readingVersion));
    }
}
