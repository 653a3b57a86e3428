package quarterdeck.nightly.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.lake.Difference;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.LakeFile;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.lake.ReadRelease.Outcome;
import quarterdeck.nightly.lake.Tombstone;
import quarterdeck.nightly.lake.Upkeep;
import quarterdeck.nightly.snapshot.RawRelease;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.nightly.snapshot.SnapshotStore.Snapshot;
import quarterdeck.reading.contained.ContainedFormats;
import quarterdeck.warehouse.BuildReport;
import quarterdeck.warehouse.BuildRequest;
import quarterdeck.warehouse.Warehouse;
import quarterdeck.warehouse.publish.Retention;

/**
 * One night's work, part by part. What it needs to go on after a crash is on the disk, never here: a new night finds
 * the raw store, the journal of the lake and the last commit, and does what is left.
 */
final class Night {

    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final double NANOS = 1e9;
    private static final Logger LOG = LoggerFactory.getLogger(Night.class);

    private final NightRequest request;
    private final Versions versions;
    private final Halt halt = new Halt();
    private final String runId;
    private final SnapshotStore store;
    private final Lake lake;
    private final LoadedReader reader;
    private final Optional<Elsewhere> elsewhere;
    private final Map<Progress.Part, Long> begun = new EnumMap<>(Progress.Part.class);
    private final Map<Progress.Part, Double> seconds = new EnumMap<>(Progress.Part.class);
    private final Map<String, Group> finished = Collections.synchronizedMap(new TreeMap<>());
    private Map<String, Backlog.Work> work = Map.of();
    private final List<Group.ReleaseEntry> committed;
    private @Nullable Snapshot snapshot;
    private List<Path> sealed = List.of();
    private @Nullable GroupReading reading;
    private @Nullable Manifest manifest;
    private @Nullable BuildReport build;
    private volatile boolean complete;

    Night(NightRequest request, Versions versions) {
        this(request, versions, List.of(), null);
    }

    private Night(
            NightRequest request, Versions versions, List<Group.ReleaseEntry> committed, @Nullable Snapshot snapshot) {
        this.committed = new ArrayList<>(committed);
        this.snapshot = snapshot;
        this.request = request;
        this.versions = versions;
        this.runId = RUN_ID.format(request.clock().instant());
        this.store = new SnapshotStore(request.home(), request.clock(), FreeSpace.intake(request.settings()));
        this.lake = new Lake(request.home());
        this.reader = new LoadedReader(() -> request.installation()
                .reader(new ContainedFormats(
                        request.settings().readers(), request.home().spool())));
        this.elsewhere = request.engine().map(engine -> new Elsewhere(engine, request.home(), runId, halt::isCalled));
    }

    /** A part of the night, as a step runs it. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    String runId() {
        return runId;
    }

    int threads() {
        return request.threads();
    }

    Halt halt() {
        return halt;
    }

    void begin(Progress.Part part) {
        Traces.step(runId, part);
        LOG.info("step begins");
        request.progress().begins(part);
        begun.put(part, System.nanoTime());
    }

    void end(Progress.Part part) {
        seconds.put(part, (System.nanoTime() - begun.getOrDefault(part, System.nanoTime())) / NANOS);
        LOG.info("step ended after {} s", String.format(Locale.ROOT, "%.2f", seconds.get(part)));
        Traces.stepEnded();
    }

    /** Whether all parts of the night have done what they are for. */
    boolean isComplete() {
        return complete;
    }

    /** A night that goes on where this one has stopped, and reports what this one has committed too. */
    Night again() {
        return new Night(request, versions, List.copyOf(committed), snapshot);
    }

    void takeSnapshots() throws IOException {
        Leftovers.remove(request.home());
        FreeSpace.check(request.home(), request.settings().get(Settings.Key.FREE_MEGABYTES));
        if (request.scope() instanceof Scope.Everything) {
            upkeep().setAsideDamaged();
        } else {
            upkeep().removeOrphans(retention());
        }
        sealed = Warehouse.seal(request.home().marts(), halt::reach);
        Warehouse.removeOrphans(request.home().marts(), halt::reach);
        if (request.scope() instanceof Scope.Landed landed) {
            if (elsewhere.isEmpty()) {
                reader.begin(); // while what landed is copied and hashed
            }
            snapshot = store.take(landed.folder()).after(snapshot);
        }
    }

    /** Decides what is read; groups that an interrupted night finished are not read again. */
    Set<String> plan() throws IOException {
        List<RawRelease> waiting = waiting();
        Set<String> wanted = new HashSet<>();
        waiting.forEach(release -> wanted.add(release.fingerprint(versions.reading())));
        Set<String> done = new HashSet<>();
        for (Group group : lake.finishedGroups()) {
            List<String> fingerprints = group.releases().stream()
                    .map(Group.ReleaseEntry::fingerprint)
                    .toList();
            if (wanted.containsAll(fingerprints) && Collections.disjoint(done, fingerprints)) {
                finished.put(group.id(), group);
                done.addAll(fingerprints);
            }
        }
        List<RawRelease> rest = waiting.stream()
                .filter(release -> !done.contains(release.fingerprint(versions.reading())))
                .toList();
        Map<String, Backlog.Work> groups = new TreeMap<>();
        Backlog.groups(rest, versions).forEach(group -> groups.put(group.id(), group));
        work = groups;
        request.progress().toRead(rest.size());
        if (elsewhere.isPresent()) {
            return groups.isEmpty() ? Set.of() : Set.of(Elsewhere.ALL);
        } else if (!rest.isEmpty()) {
            ReadingWatch watch = new ReadingWatch(
                    TimeUnit.SECONDS.toMillis(request.settings().whole(Settings.Key.READER_SECONDS)));
            reading = new GroupReading(
                    reader.get(), store, lake, runs(), versions.reading(), request.progress(), halt, watch);
        }
        return groups.keySet();
    }

