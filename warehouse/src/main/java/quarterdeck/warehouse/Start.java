package quarterdeck.warehouse;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a build starts from.
 *
 * @param mart the mart before, empty where all is built anew
 * @param reason why there is none, empty where there is one
 */
record Start(Optional<Path> mart, String reason) {

    static Start nothing(@Nullable String reason) {
        return new Start(Optional.empty(), reason == null ? "" : reason);
    }
}
