package quarterdeck.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Observed;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block;
import quarterdeck.bulletin.page.Block.Span;

/** The three questions of a reader, answered first: where does it stand, why did it move, what must it do. */
final class RegionAnswers {

    private static final int MOST = 5;

    private final Edition edition;
    private final Scope.Region region;
    private final RegionPages.Known known;

    RegionAnswers(Edition edition, Scope.Region region, RegionPages.Known known) {
        this.edition = edition;
        this.region = region;
        this.known = known;
    }

    List<Block> blocks() {
        if (known.facts().stream().allMatch(one -> one.value() == null)) {
            return List.of(new Block.Note(edition.say("region.nothing")));
        }
        List<List<Span>> sentences = new ArrayList<>();
        Map<String, Row> newest = new TreeMap<>();
        known.of("league").forEach(row -> newest.put(row.text("indicator_code"), row));
        edition.scope().indicators().keySet().stream()
                .map(newest::get)
                .filter(java.util.Objects::nonNull)
                .sorted(Comparator.comparing((Row row) -> row.text("quarter_label"))
                        .reversed())
                .limit(MOST)
                .forEach(row -> sentences.add(stands(row)));
        List<Block> blocks = new ArrayList<>();
        int first = Math.min(1, sentences.size());
        blocks.add(
                sentences.isEmpty()
                        ? new Block.Note(edition.say("region.unranked"))
                        : new Block.Sentences(sentences.subList(0, first)));
        blocks.add(new Block.Sentences(List.of(needs())));
        if (sentences.size() > first) {
            blocks.add(new Block.Sentences(sentences.subList(first, sentences.size())));
        }
        return blocks;
    }

    /** Where it stands by one indicator, and why it moved. */
    private List<Span> stands(Row row) {
        List<Span> spans = new ArrayList<>();
        String indicator = edition.scope().indicator(row.text("indicator_code"), edition.language());
        spans.add(Span.of(
                edition.say("answer.of", Scope.cumulative(row.text("quarter_label"), edition.language()), indicator)));
        String comma = "";
        for (String measure : new String[] {"level", "yoy"}) {
            @Nullable Observed one = value(row, measure);
            if (one != null) {
                Figure figure = edition.figure(one);
                spans.add(Span.of(comma + edition.say("answer." + measure)));
                spans.add(new Span(figure.withUnit(), "../" + figure.proof()));
                comma = edition.say("comma");
            }
        }
        String rank = row.has("growth_rank") ? "growth_rank" : "level_rank";
        if (row.count("regions_ranked") < 2) {
            spans.addAll(edition.tell(
                    "answer.alone", Span.of(row.count("regions_in_group"), "../" + Ranks.proof(edition, row))));
            return spans;
        }
        if (row.has(rank)) {
            String places = Ranks.places(edition.language(), row, rank);
            boolean tied = rank.equals("growth_rank") && row.count("growth_ties") > 0;
            String told = edition.say(
                    "answer." + rank,
                    row.count(rank),
                    row.count("regions_ranked"),
                    row.count("regions_in_group"),
                    (tied ? edition.say("answer.tied") : "")
                            + (places.isEmpty() ? "" : edition.say("answer.places", places)));
            spans.add(Span.of(edition.say("comma")));
            spans.add(new Span(told, "../" + Ranks.proof(edition, row)));
        }
        spans.addAll(moved(row));
        return spans;
    }

    private @Nullable Observed value(Row row, String measure) {
        return known.facts().stream()
                .filter(one -> one.indicator().equals(row.text("indicator_code"))
                        && one.quarter().equals(row.text("quarter_label"))
                        && one.isCumulative()
                        && one.measure().equals(measure)
                        && one.value() != null)
                .findFirst()
                .orElse(null);
    }

    private List<Span> moved(Row row) {
        Double change = row.number("growth_rank_change");
        String column = "growth_rank_change";
        String since = "answer.since.before";
        if (change == null) {
            change = row.number("growth_rank_change_on_year");
            column = "growth_rank_change_on_year";
            since = "answer.since.year";
        }
        if (change == null) {
            return edition.tell("answer.moved.unknown");
        }
        String split = Ranks.split(edition.language(), row, column);
        long places = change.longValue();
        if (places == 0 && split.isEmpty()) {
            return edition.tell("answer.unmoved", Span.of(edition.say(since)));
        }
        String way =
                edition.say(places > 0 ? "answer.up" : places < 0 ? "answer.down" : "answer.same", Math.abs(places));
        String why = split.isEmpty() ? "" : edition.say("answer.why", split);
        return edition.tell(
                "answer.moved", Span.of(edition.say(since)), new Span(way + why, "../" + Ranks.proof(edition, row)));
    }

    /** What the year of a target came to, where it is over. */
    private List<Span> came(Row row) {
        return known.facts().stream()
                .filter(one -> one.indicator().equals(row.text("indicator_code"))
                        && one.quarter().equals(row.count("year") + "Q4")
                        && one.isCumulative()
                        && one.isGrowth()
                        && one.value() != null)
                .findFirst()
                .map(edition::figure)
                .map(figure -> edition.tell("answer.came", new Span(figure.withUnit(), "../" + figure.proof())))
                .orElse(List.of());
    }

    /** What the fourth quarter must bring, for each target. */
    private List<Span> needs() {
        List<Span> spans = new ArrayList<>();
        for (Row row : known.of("sprint")) {
            Figure needed = Sprint.needed(edition, row);
            String indicator = edition.scope().indicator(row.text("indicator_code"), edition.language());
            String target = Figure.signed(row.number("target_growth"), null, null, "%", "")
                    .withUnit();
            if (needed.isEmpty()) {
                String why = edition.scope().code("refusal", row.text("refusal"), edition.language());
                spans.add(Span.of(edition.say("answer.target", row.count("year"), indicator)));
                spans.add(new Span(target, Releases.href(row, "../")));
                spans.add(Span.of(edition.say("answer.needs.not", why)));
                spans.addAll(came(row));
            } else {
                spans.add(Span.of(edition.say("answer.target", row.count("year"), indicator)));
                spans.add(new Span(target, Releases.href(row, "../")));
                spans.add(Span.of(edition.say("answer.needs")));
                spans.add(new Span(needed.withUnit() + " " + needed.interval(), "../" + needed.proof()));
                spans.add(Span.of(edition.say(
                        "answer.verdict",
                        edition.scope().code("sprint_verdict", row.text("verdict"), edition.language()))));
                spans.addAll(came(row));
            }
        }
        return spans.isEmpty()
                ? List.of(Span.of(edition.say("answer.no_target", region.name(edition.language()))))
                : spans;
    }
}
