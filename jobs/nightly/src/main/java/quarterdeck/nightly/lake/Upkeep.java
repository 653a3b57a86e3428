package quarterdeck.nightly.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import quarterdeck.nightly.Audit;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Fault;
import quarterdeck.nightly.Home;
import quarterdeck.warehouse.publish.Retention;

/** Keeps the folder of a lake in order: what may go goes, and what is there is checked. */
public final class Upkeep {

    /** The last commit and the one before it, which serves where the last turns out to be damaged. */
    private static final int ALWAYS_KEPT = 2;

    private final Path folder;
    private final Manifests manifests;
    private final Journal journal;

    public Upkeep(Home home) {
        this.folder = home.lake();
        this.manifests = new Manifests(folder);
        this.journal = new Journal(folder);
    }

    /**
     * Removes commits beyond those that are kept, what an interrupted run left aside, and what neither a kept commit nor
     * a journal names.
     */
    public void removeOrphans(Retention retention) throws IOException {
        List<Path> all = manifests.all();
        Set<Path> expired = new HashSet<>(retention.expired(all));
        List<Path> kept = all.stream()
                .filter(file -> !expired.contains(file) || all.indexOf(file) >= all.size() - ALWAYS_KEPT)
                .toList();
        Set<String> named = new HashSet<>();
        for (Path manifest : kept) {
            manifests.read(manifest).files().forEach(file -> named.add(file.path()));
        }
        journal.groups().forEach(group -> group.files().forEach(file -> named.add(file.path())));
        for (Path old : all) {
            if (!kept.contains(old)) {
                Failpoints.reach("manifest.delete");
                Files.delete(old);
            }
        }
        for (Dataset<?> dataset : Datasets.ALL) {
            removeUnnamed(dataset.name(), named);
        }
    }

    /** Makes room for a lake that is read anew: what cannot be read no longer counts. */
    public void setAsideDamaged() throws IOException {
        manifests.setAsideDamaged();
    }

    /** After a rebuild: commits that name files which are gone or damaged can no longer be gone back to. */
    public void setAsideBroken() throws IOException {
        List<Path> all = manifests.all();
        for (Path file : all.subList(0, Math.max(0, all.size() - 1))) {
            Audit audit = new Audit();
            for (LakeFile named : manifests.read(file).files()) {
                audit.check(Fault.Part.LAKE, folder.resolve(named.path()), named.sha256());
            }
            if (!audit.faults().isEmpty()) {
                manifests.setAside(file);
            }
        }
    }

    /** Checks every commit that is kept and hashes every file they name again. */
    public void audit(Audit audit) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path manifest : manifests.all()) {
            audit.count(1, Files.size(manifest));
            try {
                manifests.read(manifest).files().forEach(file -> files.put(file.path(), file.sha256()));
            } catch (CorruptData e) {
                audit.add(Fault.Part.MANIFEST, manifest, Fault.Kind.CHANGED);
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            audit.check(Fault.Part.LAKE, folder.resolve(file.getKey()), file.getValue());
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
                    Failpoints.reach("lake.delete");
                    Files.delete(file);
                }
            }
        }
    }
}