    private List<RawRelease> waiting() throws IOException {
        List<RawRelease> stored = snapshot == null ? store.releases() : snapshot.releases();
        List<RawRelease> all = Quarantine.withoutDropped(request.home(), stored);
        if (request.scope() instanceof Scope.Everything) {
            return all;
        }
        Set<String> waiting = new HashSet<>();
        Backlog.waiting(all, lake.current(), versions).forEach(release -> waiting.add(release.sha256()));
        if (request.scope() instanceof Scope.Again again) {
            waiting.addAll(again.releases());
        }
        return all.stream()
                .filter(release -> waiting.contains(release.sha256()))
                .toList();
    }

    void read(String group) throws IOException {
        if (group.equals(Elsewhere.ALL)) {
            finished.putAll(elsewhere.orElseThrow().read(work.values()));
            return;
        } else if (reading == null) {
            throw new IllegalStateException("groups are read after they are planned");
        }
        Traces.step(runId, Progress.Part.READ);
        finished.put(group, reading.read(java.util.Objects.requireNonNull(work.get(group))));
    }

    void commitTheLake() throws IOException {
        List<Group> groups = List.copyOf(finished.values());
        boolean everything = request.scope() instanceof Scope.Everything;
        if (groups.isEmpty() && !everything) {
            manifest = lake.current();
        } else {
            Difference difference = everything ? lake.differenceOfSound(groups) : lake.difference(groups);
            Approval approval = Approval.of(request.home(), difference, request.settings());
            List<Tombstone> tombstones = tombstones(difference, approval);
            manifest = everything
                    ? lake.rebuild(groups, runId, versions.reading(), tombstones)
                    : lake.commit(groups, runId, versions.reading(), tombstones);
            approval.spend(request.home(), runId);
        }
        if (everything) {
            upkeep().setAsideBroken();
            upkeep().removeOrphans(retention());
        }
        groups.forEach(group -> committed.addAll(group.releases()));
        Quarantine.reconcile(request.home(), manifest);
    }

    /** What goes needs an approval beyond a bound; the lake remembers it in any case. */
    private List<Tombstone> tombstones(Difference difference, Approval approval) {
        return difference.losses().stream()
                .map(loss -> new Tombstone(
                        loss,
                        runId,
                        request.clock().instant().truncatedTo(ChronoUnit.MICROS),
                        versions.reading(),
                        approval.reason(),
                        approval.by()))
                .toList();
    }

    void buildAndPublishTheMarts() throws IOException {
        publish();
        complete = true;
    }

    private void publish() throws IOException {
        Manifest committed = manifest == null ? lake.current() : manifest;
        if (!request.marts() || Backlog.isBuilt(request.home(), committed, versions)) {
            return;
        }
        BuildRequest.Settings settings = BuildRequest.Settings.DEFAULT
                .withRetention(retention().daily(), retention().weekly())
                .withFailpoint(halt::reach);
        Optional<Path> tables = elsewhere.isEmpty()
                ? Optional.empty()
                : Optional.of(elsewhere.get().tables(committed.id() + "-" + versions.warehouse()));
        long observations = committed.filesOf("observation").stream()
                .mapToLong(LakeFile::rows)
                .sum();
        settings = tables.isEmpty() ? settings : settings.filledFrom(tables.get(), observations);
        build = Warehouse.build(new BuildRequest(
                request.installation().sql(),
                request.installation().vocabulary(),
                request.home().isInStore() ? Map.of() : lake.verified(committed),
                request.home().marts(),
                runId,
                MartInputs.json(committed, versions),
                request.scope() instanceof Scope.Everything ? settings.fromNothing() : settings));
        if (tables.isPresent()) {
            elsewhere.orElseThrow().removeTables();
        }
        new Built(
                        committed.id(),
                        versions.warehouse(),
                        String.valueOf(build.mart().getFileName()))
                .write(request.home());
    }

    /** A lake read anew from the same bytes by the same reading is the same lake, so its rows keep their run. */
    private UnaryOperator<String> runs() throws IOException {
        if (!(request.scope() instanceof Scope.Everything)) {
            return release -> runId;
        }
        Map<String, String> known = lake.runsByFingerprint();
        Map<String, String> runs = new HashMap<>();
        for (RawRelease release : store.releases()) {
            runs.put(release.sha256(), known.getOrDefault(release.fingerprint(versions.reading()), runId));
        }
        return runs::get;
    }

    private Upkeep upkeep() {
        return new Upkeep(request.home());
    }

    private Retention retention() {
        return request.settings().retention();
    }

    NightReport report() {
        SortedMap<String, Group.ReleaseEntry> bySha = new TreeMap<>();
        committed.forEach(release -> bySha.put(release.sha256(), release));
        finished.values().forEach(group -> group.releases().forEach(release -> bySha.put(release.sha256(), release)));
        List<Group.ReleaseEntry> releases = List.copyOf(bySha.values());
        return new NightReport(runId, exit(releases), snapshot, sealed, releases, build, halt.failure(), seconds);
    }

    private Exit exit(List<Group.ReleaseEntry> releases) {
        Throwable failed = halt.failure();
        if (failed != null) {
            return Failures.exit(failed);
        } else if (build == null && (request.marts() || releases.isEmpty())) {
            return Exit.NOTHING_NEW;
        }
        boolean quarantined = releases.stream().anyMatch(r -> r.outcome().equals(Outcome.QUARANTINED.code()));
        return quarantined ? Exit.PARTLY : Exit.OK;
    }
}
