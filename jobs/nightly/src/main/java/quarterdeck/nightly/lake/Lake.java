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
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetReader;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Sha256;

/** The lake of one home: Parquet files that a manifest commits. One writer at a time. */
public final class Lake {

    /** A dataset in more files than this is merged at the next commit. */
    private static final int MANY_FILES = 256;

    /** How many commits can be gone back to. */
    private static final int KEPT_MANIFESTS = 7;

    private final Path folder;
    private final Manifests manifests;
    private final Journal journal;
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

    /** Groups that an interrupted run finished. */
    public List<Group> finishedGroups() throws IOException {
        return journal.groups();
    }

    public GroupWriter group(String id) {
        return new GroupWriter(folder, id);
    }

    /** Commits what a run has read; rows of an earlier reading of the same releases go. */
    public Manifest commit(List<Group> groups, String runId, String readingVersion) throws IOException {
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
            try (ParquetReader<Row> reader = ParquetFiles.reader(dataset, verified(file))) {
                for (Row row = reader.read(); row != null; row = reader.read()) {
                    rows.accept(row);
                }
            }
        }
    }

    /** Removes what an interrupted run left aside and what no kept manifest and no journal names. */
    public void removeOrphans() throws IOException {
        List<Path> kept = manifests.all();
        Set<String> named = new HashSet<>();
        for (Path manifest : kept.subList(Math.max(0, kept.size() - KEPT_MANIFESTS), kept.size())) {
            manifests.read(manifest).files().forEach(file -> named.add(file.path()));
        }
        journal.groups().forEach(group -> group.files().forEach(file -> named.add(file.path())));
        for (Path old : kept.subList(0, Math.max(0, kept.size() - KEPT_MANIFESTS))) {
            Files.delete(old);
        }
        for (Dataset<?> dataset : Datasets.ALL) {
            removeUnnamed(dataset.name(), named);
        }
    }

    private void removeUnnamed(String dataset, Set<String> named) throws IOException {
        Path in = folder.resolve(dataset);
        if (!Files.isDirectory(in)) {
            return;
        }
        try (Stream<Path> files = Files.list(in)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                boolean left = name.endsWith(DurableFile.ASIDE);
                if (left || (name.endsWith(".parquet") && !named.contains(dataset + "/" + name))) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Files stay as they are, go as a whole, or are written again without the releases that were read again. */
    private List<LakeFile> keep(List<LakeFile> files, Set<String> readAgain) throws IOException {
        List<LakeFile> kept = new ArrayList<>();
        for (LakeFile file : files) {
            if (file.releases().stream().noneMatch(readAgain::contains)) {
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

    private Path verified(LakeFile file) throws IOException {
        Path path = folder.resolve(file.path());
        if (!trusted.contains(file.sha256())) {
            if (!Files.exists(path)) {
                throw new CorruptData(path, "the manifest names this file and it is gone");
            }
            if (!Sha256.of(path).equals(file.sha256())) {
                throw new CorruptData(path, "the bytes are not those that were written");
            }
            trusted.add(file.sha256());
        }
        return path;
    }
}
