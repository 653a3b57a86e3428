package quarterdeck.reading.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.VocabularyFolder;

/** All regions through time, and the resolver of their printed names and codes. Immutable, safe for threads. */
public final class Regions {

    /** Loads the region files; faults are collected in the folder, not thrown. */
    public static Regions load(VocabularyFolder folder) {
        throw new UnsupportedOperationException("being built");
    }

    /** What a printed name or code, the whole of the text, meant at the context's day. */
    public Resolution<Region> resolve(String printed, RegionContext context) {
        throw new UnsupportedOperationException("being built");
    }

    /** Region names in running text, the longest first, none overlapping, in order. */
    public List<Mention<Resolution<Region>>> find(String text, RegionContext context) {
        throw new UnsupportedOperationException("being built");
    }

    /** The region of a code on a day; with a null day the current one, or else the last. */
    public Optional<Region> byCode(String code, @Nullable LocalDate at) {
        throw new UnsupportedOperationException("being built");
    }

    /** Whether a region is another one or lies in it on a day (null: now), by parents; functional areas by host city. */
    public boolean isWithin(String code, String ancestor, @Nullable LocalDate at) {
        throw new UnsupportedOperationException("being built");
    }
}
