package quarterdeck.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Observed;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block.Span;

/** The quarter in sentences that follow from the numbers by rule, so that the same mart always says the same. */
final class Brief {

    private static final int MOST_HEADLINES = 6;
    private static final String SPRINT = "index.html#sprint";

    private final Edition edition;
    private final String up;

    Brief(Edition edition, String up) {
        this.edition = edition;
        this.up = up;
    }

    /** @param headlines the province's cumulative values of the quarter, levels and growth */
    List<List<Span>> sentences(List<Observed> headlines, List<Row> league, List<Row> sprint, long refused) {
        List<List<Span>> sentences = new ArrayList<>();
        Map<String, List<Observed>> byIndicator = new TreeMap<>();
        headlines.forEach(one -> byIndicator
                .computeIfAbsent(one.indicator(), k -> new ArrayList<>())
                .add(one));
        edition.scope().indicators().keySet().stream()
                .filter(byIndicator::containsKey)
                .limit(MOST_HEADLINES)
                .forEach(code -> sentences.add(headline(code, byIndicator.getOrDefault(code, List.of()))));
        lead(Scope.CITIES, league, sentences);
        lead(Scope.COUNTIES, league, sentences);
        if (!sprint.isEmpty()) {
            long judged = sprint.stream()
                    .filter(row -> !row.text("verdict").isEmpty())
                    .count();
            long behind = sprint.stream()
                    .filter(row -> row.text("verdict").equals("behind"))
                    .count();
            sentences.add(edition.tell(
                    "brief.sprint",
                    Span.of(sprint.size(), up + SPRINT),
                    Span.of(judged, up + SPRINT),
                    Span.of(behind, up + SPRINT)));
        }
        if (refused > 0) {
            sentences.add(edition.tell("brief.refused", Span.of(refused, up + "quality.html#refused")));
        }
        return sentences;
    }

    /** The province's indicator: level, growth, or both. */
    private List<Span> headline(String code, List<Observed> values) {
        @Nullable
        Observed level = values.stream().filter(Observed::isLevel).findFirst().orElse(null);
        @Nullable
        Observed growth = values.stream().filter(Observed::isGrowth).findFirst().orElse(null);
        List<Span> spans = new ArrayList<>();
        String period = Scope.cumulative(edition.scope().quarter(), edition.language());
        String home = edition.scope().region(Scope.HOME, edition.language());
        spans.add(Span.of(edition.say("brief.of", period, home, edition.scope().indicator(code, edition.language()))));
        if (level != null) {
            spans.add(Span.of(edition.say("brief.level")));
            spans.add(number(edition.figure(level)));
        }
        if (growth != null && growth.value() != null) {
            spans.add(Span.of(edition.say(level == null ? "brief.growth.alone" : "brief.growth")));
            spans.add(number(edition.figure(growth)));
        }
        spans.add(Span.of(edition.say("stop")));
        return spans;
    }

    /** Who leads a group by growth of the first indicator it is ranked by, with ties said. */
    private void lead(String group, List<Row> league, List<List<Span>> sentences) {
        List<Row> rows = ofFirstIndicator(group, league);
        List<Row> first =
                rows.stream().filter(row -> row.count("growth_rank") == 1).toList();
        if (first.isEmpty() || rows.size() < 2) {
            return;
        }
        String code = first.get(0).text("indicator_code");
        boolean cities = group.equals(Scope.CITIES);
        String all = up + "indicator/" + code + ".html#" + (cities ? "cities" : "counties");
        String names = first.stream()
                .map(row -> edition.scope().region(row.text("region_code"), edition.language()))
                .reduce((a, b) -> a + edition.say("comma") + b)
                .orElse("");
        List<Span> spans = edition.tell(
                cities ? "brief.lead.cities" : "brief.lead.counties",
                Span.of(first.get(0).count("regions_ranked"), all),
                Span.of(first.get(0).count("regions_in_group"), all),
                Span.of(edition.scope().indicator(code, edition.language())),
                Span.of(names));
        spans.add(number(League.growth(edition, first.get(0))));
        spans.add(Span.of(edition.say(first.size() > 1 ? "brief.tied" : "stop")));
        sentences.add(spans);
    }

    /** The rows of the first indicator, in the order of the scope, that ranks at least two regions of the group. */
    List<Row> ofFirstIndicator(String group, List<Row> league) {
        for (String indicator : edition.scope().indicators().keySet()) {
            List<Row> rows = league.stream()
                    .filter(row -> row.text("peer_group").equals(group)
                            && row.text("indicator_code").equals(indicator))
                    .toList();
            if (rows.size() > 1) {
                return rows;
            }
        }
        return List.of();
    }

    private Span number(Figure figure) {
        return new Span(figure.withUnit(), figure.proof().isEmpty() ? "" : up + figure.proof());
    }
}
