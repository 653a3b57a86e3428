package quarterdeck.bulletin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.page.Block.Fact;

/** The card that proves how many regions of a group are known: it names those that are not, and the first day. */
final class Coverage {

    private static final int MOST_NAMED = 30;

    private Coverage() {}

    static Proofs.Card card(Edition edition, Row row, String title) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(edition.say("coverage.missing"), missing(edition, row), ""));
        if (row.has("first_published_on")) {
            facts.add(new Fact(edition.say("coverage.first"), row.text("first_published_on"), ""));
        }
        if (row.has("lag_days")) {
            facts.add(new Fact(edition.say("coverage.lag"), row.text("lag_days") + " " + edition.say("days"), ""));
            facts.add(new Fact(edition.say("proof.formula"), edition.say("formula.lag"), ""));
        }
        facts.add(new Fact(edition.say("proof.table"), "mart_coverage", "../dictionary.html#mart_coverage"));
        return new Proofs.Card(title, row.count("regions_known") + " / " + row.count("regions_in_group"), facts, "");
    }

    private static String missing(Edition edition, Row row) {
        List<String> codes = Arrays.stream(row.text("missing_codes").split(","))
                .filter(code -> !code.isBlank())
                .toList();
        String names = codes.stream()
                .limit(MOST_NAMED)
                .map(code -> edition.scope().region(code.strip(), edition.language()))
                .collect(Collectors.joining(edition.say("comma")));
        return codes.isEmpty()
                ? edition.say("coverage.complete")
                : names + (codes.size() > MOST_NAMED ? " … (" + codes.size() + ")" : "");
    }
}
