package quarterdeck.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.source.Defaults;
import quarterdeck.reading.source.SourceMatch;

/**
 * Which description of a source fits a release, and where each fact about the release comes from.
 *
 * @param fingerprint lines of the layout that the tables of the release have
 * @param fault why the release would be quarantined, empty where it would not
 */
public record SourceCheck(Optional<SourceMatch> match, List<Fact> facts, List<String> fingerprint, String fault) {

    public SourceCheck {
        facts = List.copyOf(facts);
        fingerprint = List.copyOf(fingerprint);
    }

    /** Where a fact comes from. */
    public enum From {
        SIDECAR,
        PATH,
        /** the release's own words */
        TEXT,
        SOURCE,
        /** what its tables list and print */
        TABLES;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A fact about a release that is known; {@code name} is the column of the lake's release or the source's field. */
    public record Fact(String name, String value, From from) {}

    static SourceCheck of(Background background, List<String> fingerprint, String fault) {
        return new SourceCheck(background.match(), new Facts(background).list(), fingerprint, fault);
    }

    /** Compares the steps by which the facts became known. */
    private static final class Facts {

        private final Background background;
        private final List<Fact> facts = new ArrayList<>();

        Facts(Background background) {
            this.background = background;
        }

        List<Fact> list() {
            ReleaseFacts outside = background.origin();
            ReleaseFacts said = background.said();
            ReleaseFacts known = background.context().facts();
            From dated = outside.publishedFrom().equals("path") ? From.PATH : From.SIDECAR;
            add("title", "", said.title(), known.title(), From.SIDECAR);
            add("publisher", outside.publisher(), said.publisher(), known.publisher(), From.SIDECAR);
            add("publisher_kind", outside.publisherKind(), said.publisherKind(), known.publisherKind(), From.SIDECAR);
            add("issue_series", outside.issueSeries(), said.issueSeries(), known.issueSeries(), From.SIDECAR);
            add("address", outside.address(), said.address(), known.address(), From.SIDECAR);
            add("published_on", day(outside), day(said), day(known), dated);
            add("region", outside.aboutCode(), said.aboutCode(), region(known), From.SIDECAR);
            addDefaults(background.context());
            return facts;
        }

        private static String day(ReleaseFacts facts) {
            return facts.publishedOn() == null ? "" : facts.publishedOn() + " (" + facts.publishedPrecision() + ")";
        }

        /** What the tables list is known last. */
        private String region(ReleaseFacts known) {
            String described = background.source().map(s -> s.regionCode()).orElse("");
            boolean listed = background.said().aboutCode().isEmpty() && described.isEmpty();
            if (listed && !known.aboutCode().isEmpty()) {
                facts.add(new Fact("region", known.aboutCode(), From.TABLES));
                return "";
            }
            return known.aboutCode();
        }

        private void add(String name, String outside, String said, String known, From from) {
            if (!known.isEmpty()) {
                From where = !outside.isEmpty() ? from : said.isEmpty() ? From.SOURCE : From.TEXT;
                facts.add(new Fact(name, known, where));
            }
        }

        private void addDefaults(ReadingContext context) {
            Defaults defaults = background.source().map(s -> s.defaults()).orElse(null);
            if (context.period() != null) {
                boolean described = defaults != null && context.period().equals(defaults.period());
                facts.add(new Fact("period", context.period().key(), described ? From.SOURCE : From.TABLES));
            }
            if (context.defaultUnit() != null) {
                facts.add(new Fact("unit", context.defaultUnit(), From.SOURCE));
            }
            if (context.growthPrices() != null) {
                facts.add(new Fact("price_basis", context.growthPrices().code(), From.SOURCE));
            }
        }
    }
}
