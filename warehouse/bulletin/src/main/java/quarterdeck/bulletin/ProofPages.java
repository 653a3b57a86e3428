package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.page.Block;
import quarterdeck.bulletin.page.Block.Fact;
import quarterdeck.bulletin.page.Block.ProofCard;
import quarterdeck.bulletin.page.Block.Span;
import quarterdeck.bulletin.page.Page.Section;

/** Writes the proof of every number that a page shows. */
final class ProofPages {

    private static final String OBSERVED = """
            select o.observation_id, o.region_code, o.indicator_code, o.measure, o.span, o.price_basis,
                   p.label_zh as period_zh, p.label_en as period_en, o.display_value,
                   o.display_unit, o.value_low / f as low, o.value_high / f as high, o.qualifier, o.status,
                   o.published_on, o.release_sha256, o.place, o.printed, o.is_latest, o.repair, o.comparability
            from (select *, if(measure in ('level', 'change_amount'), i.display_factor, 1) as f
                  from fct_observation join dim_indicator as i using (indicator_code)) as o
            left join dim_period as p using (period_key)
            where o.observation_id in (select unnest(string_split(?, ',')))
            order by o.observation_id
            """;

    private static final String VINTAGES = """
            select w.observation_id as of_id, v.observation_id, v.display_value, v.display_unit, v.published_on, v.status
            from fct_observation as w
            join fct_observation as v on v.series_id = w.series_id and v.period_key = w.period_key
              and v.observation_id <> w.observation_id
            where w.observation_id in (select unnest(string_split(?, ',')))
            order by w.observation_id, v.precedence, v.observation_id
            """;

    /** The mart is asked for so many at a time: each question goes through all of its observations. */
    private static final int AT_ONCE = 150_000;

    private final Mart mart;
    private final Releases releases;
    private final Map<String, Sentences> texts;
    private final Crew crew;

    /** @param texts the words of each release by its sha256 */
    ProofPages(Mart mart, Releases releases, Map<String, Sentences> texts, Crew crew) {
        this.crew = crew;
        this.mart = mart;
        this.releases = releases;
        this.texts = texts;
    }

    /** Every page of proofs, in the order of their numbers; both editions share what is asked of the mart. */
    void write(List<Edition> editions) throws SQLException {
        SortedSet<String> boxes = new TreeSet<>();
        editions.forEach(edition -> boxes.addAll(edition.proofs().boxes()));
        Proofs proofs = editions.get(0).proofs();
        Deque<String> together = new ArrayDeque<>();
        SortedSet<String> ids = new TreeSet<>();
        for (String box : boxes) {
            together.add(box);
            ids.addAll(proofs.observedIn(box));
            if (ids.size() > AT_ONCE) {
                write(editions, together, ids);
                ids.clear();
            }
        }
        write(editions, together, ids);
    }

    /** @param boxes which pages are written; empty afterwards */
    private void write(List<Edition> editions, Deque<String> boxes, SortedSet<String> promised) throws SQLException {
        Proofs proofs = editions.get(0).proofs();
        String ids = String.join(",", promised);
        Map<String, List<Row>> vintages = mart.by("of_id", VINTAGES, ids);
        List<Row> rows = new ArrayList<>();
        mart.each(
                OBSERVED,
                row -> {
                    while (!proofs.box(row.text("observation_id")).equals(boxes.element())) {
                        write(editions, boxes.remove(), promised, rows, vintages);
                    }
                    rows.add(row);
                },
                ids);
        while (!boxes.isEmpty()) {
            write(editions, boxes.remove(), promised, rows, vintages);
        }
    }

    /**
     * The pages of a box; one that is promised is written, whatever the mart knows of it.
     *
     * @param rows of the box; empty afterwards
     */
    private void write(
            List<Edition> editions,
            String box,
            SortedSet<String> promised,
            List<Row> rows,
            Map<String, List<Row>> vintages) {
        Proofs proofs = editions.get(0).proofs();
        SortedSet<String> pages = promised.subSet(box, box + Character.MAX_VALUE).stream()
                .map(proofs::page)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Edition, Map<String, List<DerivedProof>>> derived = new LinkedHashMap<>();
        editions.forEach(edition -> derived.put(edition, edition.proofs().derivedIn(box)));
        derived.values().forEach(made -> pages.addAll(made.keySet()));
        Map<String, List<Row>> observed =
                rows.stream().collect(Collectors.groupingBy(row -> proofs.page(row.text("observation_id"))));
        rows.clear();
        for (String page : pages) {
            derived.forEach((edition, made) -> crew.give(() -> write(
                    edition,
                    page,
                    observed.getOrDefault(page, List.of()),
                    vintages,
                    made.getOrDefault(page, List.of()))));
        }
    }

