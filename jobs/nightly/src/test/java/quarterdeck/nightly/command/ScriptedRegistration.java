package quarterdeck.nightly.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** In the place of the leaf {@code jobs/iceberg}: says what a file tells it to, and ends as the file's first line does. */
public final class ScriptedRegistration {

    private ScriptedRegistration() {}

    /** Reads {@code said} in the home, which is the first argument, and leaves there what it was asked. */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        Files.write(home.resolve("asked"), List.of(arguments));
        List<String> said = Files.readAllLines(home.resolve("said"));
        said.subList(1, said.size()).forEach(System.out::println);
        System.exit(Integer.parseInt(said.get(0)));
    }

    /** Puts it where the launcher puts the leaf. */
    static void install(Path root) throws IOException {
        Path jar = root.resolve("jobs/iceberg/target/quarterdeck-iceberg/quarterdeck-iceberg.jar");
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, ScriptedRegistration.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                ScriptedRegistration.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream empty = new JarOutputStream(file, manifest)) {
            empty.finish();
        }
    }
}
