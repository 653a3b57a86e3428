package quarterdeck.bulletin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block.Span;
import quarterdeck.bulletin.picture.BriefSheet;
import quarterdeck.bulletin.picture.LeaguePicture;
import quarterdeck.bulletin.picture.Standing;

/** What of the quarter is handed round: the picture of the league table and the brief on one sheet. */
final class QuarterPrints {

    private final Edition edition;
    private final List<Row> cities;
    private final List<List<Span>> sentences;

    QuarterPrints(Edition edition, List<Row> cities, List<List<Span>> sentences) {
        this.edition = edition;
        this.cities = cities;
        this.sentences = sentences;
    }

    void write() {
        String period = Scope.cumulative(edition.scope().quarter(), edition.language());
        String home = edition.scope().region(Scope.HOME, edition.language());
        String title = edition.say("quarter.title", period, home);
        String table = cities.isEmpty() ? edition.say("league.empty") : caption(period);
        String foot = edition.say("print.foot", edition.say("site"));
        try {
            edition.file(
                    "league.png",
                    new LeaguePicture().png(title, table, foot, edition.say("league.empty"), standings()));
            edition.file(
                    "brief.pdf",
                    BriefSheet.pdf(new BriefSheet.Sheet(
                            edition.language().tag(),
                            title,
                            edition.say("site"),
                            sentences,
                            table,
                            List.of(
                                    edition.say("rank.growth"),
                                    edition.say("region"),
                                    edition.say("growth"),
                                    edition.say("level")),
                            standings(),
                            foot)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String caption(String period) {
        Row first = cities.get(0);
        return edition.say(
                "league.caption",
                edition.scope().indicator(first.text("indicator_code"), edition.language()),
                period,
                first.count("regions_ranked"),
                first.count("regions_in_group"));
    }

    private List<Standing> standings() {
        return cities.stream().map(this::standing).toList();
    }

    private Standing standing(Row row) {
        Figure growth = League.growth(edition, row);
        Figure level = League.level(edition, row);
        return new Standing(
                Ranks.text(row, "growth_rank"),
                edition.scope().region(row.text("region_code"), edition.language()),
                Ranks.places(edition.language(), row, "growth_rank"),
                growth.withUnit(),
                Objects.requireNonNullElse(growth.value(), 0d),
                level.withUnit(),
                List.of(Ranks.proof(edition, row), growth.proof(), level.proof()));
    }
}
