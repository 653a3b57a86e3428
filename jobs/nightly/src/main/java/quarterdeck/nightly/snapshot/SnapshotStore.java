package quarterdeck.nightly.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.Audit;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Fault;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Sha256;
import quarterdeck.nightly.store.HadoopStore;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.archive.Members;

/** Copies what lands into the raw store, where bytes never change and are kept once. */
public final class SnapshotStore {

    /** A file changed more recently than this may change again within the same tick of the file system's clock. */
    private static final long SETTLED_MILLIS = 2_000;

    private final Path raw;
    private final Path spool;
    private final Clock clock;
    private final Intake intake;
    private final Set<String> trusted = ConcurrentHashMap.newKeySet();

    public SnapshotStore(Home home, Clock clock) {
        this(home, clock, Intake.AT_ONCE);
    }

    public SnapshotStore(Home home, Clock clock, Intake intake) {
        this.raw = home.raw();
        this.spool = home.spool();
        this.clock = clock;
        this.intake = intake;
    }

    /**
     * What a look at the landing folder came to.
     *
     * @param releases everything the store holds, by sha256
     * @param landed how many files lay in the landing folder
     * @param copied how many of them brought new bytes
     * @param left files that were left for the next run, each with the reason
     * @param sealed whether the catalogue had no seal yet and got one, once every raw release had been hashed
     */
    public record Snapshot(List<RawRelease> releases, int landed, int copied, List<Left> left, boolean sealed) {

        /** This look, where one right before it may have copied and sealed already. */
        public Snapshot after(@Nullable Snapshot before) {
            return before == null
                    ? this
                    : new Snapshot(releases, landed, copied + before.copied, left, sealed || before.sealed);
        }
    }

    /** A landed file that was not taken, and why. */
    public record Left(String file, Reason reason, String detail) {

        /** Why a file was left. */
        public enum Reason {
            STILL_CHANGING,
            /** It lacks the end of its format and is young. */
            UNFINISHED,
            BROKEN_SIDECAR,
            UNREADABLE,
            /** What it carries is more than the disk has room for. */
            NO_ROOM
        }
    }

    /** Where the bytes of a release are. */
    public Path path(String sha256) {
        return raw.resolve(sha256);
    }

    /**
     * The bytes of a release as a file of this machine, checked before they are read.
     *
     * @return to be closed when they have been read
     * @throws CorruptData where they are not those that landed
     */
    public LocalBytes open(String sha256) throws IOException {
        Path file = path(sha256);
        return HadoopStore.holds(file) ? LocalBytes.fetched(file, sha256, spool) : LocalBytes.lying(verified(sha256));
    }

    /** What was copied by this store is not hashed again. */
    private Path verified(String sha256) throws IOException {
        Path file = path(sha256);
        if (!trusted.contains(sha256)) {
            if (!Files.exists(file)) {
                throw new CorruptData(file, "this raw release is gone; land it again");
            }
            if (!Sha256.of(file).equals(sha256)) {
                throw new CorruptData(file, "these are not the bytes that landed; remove this file and land it again");
            }
            trusted.add(sha256);
        }
        return file;
    }

    /** Hashes every raw release again. */
    public void audit(Audit audit) throws IOException {
        Catalog catalog;
        try {
            catalog = Catalog.read(catalog());
        } catch (CorruptData e) {
            audit.add(Fault.Part.CATALOG, catalog(), Fault.Kind.CHANGED);
            return;
        }
        if (catalog.isUnsealed()) {
            audit.add(Fault.Part.CATALOG, catalog(), Fault.Kind.UNCHECKED);
        } else if (Files.exists(catalog())) {
            audit.count(1, Files.size(catalog()));
        }
        for (RawRelease release : catalog.releases.values()) {
            audit.check(Fault.Part.RAW, path(release.sha256()), release.sha256());
        }
    }

    /** Everything the store holds, by sha256, without a look at any landing folder. */
    public List<RawRelease> releases() throws IOException {
        return List.copyOf(Catalog.read(catalog()).releases.values());
    }

    /** Whether the store has seen every file of the landing folder as it is now; decided without reading any. */
    public boolean hasSeenAll(Path landing) throws IOException {
        Catalog catalog = Catalog.read(catalog());
        if (catalog.isUnsealed()) {
            return false;
        }
        Landing.Found found = new Landing(landing).look();
        for (LandingFile file : found.files()) {
            if (!catalog.hasSeen(file, raw)) {
                return false;
            }
        }
        return found.refused().isEmpty();
    }

    /** Copies every file that is not in the store yet. */
    public Snapshot take(Path landing) throws IOException {
        Files.createDirectories(raw);
        Catalog catalog = Catalog.read(catalog());
        Arrivals arrivals = Arrivals.in(landing, intake, clock, file -> !catalog.hasSeen(file, raw));
        List<Left> left = new ArrayList<>(arrivals.left());
        int before = catalog.releases.size();
        boolean changed = catalog.forgetAbsent(landing.toRealPath(), arrivals.all());
        for (LandingFile file : arrivals.ready()) {
            changed |= take(catalog, file, left);
        }
        if (catalog.isUnsealed()) {
            verifyAll(catalog);
            changed = true;
        }
        if (changed) {
            DurableFile.syncNames(catalog(), "raw"); // of all releases at once, before anything tells of them
            catalog.write(catalog());
        }
        List<RawRelease> releases = List.copyOf(catalog.releases.values());
        return new Snapshot(
                releases, arrivals.all().size(), releases.size() - before, List.copyOf(left), catalog.isUnsealed());
    }

