package quarterdeck.bulletin;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.bulletin.figure.Language;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block.Fact;
import quarterdeck.bulletin.table.Cell;

/** Ranks of the league table: ties, the places that rounding leaves open, why they changed, and the card that proves it. */
final class Ranks {

    private static final String[] RANKS = {"growth_rank", "level_rank"};

    private Ranks() {}

    /** A rank with a sign for ties and, under it, the places that rounding leaves open. */
    static Cell cell(Edition edition, Row row, String column, String up) {
        Double rank = row.number(column);
        return rank == null
                ? none("rank")
                : new Cell(
                        text(row, column),
                        up + proof(edition, row),
                        places(edition.language(), row, column),
                        rank,
                        "",
                        "rank");
    }

    static Cell none(String kind) {
        return new Cell("—", "", "", null, "", kind + " none");
    }

    /** The rank, with a sign where it is shared; empty where there is none. */
    static String text(Row row, String column) {
        boolean tied = column.equals("growth_rank") && row.count("growth_ties") > 0;
        return row.has(column) ? row.count(column) + (tied ? "=" : "") : "";
    }

    /** Which places are possible, where more than one is. */
    static String places(Language language, Row row, String column) {
        long best = row.count(column + "_best");
        long worst = row.count(column + "_worst");
        return best == worst ? "" : language.say("rank.places", best, worst);
    }

    /** Places gained or lost by growth since the period before. */
    static Cell move(Edition edition, Row row, String up) {
        Double change = row.number("growth_rank_change");
        if (change == null) {
            return none("move");
        }
        long places = change.longValue();
        String text = places > 0 ? "▲ " + places : places < 0 ? "▼ " + -places : "=";
        String kind = places > 0 ? "move up" : places < 0 ? "move down" : "move";
        return new Cell(text, up + proof(edition, row), "", change, "", kind);
    }

    /** Why a rank changed since the period before, with the way to its card. */
    static Cell why(Edition edition, Row row, String up) {
        String split = split(edition.language(), row, "growth_rank_change");
        return split.isEmpty() ? Cell.text("") : Cell.link(split, up + proof(edition, row));
    }

    /** Why a rank changed, such as "growth +2, revision −1"; empty where it did not or nothing is known of it. */
    static String split(Language language, Row row, String column) {
        List<String> parts = new ArrayList<>();
        for (String cause : new String[] {"growth", "revision", "boundary"}) {
            Double places = row.number(column + "_by_" + cause);
            if (places != null && places != 0) {
                String sign = places > 0 ? "+" : "−";
                parts.add(language.say("cause." + cause) + " " + sign + Math.abs(places.longValue()));
            }
        }
        return String.join(language.say("comma"), parts);
    }

    /** A rank that a release printed, with what the figures say to it. */
    static Cell printed(Edition edition, Row row, String up) {
        Double printed = row.number("printed_growth_rank");
        if (printed == null) {
            return new Cell("", "", "", null, "", "rank");
        }
        String verdict = edition.scope().code("rank_verdict", row.text("printed_growth_verdict"), edition.language());
        return new Cell(String.valueOf(printed.longValue()), up + proof(edition, row), verdict, printed, "", "rank");
    }

    /** Promises the card of where a region stands by an indicator; all its ranks share it. */
    static String proof(Edition edition, Row row) {
        String key = String.join(
                "|",
                edition.language().code(),
                "standing",
                row.text("peer_group"),
                row.text("region_code"),
                row.text("indicator_code"),
                row.text("period_key"));
        return edition.proofs().derived(key, () -> card(edition, row));
    }

    private static Proofs.Card card(Edition edition, Row row) {
        String indicator = row.text("indicator_code");
        List<Fact> facts = new ArrayList<>();
        for (String rank : RANKS) {
            if (row.has(rank)) {
                facts.add(new Fact(
                        edition.say(rank.equals("growth_rank") ? "rank.growth" : "rank.level"),
                        told(edition, row, rank),
                        ""));
            }
        }
        facts.add(new Fact(edition.say("proof.formula"), edition.say("formula.rank"), ""));
        moves(edition, row, "growth_rank_change", "rank.change", facts);
        moves(edition, row, "growth_rank_change_on_year", "rank.change.year", facts);
        facts.add(group(edition, row, indicator));
        facts.add(new Fact(edition.say("proof.table"), "mart_league_table", "../dictionary.html#mart_league_table"));
        return new Proofs.Card(
                edition.scope().region(row.text("region_code"), edition.language()) + " · "
                        + edition.scope().indicator(indicator, edition.language()) + " · " + row.text("quarter_label"),
                told(edition, row, row.has("growth_rank") ? "growth_rank" : "level_rank"),
                facts,
                row.text("inputs"));
    }

    private static String told(Edition edition, Row row, String rank) {
        String places = places(edition.language(), row, rank);
        return text(row, rank) + " " + edition.say("rank.of", row.count("regions_ranked"))
                + (places.isEmpty() ? "" : edition.say("comma") + places);
    }

    private static void moves(Edition edition, Row row, String column, String word, List<Fact> facts) {
        Double change = row.number(column);
        if (change != null) {
            String split = split(edition.language(), row, column);
            String sign = change > 0 ? "+" : change < 0 ? "−" : "";
            facts.add(new Fact(
                    edition.say(word),
                    sign + Math.abs(change.longValue()) + (split.isEmpty() ? "" : edition.say("colon") + split),
                    ""));
        }
    }

    /** Among whom it is ranked: the table with all of them, where there is one. */
    private static Fact group(Edition edition, Row row, String indicator) {
        String group = row.text("peer_group");
        boolean cities = group.equals(Scope.CITIES);
        String name = edition.say(
                "rank.group",
                cities || group.equals(Scope.COUNTIES)
                        ? edition.say(cities ? "quarter.cities" : "quarter.counties")
                        : edition.scope().region(group, edition.language()),
                row.count("regions_ranked"),
                row.count("regions_in_group"));
        return cities || group.equals(Scope.COUNTIES)
                ? new Fact(
                        edition.say("group"),
                        name,
                        "../indicator/" + indicator + ".html#" + (cities ? "cities" : "counties"))
                : new Fact(edition.say("group"), name, "");
    }
}
