package quarterdeck.iceberg.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import quarterdeck.iceberg.Refusal;
import quarterdeck.nightly.lake.LakeFile;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.registration.RegistrationEvent.Reason;

/**
 * What a commit of the lake holds of one dataset.
 *
 * @param files by their locations
 */
record Content(Manifest manifest, Map<String, DataFile> files) {

    Content {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * The commits that a table does not show, in order; those before the first one whose files all have the columns of
     * now are left out.
     *
     * @param commits of the lake, in order
     * @throws Refusal where not even the last one's files have them
     */
    static List<Content> pending(LakeTable table, List<Manifest> commits, Footers footers) throws IOException {
        List<Content> pending = new ArrayList<>();
        for (int i = commits.size() - 1; i >= 0 && commits.get(i).sequence() > table.sequence(); i--) {
            Optional<Content> content = of(commits.get(i), table.dataset(), footers);
            if (content.isPresent()) {
                pending.add(0, content.get());
            } else if (pending.isEmpty()) {
                throw new Refusal(Reason.COLUMNS, table.name(), commits.get(i).id());
            } else {
                break;
            }
        }
        return pending;
    }

    private static Optional<Content> of(Manifest manifest, String dataset, Footers footers) throws IOException {
        Map<String, DataFile> files = new LinkedHashMap<>();
        for (LakeFile file : manifest.filesOf(dataset)) {
            Optional<DataFile> read = footers.file(file);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            files.put(read.get().location(), read.get());
        }
        return Optional.of(new Content(manifest, files));
    }
}
