package quarterdeck.reading.region;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;
import quarterdeck.reading.vocabulary.VocabularyRow;

/** The region files of this checkout, loaded once, and how their answers are told in tests. */
final class ProjectRegions {

    static final Path FOLDER = Path.of(System.getProperty("quarterdeck.root"), "sql", "vocabulary");
    static final VocabularyFaults FAULTS = new VocabularyFaults();
    static final Regions REGIONS = Regions.load(new VocabularyFolder(FOLDER, FAULTS));

    private ProjectRegions() {}

    static List<VocabularyRow> rows(String file, String column) {
        return new VocabularyFolder(FOLDER, new VocabularyFaults()).rows(file, Set.of(column));
    }

    static RegionContext context(@Nullable String at, @Nullable String within) {
        return new RegionContext(at == null ? null : LocalDate.parse(at), within);
    }

    /** {@code 330110 余杭区 @2021-03-11}, or the reason and the candidates. */
    static String told(Resolution<Region> resolution) {
        if (resolution instanceof Resolution.Refused<Region> refused) {
            return refused.reason().code() + " " + refused.candidates();
        }
        Region region = resolution.get();
        return region.code() + " " + region.name() + " @" + region.validFrom();
    }

    /** Printed words and codes, in order: {@code 义乌=330782, 朝阳区=region_ambiguous}. */
    static String found(String text, RegionContext context) {
        StringBuilder told = new StringBuilder();
        for (Mention<Resolution<Region>> mention : REGIONS.find(text, context)) {
            String what = mention.what() instanceof Resolution.Refused<Region> refused
                    ? refused.reason().code()
                    : mention.what().get().code();
            told.append(told.isEmpty() ? "" : ", ")
                    .append(mention.in(text))
                    .append('=')
                    .append(what);
        }
        return told.toString();
    }
}
