package quarterdeck.nightly.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.parquet.hadoop.ParquetReader;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.Home;

/** The lake of one home: Parquet files that a manifest commits. One writer at a time. */
public final class Lake {

    /** A dataset in more files than this is merged at the next commit. */
    private static final int MANY_FILES = 256;

    private final Path folder;
    private final Manifests manifests;
    private final Journal journal;
    private final SpareRows spare = new SpareRows();
    private final Set<String> trusted = new HashSet<>();

    public Lake(Home home) {
        this.folder = home.lake();
        this.manifests = new Manifests(folder);
        this.journal = new Journal(folder);
    }

    /**
     * The last commit.
     *
     * @throws CorruptData where the manifest is not what was committed
     */
    public Manifest current() throws IOException {
        return manifests.current();
    }

    /**
     * The commits that are kept and can be read, in order; the last one is current.
     *
     * @throws CorruptData where the last manifest is not what was committed
     */
    public List<Manifest> commits() throws IOException {
        manifests.current();
        return manifests.sound();
    }

    /** Groups that an interrupted run finished. */
    public List<Group> finishedGroups() throws IOException {
        return journal.groups();
    }

    public GroupWriter group(String id) {
        return new GroupWriter(folder, id, spare);
    }

    /** Commits what a run has read; rows of an earlier reading of the same releases go. */
    public Manifest commit(List<Group> groups, String runId, String readingVersion) throws IOException {
        return commit(groups, runId, readingVersion, List.of());
    }

    /** The same, with tombstones of the facts that go. */
    public Manifest commit(List<Group> groups, String runId, String readingVersion, List<Tombstone> tombstones)
            throws IOException {
        spare.clear();
        Manifest before = current();
        Map<String, Group.ReleaseEntry> releases = new TreeMap<>();
        before.releases().forEach(release -> releases.put(release.sha256(), release));
        Set<String> readAgain = new TreeSet<>();
        List<LakeFile> files = new ArrayList<>();
        for (Group group : groups) {
            files.addAll(group.files());
            for (Group.ReleaseEntry release : group.releases()) {
                if (releases.put(release.sha256(), release) != null) {
                    readAgain.add(release.sha256());
                }
            }
        }
        files.addAll(keep(before.files(), readAgain));
        if (!tombstones.isEmpty()) {
            files.add(write(tombstones));
        }
        Manifest next = new Manifest(
                before.sequence() + 1,
                "",
                runId,
                readingVersion,
                compact(files, MANY_FILES),
                List.copyOf(releases.values()));
        Manifest committed = manifests.commit(next);
        journal.clear();
        return committed;
    }

    private LakeFile write(List<Tombstone> tombstones) throws IOException {
        Rows<Tombstone> rows = new Rows<>(Datasets.TOMBSTONE);
        tombstones.forEach(rows::add);
        return FileWriter.write(folder, rows, "tombstones");
    }

    private static boolean isHistory(LakeFile file) {
        return file.dataset().equals(Datasets.TOMBSTONE.name());
    }

    /** What the last commit holds of some releases. */
    public Facts facts(Set<String> releases) throws IOException {
        return comparison(current().files()).facts(releases);
    }

    /** How groups that are not committed yet tell of releases that the last commit knows. */
    public Difference difference(List<Group> groups) throws IOException {
        Manifest before = current();
        return comparison(before.files()).of(groups, before.releaseNames());
    }

    /**
     * The same for groups that are to replace the lake, as far as what it holds can still be read: releases with rows in
     * a damaged file are not compared.
     */
    public Difference differenceOfSound(List<Group> groups) throws IOException {
        List<Manifest> sound = manifests.sound();
        if (sound.isEmpty()) {
            return new Difference();
        }
        Manifest before = sound.get(sound.size() - 1);
        Set<String> known = before.releaseNames();
        List<LakeFile> readable = new ArrayList<>();
        for (LakeFile file : before.files()) {
            if (isSound(file)) {
                readable.add(file);
            } else {
                known.removeAll(file.releases());
            }
        }
        return comparison(readable).of(groups, known);
    }

    private Comparison comparison(List<LakeFile> files) {
        return new Comparison(files, this::read);
    }

    /** Commits the same rows in as few files as their order allows. */
    public Manifest compact(String runId) throws IOException {
        Manifest before = current();
        return manifests.commit(new Manifest(
                before.sequence() + 1,
                "",
                runId,
                before.readingVersion(),
                compact(before.files(), 0),
                before.releases()));
    }

