package quarterdeck.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Scripts of SQL that lie beside the classes that run them. */
public final class Script {

    private Script() {}

    /** The text of a script. */
    public static String of(Class<?> runner, String name) throws IOException {
        try (InputStream stream = runner.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
