package quarterdeck.bulletin;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.page.Block.Fact;

/** What a release is: who published it and when, and how much of it was understood. */
final class ReleaseFacts {

    private static final String NUMBERS = "#numbers";

    private ReleaseFacts() {}

    static List<Fact> of(Edition edition, Row release) {
        List<Fact> facts = new ArrayList<>();
        add(facts, edition.say("release.publisher"), release.text("publisher"));
        add(facts, edition.say("release.published"), Releases.published(release));
        add(facts, edition.say("release.file"), release.text("file_name"));
        add(facts, edition.say("release.address"), release.text("address"));
        add(
                facts,
                edition.say("release.outcome"),
                edition.scope().code("outcome", release.text("outcome"), edition.language()));
        if (release.count("numerals") > 0) {
            add(
                    facts,
                    edition.say("release.numerals"),
                    edition.say(
                            "release.numerals.of",
                            release.count("numerals"),
                            release.count("numerals_statistics"),
                            release.count("numerals_explained"),
                            release.count("numerals_unexplained")),
                    NUMBERS);
        }
        if (release.count("numeric_cells") > 0) {
            add(
                    facts,
                    edition.say("release.cells"),
                    edition.say(
                            "release.cells.of",
                            release.count("numeric_cells"),
                            release.count("cells_observed"),
                            release.count("cells_ranked"),
                            release.count("cells_rejected"),
                            release.count("cells_outside")),
                    NUMBERS);
        }
        add(facts, "SHA-256", release.text("release_sha256"));
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        add(facts, label, value, "");
    }

    private static void add(List<Fact> facts, String label, String value, String href) {
        if (!value.isBlank()) {
            facts.add(new Fact(label, value, href));
        }
    }
}