    /** The files of each dataset, every one of them checked against the manifest before it is read. */
    public Map<String, List<Path>> verified(Manifest manifest) throws IOException {
        Map<String, List<Path>> datasets = new TreeMap<>();
        for (LakeFile file : manifest.files()) {
            datasets.computeIfAbsent(file.dataset(), name -> new ArrayList<>()).add(verified(file));
        }
        return datasets;
    }

    /** Reads every row of a dataset. */
    public <R> void read(Dataset<R> dataset, Consumer<Row> rows) throws IOException {
        for (LakeFile file : current().filesOf(dataset.name())) {
            read(dataset, file, rows);
        }
    }

    private void read(Dataset<?> dataset, LakeFile file, Consumer<Row> rows) throws IOException {
        try (ParquetReader<Row> reader = ParquetFiles.reader(dataset, verified(file))) {
            for (Row row = reader.read(); row != null; row = reader.read()) {
                rows.accept(row);
            }
        }
    }

    /**
     * The run that read each release as it is in the last commit that can be read, by the fingerprint of that reading.
     */
    public Map<String, String> runsByFingerprint() throws IOException {
        Map<String, String> runs = new TreeMap<>();
        for (Manifest manifest : manifests.sound()) {
            manifest.releases().forEach(release -> runs.put(release.fingerprint(), release.runId()));
        }
        return runs;
    }

    /**
     * Commits a lake that holds these groups and the history, nothing else, in as few files as their order allows.
     *
     * @param tombstones of the facts that go, which the history remembers from now on
     */
    public Manifest rebuild(List<Group> groups, String runId, String readingVersion, List<Tombstone> tombstones)
            throws IOException {
        spare.clear();
        List<LakeFile> files = new ArrayList<>();
        List<Group.ReleaseEntry> releases = new ArrayList<>();
        List<Manifest> sound = manifests.sound();
        if (!sound.isEmpty()) {
            for (LakeFile history : sound.get(sound.size() - 1).filesOf(Datasets.TOMBSTONE.name())) {
                if (isSound(history)) {
                    files.add(history);
                }
            }
        }
        for (Group group : groups) {
            files.addAll(group.files());
            releases.addAll(group.releases());
        }
        if (!tombstones.isEmpty()) {
            files.add(write(tombstones));
        }
        Manifest committed = manifests.commit(
                new Manifest(manifests.lastSequence() + 1, "", runId, readingVersion, compact(files, 0), releases));
        journal.clear();
        return committed;
    }

    /** Files stay as they are, go as a whole, or are written again without the releases that were read again. */
    private List<LakeFile> keep(List<LakeFile> files, Set<String> readAgain) throws IOException {
        List<LakeFile> kept = new ArrayList<>();
        for (LakeFile file : files) {
            if (isHistory(file) || file.releases().stream().noneMatch(readAgain::contains)) {
                kept.add(file);
            } else if (!readAgain.containsAll(file.releases())) {
                verified(file);
                kept.addAll(new Compaction(folder).merge(Datasets.named(file.dataset()), List.of(file), readAgain));
            }
        }
        return kept;
    }

    private List<LakeFile> compact(List<LakeFile> files, int most) throws IOException {
        List<LakeFile> compacted = new ArrayList<>();
        for (Dataset<?> dataset : Datasets.ALL) {
            List<LakeFile> own = files.stream()
                    .filter(file -> file.dataset().equals(dataset.name()))
                    .toList();
            if (own.size() <= most) {
                compacted.addAll(own);
                continue;
            }
            for (LakeFile file : own) {
                verified(file);
            }
            compacted.addAll(new Compaction(folder).merge(dataset, own, Set.of()));
        }
        return compacted;
    }

    private boolean isSound(LakeFile file) throws IOException {
        try {
            verified(file);
            return true;
        } catch (CorruptData e) {
            return false;
        }
    }

    /**
     * Where a file is, once its bytes are known to be those that were written; they are hashed once.
     *
     * @throws CorruptData where they are not, or the file is gone
     */
    public Path verified(LakeFile file) throws IOException {
        Path path = folder.resolve(file.path());
        if (!trusted.contains(file.sha256())) {
            if (!Files.exists(path)) {
                throw new CorruptData(path, "the manifest names this file and it is gone");
            }
            if (!file.isWholeIn(folder)) {
                throw new CorruptData(path, "the bytes are not those that were written");
            }
            trusted.add(file.sha256());
        }
        return path;
    }
}
