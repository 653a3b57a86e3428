package quarterdeck.warehouse.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A kept mart is not what was published, so it is not made current. */
public final class DamagedMart extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedMart(List<Path> files) {
        super(files.stream().map(Path::toString).collect(Collectors.joining("\n")));
    }
}
