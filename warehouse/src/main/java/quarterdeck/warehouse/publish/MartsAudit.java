package quarterdeck.warehouse.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * What hashing the published marts again came to.
 *
 * @param files how many were read
 * @param bytes how many bytes they have
 * @param damaged files that are not what was published, or are gone
 * @param unchecked marts without checksums, of which nobody knows what they should be
 */
public record MartsAudit(int files, long bytes, List<Path> damaged, List<Path> unchecked) {

    public MartsAudit {
        damaged = List.copyOf(damaged);
        unchecked = List.copyOf(unchecked);
    }
}
