package quarterdeck.nightly.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every file in every format that lies in the checkout: what damaged copies are made of. */
final class Originals {

    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root", ""));

    private Originals() {}

    static List<Path> files() throws IOException {
        List<Path> releases = new ArrayList<>();
        for (String place : List.of("jobs/samples", "jobs/reading/src/test/documents", "jobs/sources")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(place))) {
                files.filter(Originals::isRelease).sorted().forEach(releases::add);
            }
        }
        return releases;
    }

    private static boolean isRelease(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file) && name.contains(".") && !name.matches(".*\\.(yaml|md)|package-info.*")
                || name.endsWith(".md") && file.toString().contains("samples");
    }

    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
