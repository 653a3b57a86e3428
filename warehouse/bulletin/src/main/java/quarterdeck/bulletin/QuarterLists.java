package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.figure.Language;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block;
import quarterdeck.bulletin.page.Block.Fact;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable;
import quarterdeck.bulletin.table.DataTable.Column;
import quarterdeck.bulletin.table.DataTable.Line;

/** What is told of a quarter beside its numbers: streaks, claims with their verdicts, what was refused. */
final class QuarterLists {

    private static final int LONGEST_STREAKS = 15;

    private final Mart mart;
    private final Edition edition;

    QuarterLists(Mart mart, Edition edition) {
        this.mart = mart;
        this.edition = edition;
    }

    /** The longest streaks of cities and counties that still last. */
    Block streaks() throws SQLException {
        List<Line> lines = new ArrayList<>();
        mart.each(
                """
                select * from mart_streak
                where peer_group in (?, ?) and breakdown_code = '' and releases > 1
                order by releases desc, months desc, indicator_code, region_code, predicate limit ?
                """,
                row -> lines.add(Line.of(List.of(
                        edition.region(row.text("region_code"), ""),
                        edition.indicator(row.text("indicator_code"), ""),
                        Cell.text(edition.scope().code("streak_predicate", row.text("predicate"), edition.language())),
                        streak(row),
                        Cell.text(row.text("since")),
                        Cell.text(row.text("until"))))),
                Scope.CITIES,
                Scope.COUNTIES,
                LONGEST_STREAKS);
        List<Column> columns = List.of(
                Column.text(edition.say("region")),
                Column.text(edition.say("indicator")),
                Column.text(edition.say("streak.of")),
                Column.number(edition.say("streak.releases"), ""),
                Column.text(edition.say("streak.since")),
                Column.text(edition.say("streak.until")));
        return edition.table(
                new DataTable("streaks", edition.say("quarter.streaks"), columns, lines, edition.say("streaks.empty")));
    }

    private Cell streak(Row row) {
        String code = row.text("region_code");
        String indicator = row.text("indicator_code");
        String title = edition.scope().region(code, edition.language()) + " · "
                + edition.scope().indicator(indicator, edition.language());
        Figure length = Figure.of(row.number("releases"), null, null, "", "");
        return new Derivations(edition, "mart_streak", "")
                .cell(
                        new Derivations.Subject(
                                row,
                                "streak.releases",
                                String.join("|", row.text("peer_group"), code, indicator, row.text("predicate")),
                                title + " · "
                                        + edition.scope()
                                                .code("streak_predicate", row.text("predicate"), edition.language())
                                        + " · " + row.text("since") + " – " + row.text("until")),
                        length,
                        "number");
    }

    /** What a claim says, in words; a kind of claim without words of its own is shown as it is kept. */
    private String predicate(Row row) {
        String predicate = row.text("predicate");
        String words = "claim."
                + predicate
                        .replaceAll("[^a-z<=>]", "")
                        .replace("<=", "upto")
                        .replace(">", "above")
                        .replace("<", "below")
                        .replace("=", "");
        String rank = predicate.replaceAll("\\D", "");
        return edition.language().has(words) ? edition.say(words, rank) : predicate;
    }

    private String arithmetic(Row row) {
        return row.text(edition.language() == Language.ZH ? "arithmetic_zh" : "arithmetic");
    }

    /** The card of a claim: its words, what the data say to them, and the table it is held against. */
    private String proof(Row row) {
        String indicator = row.text("indicator_code");
        return edition.proofs()
                .derived(
                        edition.language().code() + "|claim|" + row.text("claim_id"),
                        () -> new Proofs.Card(
                                edition.scope().region(row.text("region_code"), edition.language()) + " · "
                                        + edition.scope().indicator(indicator, edition.language()) + " · "
                                        + predicate(row),
                                edition.scope().code("claim_verdict", row.text("verdict"), edition.language()),
                                facts(row),
                                ""));
    }

    private List<Fact> facts(Row row) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(edition.say("printed"), row.text("printed"), Releases.href(row, "../")),
                new Fact(edition.say("claim.arithmetic"), arithmetic(row), "")));
        String indicator = row.text("indicator_code");
        if (edition.scope().indicators().containsKey(indicator)) {
            facts.add(new Fact(
                    edition.say("claim.held"),
                    edition.scope().indicator(indicator, edition.language()),
                    "../indicator/" + indicator + ".html"));
        }
        facts.add(new Fact(edition.say("proof.table"), "mart_claim", "../dictionary.html#mart_claim"));
        return facts;
    }

    /** What releases claim of ranks and streaks, contradicted ones first. */
    Block claims(String id, int most) throws SQLException {
        List<Line> lines = new ArrayList<>();
        mart.each(
                """
                select * from mart_claim
                order by verdict <> 'contradicted', verdict <> 'verified', period_key desc, claim_id limit ?
                """,
                row -> lines.add(Line.of(List.of(
                        edition.region(row.text("region_code"), ""),
                        edition.indicator(row.text("indicator_code"), ""),
                        Cell.link(row.text("printed"), Releases.href(row, "")),
                        Cell.text(predicate(row)),
                        Cell.text(edition.scope().code("claim_verdict", row.text("verdict"), edition.language())),
                        Cell.link(arithmetic(row), proof(row))))),
                most);
        List<Column> columns = List.of(
                Column.text(edition.say("region")),
                Column.text(edition.say("indicator")),
                Column.text(edition.say("printed")),
                Column.text(edition.say("claim.says")),
                Column.text(edition.say("claim.verdict")),
                Column.text(edition.say("claim.arithmetic")));
        return edition.table(
                new DataTable(id, edition.say("quarter.claims"), columns, lines, edition.say("claims.empty")));
    }

    /** What was refused and why, each with its place. */
    Block refused(String id, int most) throws SQLException {
        List<Line> lines = new ArrayList<>();
        mart.each("""
                select r.*, l.title, l.file_name from fct_rejection as r join dim_release as l using (release_sha256)
                order by r.published_on desc nulls last, r.release_sha256, r.place, r.rejection_id limit ?
                """, row -> lines.add(Line.of(refusal(row))), most);
        List<Column> columns = List.of(
                Column.text(edition.say("printed")),
                Column.text(edition.say("refused.why")),
                Column.text(edition.say("refused.what")),
                Column.text(edition.say("refused.candidates")),
                Column.text(edition.say("release")),
                Column.text(edition.say("place")));
        return edition.table(
                new DataTable(id, edition.say("quarter.refused"), columns, lines, edition.say("refused.empty")));
    }

    private List<Cell> refusal(Row row) {
        String title = row.text("title").isEmpty() ? row.text("file_name") : row.text("title");
        return List.of(
                Cell.link(row.text("printed"), Releases.href(row, "")),
                Cell.text(edition.scope().code("reason", row.text("reason"), edition.language())),
                Cell.text(row.text("coordinate")),
                Cell.text(row.text("candidates")),
                Cell.link(title, Releases.href(row, "")),
                Cell.text(row.text("place")));
    }
}