    private void write(
            Edition edition, String page, List<Row> rows, Map<String, List<Row>> vintages, List<DerivedProof> derived) {
        List<ProofCard> cards = new ArrayList<>();
        rows.forEach(
                row -> cards.add(observed(edition, row, vintages.getOrDefault(row.text("observation_id"), List.of()))));
        derived.forEach(one -> cards.add(new ProofCard(
                Proofs.anchor(one.id()),
                one.title(),
                one.shown(),
                "",
                "",
                "",
                one.facts(),
                one.inputs().stream()
                        .map(id -> new Span(
                                edition.say("proof.input", id.substring(0, 8)),
                                "../" + edition.proofs().href(id)))
                        .toList())));
        edition.publish(
                "proof/" + page + ".html",
                "proof",
                edition.say("proof.title"),
                edition.say("proof.standfirst"),
                List.of(new Section("proofs", "", "", List.of(new Block.Proofs(cards)))));
    }

    private ProofCard observed(Edition edition, Row row, List<Row> vintages) {
        Figure figure = row.text("measure").equals("yoy")
                ? Figure.signed(
                        row.number("display_value"),
                        row.number("low"),
                        row.number("high"),
                        edition.unit(row.text("display_unit")),
                        "")
                : Figure.of(
                        row.number("display_value"),
                        row.number("low"),
                        row.number("high"),
                        edition.unit(row.text("display_unit")),
                        "");
        Sentences.Quoted quoted = sentence(row);
        String heading = edition.scope().region(row.text("region_code"), edition.language()) + " · "
                + edition.scope().indicator(row.text("indicator_code"), edition.language()) + " · "
                + row.text("period_" + edition.language().code());
        return new ProofCard(
                Proofs.anchor(row.text("observation_id")),
                heading,
                figure.withUnit(),
                quoted.before(),
                quoted.printed(),
                quoted.after(),
                facts(edition, row, figure, vintages),
                List.of());
    }

    private Sentences.Quoted sentence(Row row) {
        Sentences sentences = texts.get(row.text("release_sha256"));
        return sentences == null
                ? new Sentences.Quoted("", row.text("printed"), "")
                : sentences.at(row.text("place"), row.text("printed"));
    }

    private List<Fact> facts(Edition edition, Row row, Figure figure, List<Row> vintages) {
        Map<String, String> plain = new LinkedHashMap<>();
        plain.put("measure", coded(edition, row, "measure"));
        plain.put("span", coded(edition, row, "span"));
        plain.put("price_basis", row.text("price_basis").equals("none") ? "" : coded(edition, row, "price_basis"));
        plain.put("proof.interval", figure.interval());
        plain.put("qualifier", row.text("qualifier").equals("exact") ? "" : coded(edition, row, "qualifier"));
        plain.put("status", coded(edition, row, "status"));
        plain.put("comparability", row.text("comparability"));
        plain.put("repair", row.text("repair"));
        plain.put("proof.latest", edition.say(row.is("is_latest") ? "proof.latest.yes" : "proof.latest.no"));
        List<Fact> facts = new ArrayList<>();
        String sha256 = row.text("release_sha256");
        facts.add(new Fact(
                edition.say("release"), releases.title(sha256), Releases.href(sha256, row.text("place"), "../")));
        facts.add(new Fact(edition.say("release.published"), Releases.published(releases.row(sha256)), ""));
        facts.add(new Fact(edition.say("place"), row.text("place"), ""));
        plain.forEach((key, value) -> facts.add(new Fact(edition.say(key), value, "")));
        for (Row vintage : vintages) {
            facts.add(new Fact(
                    edition.say("proof.vintage"),
                    vintage.text("display_value") + " " + edition.unit(vintage.text("display_unit")) + ", "
                            + vintage.text("published_on") + " " + coded(edition, vintage, "status"),
                    "../" + edition.proofs().href(vintage.text("observation_id"))));
        }
        facts.add(new Fact(edition.say("proof.command"), "./quarterdeck explain " + row.text("observation_id"), ""));
        return facts.stream().filter(fact -> !fact.value().isBlank()).toList();
    }

    private static String coded(Edition edition, Row row, String kind) {
        return edition.scope().code(kind, row.text(kind), edition.language());
    }
}