    /** An old catalogue is believed where every release it names is there, byte for byte. */
    private void verifyAll(Catalog catalog) throws IOException {
        for (String sha256 : catalog.releases.keySet()) {
            verified(sha256);
        }
    }

    private boolean take(Catalog catalog, LandingFile file, List<Left> left) throws IOException {
        Map<String, Optional<RawRelease>> known = new LinkedHashMap<>();
        try {
            ReleaseOrigin origin = Origins.of(file);
            String before = Landing.stamp(file.file());
            Path aside = aside();
            Sha256 sha = new Sha256();
            long size = copy(file.file(), aside, sha);
            if (!before.equals(Landing.stamp(file.file())) || !file.stamp().startsWith(before)) {
                Files.delete(aside);
                left.add(new Left(file.relative(), Left.Reason.STILL_CHANGING, ""));
                return false;
            }
            String hex = sha.hex();
            add(catalog, aside, hex, size, origin, known);
            takeMembers(catalog, hex, origin, known);
            catalog.seen.put(file.file().toString(), new Catalog.Seen(file.stamp(), hex, isSettled(file)));
            return true;
        } catch (NoRoom e) {
            giveBack(catalog, known);
            left.add(new Left(file.relative(), Left.Reason.NO_ROOM, String.valueOf(e.getMessage())));
        } catch (Sidecar.Broken e) {
            left.add(new Left(file.relative(), Left.Reason.BROKEN_SIDECAR, String.valueOf(e.getMessage())));
        } catch (NoSuchFileException e) {
            refuseUnlessOf(file, e);
            left.add(new Left(file.relative(), Left.Reason.STILL_CHANGING, ""));
        } catch (java.nio.file.AccessDeniedException e) {
            refuseUnlessOf(file, e);
            left.add(new Left(file.relative(), Left.Reason.UNREADABLE, String.valueOf(e.getMessage())));
        }
        return false;
    }

    /** @param before is told what the catalogue knew of the release */
    private void add(
            Catalog catalog,
            Path aside,
            String sha256,
            long size,
            ReleaseOrigin origin,
            Map<String, Optional<RawRelease>> before)
            throws IOException {
        keep(aside, sha256);
        trusted.add(sha256);
        RawRelease known = catalog.releases.get(sha256);
        before.putIfAbsent(sha256, Optional.ofNullable(known));
        catalog.releases.put(
                sha256, known == null ? new RawRelease(sha256, size, now(), List.of(origin)) : known.with(origin));
    }

    /** Takes the releases that a stored one carries; what of them cannot be taken is told when the carrier is read. */
    private void takeMembers(
            Catalog catalog, String carrier, ReleaseOrigin origin, Map<String, Optional<RawRelease>> before)
            throws IOException {
        Path aside = aside();
        try (LocalBytes carrying = open(carrier)) {
            Members.each(carrying.file(), (name, bytes) -> {
                Failpoints.reach("raw.write");
                long room = Files.getFileStore(raw).getUsableSpace() - intake.reserve();
                Sha256 sha = new Sha256();
                long size;
                try (OutputStream out = NoRoom.beyond(room, Files.newOutputStream(aside))) {
                    size = sha.copy(bytes, out);
                }
                add(catalog, aside, sha.hex(), size, origin.ofMember(name), before);
            });
        } catch (BrokenRelease e) {
            Files.deleteIfExists(aside);
        }
    }

    /** Takes back what a release has brought: nothing of it is there, or all. */
    private void giveBack(Catalog catalog, Map<String, Optional<RawRelease>> before) throws IOException {
        for (Map.Entry<String, Optional<RawRelease>> release : before.entrySet()) {
            if (release.getValue().isPresent()) {
                catalog.releases.put(release.getKey(), release.getValue().get());
            } else {
                catalog.releases.remove(release.getKey());
                Failpoints.reach("raw.delete");
                Files.delete(path(release.getKey()));
            }
        }
        Files.deleteIfExists(aside());
    }

    private Path aside() {
        return raw.resolve(".incoming" + DurableFile.ASIDE);
    }

    /** What the landing folder refuses is left; what the raw store refuses ends the run. */
    private static void refuseUnlessOf(LandingFile file, FileSystemException e) throws FileSystemException {
        if (e.getFile() == null || !e.getFile().startsWith(file.file().toString())) {
            throw e;
        }
    }

    private static long copy(Path from, Path aside, Sha256 sha) throws IOException {
        Failpoints.reach("raw.write");
        try (OutputStream out = Files.newOutputStream(aside)) {
            return sha.copy(from, out);
        }
    }

    /** Bytes that were stored before are looked at again: what has been damaged since is replaced. */
    private void keep(Path aside, String sha256) throws IOException {
        Path kept = path(sha256);
        if (Files.exists(kept) && Sha256.of(kept).equals(sha256)) {
            Files.delete(aside);
        } else {
            DurableFile.place(aside, kept, "raw");
        }
    }

    private boolean isSettled(LandingFile file) {
        return clock.millis() - file.changedAt() > SETTLED_MILLIS;
    }

    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    private Path catalog() {
        return raw.resolve("catalog.json");
    }
}
