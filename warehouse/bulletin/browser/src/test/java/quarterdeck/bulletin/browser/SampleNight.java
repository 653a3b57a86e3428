package quarterdeck.bulletin.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages that all tests look at and the one browser they look with: of a night over the samples, or with {@code
 * -Dquarterdeck.home=DIR} of that home as it is.
 */
final class SampleNight {

    /** Screenshots, for people to look at. */
    static final Path PICTURES = Path.of(System.getProperty("quarterdeck.pictures"));

    private static final List<String> PAGES = List.of(
            "index.html",
            "regions.html",
            "region/330000.html",
            "region/330700.html",
            "indicators.html",
            "indicator/gdp.html",
            "releases.html",
            "quality.html",
            "dictionary.html");

    private static @Nullable SampleNight night;

    private final Path home;
    private final boolean own;
    private final Chromium chromium;

    private SampleNight(Path home, boolean own) {
        this.home = home;
        this.own = own;
        this.chromium = new Chromium();
        Runtime.getRuntime().addShutdownHook(new Thread(chromium::close));
    }

    /** The night, run once for all tests. */
    static synchronized SampleNight get() throws IOException, InterruptedException {
        assumeTrue(Chromium.isInstalled(), "Debian's chromium and chromium-driver are not installed");
        SampleNight known = night;
        if (known == null) {
            known = make();
            night = known;
        }
        return known;
    }

    private static SampleNight make() throws IOException, InterruptedException {
        String written = System.getProperty("quarterdeck.home", "");
        if (!written.isEmpty()) {
            return new SampleNight(Path.of(written), false);
        }
        Path home = PICTURES.resolveSibling("home");
        if (Files.exists(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(home);
        CommandLine.run(home, "run");
        return new SampleNight(home, true);
    }

    Chromium chromium() {
        return chromium;
    }

    Path home() {
        return home;
    }

    /** Whether the home is that of the samples, about which tests may say what stands there. */
    boolean isOfTheSamples() {
        return own;
    }

    Path page(String path) {
        return home.resolve("reports").resolve("bulletin").resolve(path);
    }

    /** Every kind of page in a language; of releases and proofs the first two. */
    List<String> pages(String language) throws IOException {
        List<String> pages = new ArrayList<>();
        PAGES.forEach(path -> pages.add(language + "/" + path));
        for (String folder : new String[] {"release", "proof"}) {
            try (Stream<Path> files = Files.list(page(language).resolve(folder))) {
                files.sorted().limit(2).forEach(file -> pages.add(language + "/" + folder + "/" + file.getFileName()));
            }
        }
        return pages;
    }
}
