package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Sha256;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.proving.Figure;
import quarterdeck.proving.MartContent;
import quarterdeck.proving.NightOnly;
import quarterdeck.proving.Results;
import quarterdeck.proving.Scale;

/** The same releases under other threads, clocks on the wall, languages and orders of files. */
@NightOnly
class DeterminismTest {

    private static final Instant NIGHT = Instant.parse("2025-11-04T01:00:00Z");

    @TempDir
    private Path folder;

    private Path landing;

    /** How a night is run. */
    private record Variation(int threads, String zone, String locale, boolean reversed) {}

    /** What a night leaves: the bytes of the compacted lake by dataset and place, and the marts. */
    private record Left(Map<String, String> lake, Map<String, String> marts) {}

    @Test
    void theLakeIsTheSameByteByByteAndTheMartsAreEqual() throws Exception {
        long started = System.nanoTime();
        landing = GeneratedLanding.in(folder);
        List<Variation> variations =
                new ArrayList<>(List.of(new Variation(3, "Pacific/Apia", "ar-EG-u-nu-arab", true)));
        if (Scale.isFull()) {
            variations.add(new Variation(1, "UTC", "en", false));
            for (int threads : new int[] {1, 2, 4, 8}) {
                variations.add(new Variation(threads, "UTC", "en", threads % 2 == 0));
            }
            for (String zone : List.of("America/St_Johns", "Asia/Shanghai", "Pacific/Kiritimati")) {
                variations.add(new Variation(2, zone, "zh-CN", false));
            }
            for (String locale : List.of("tr-TR", "th-TH-u-ca-buddhist-nu-thai", "fa-IR", "de-DE")) {
                variations.add(new Variation(2, "UTC", locale, true));
            }
        }
        Left first = night(new Variation(1, "UTC", "en", false), "first");
        int tried = 0;
        for (Variation variation : variations) {
            assertThat(night(variation, "varied" + tried))
                    .as(variation.toString())
                    .isEqualTo(first);
            tried++;
        }
        Results.record(
                Figure.DETERMINISTIC,
                DeterminismTest.class,
                tried,
                "more nights over 8 generated releases: the same, other threads (1 to 8), time zones, locales"
                        + " and orders of arrival",
                "Parquet byte-identical after full compaction, marts equal by sorted hash",
                0,
                started);
    }

    private Left night(Variation variation, String name) throws IOException, SQLException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(variation.zone));
            Locale.setDefault(Locale.forLanguageTag(variation.locale));
            Home home = new Home(folder.resolve(name));
            NightReport night = Nights.over(
                    landed(variation, name),
                    home.folder(),
                    variation.threads,
                    Clock.fixed(NIGHT, ZoneOffset.UTC),
                    MidNight.UNDISTURBED);
            assertThat(night.failure()).as(variation.toString()).isNull();
            Map<String, String> marts = MartContent.of(home.folder().resolve("marts"));
            return new Left(compacted(home), marts);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    /** The landing folder with its files written in another order, so that the disk lists and dates them otherwise. */
    private Path landed(Variation variation, String name) throws IOException {
        Path copy = folder.resolve("landing-" + name);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(landing)) {
            files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
        }
        if (variation.reversed) {
            Collections.reverse(files);
        }
        for (Path file : files) {
            Path to = copy.resolve(landing.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
        return copy;
    }

    private static Map<String, String> compacted(Home home) throws IOException {
        Lake lake = new Lake(home);
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, List<Path>> dataset :
                lake.verified(lake.compact("compaction")).entrySet()) {
            int n = 0;
            for (Path file : dataset.getValue()) {
                digests.put(dataset.getKey() + " " + n++, Sha256.of(file));
            }
        }
        return digests;
    }
}
