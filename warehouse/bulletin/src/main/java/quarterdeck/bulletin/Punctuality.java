package quarterdeck.bulletin;

import java.sql.SQLException;
import java.util.List;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable.Column;

/** What came late, did not come any more, or was taken back: indicators, issues of a series, numbers. */
final class Punctuality {

    private static final String INDICATORS = """
            with newest as (select max(period_end) as day from mart_coverage where peer_group in (?, ?)),
            series as (select indicator_code, peer_group, max(period_end) as last,
                              arg_max(lag_days, period_end) as lag, median(lag_days) as usual
                       from mart_coverage where peer_group in (?, ?) and breakdown_code = ''
                       group by all)
            select series.*, last < day as vanished, lag > usual + 14 as late from series, newest
            where last < day or lag > usual + 14
            order by last, indicator_code, peer_group limit 300
            """;

    /**
     * A series of issues has the lag of its middle issue and the pace of all of them. The day that counts as today is
     * the newest day of publication: the same mart says the same on every day.
     */
    private static final String ISSUES = """
            with today as (select max(published_on) as day from dim_release),
            ends as (select release_sha256, max(period_end) as last from fct_observation group by all),
            issues as (
              select release_sha256, issue_series as series, title, file_name, publisher,
                     published_on, last, date_diff('day', last, published_on) as lag
              from dim_release join ends using (release_sha256)
              where published_on is not null and published_precision = 'day'
                and issue_series <> ''),
            paced as (
              select *, '' as place, median(lag) over (partition by series) as usual,
                     last = max(last) over (partition by series) as is_newest,
                     date_diff('day', min(last) over (partition by series), max(last) over (partition by series))
                       / (count(*) over (partition by series) - 1) as pace,
                     count(*) over (partition by series) as known
              from issues)
            select *, is_newest and last + ((pace + usual)::int + 14) < day as vanished, lag > usual + 14 as late
            from paced, today
            where known > 2 and pace > 0 and (lag > usual + 14 or is_newest and last + ((pace + usual)::int + 14) < day)
            order by vanished desc, published_on desc, release_sha256 limit 300
            """;

    private static final String WITHDRAWN = """
            select o.*, p.label_zh as period_zh, p.label_en as period_en
            from fct_observation as o join dim_period as p using (period_key) where o.status = 'withdrawn'
            order by o.published_on desc nulls last, o.observation_id limit 300
            """;

    private final Edition edition;
    private final QualityPage.Tables tables;

    Punctuality(Edition edition, QualityPage.Tables tables) {
        this.edition = edition;
        this.tables = tables;
    }

    /** Indicators that once came and have not for the newest quarter, and those that came late. */
    Block indicators() throws SQLException {
        List<Column> columns = List.of(
                Column.text(edition.say("indicator")),
                Column.text(edition.say("group")),
                Column.text(edition.say("late.newest")),
                Column.number(edition.say("coverage.lag"), edition.say("days")),
                Column.number(edition.say("late.usual"), edition.say("days")),
                Column.text(edition.say("late.verdict")));
        return tables.table(
                "late",
                columns,
                INDICATORS,
                this::indicator,
                Scope.CITIES,
                Scope.COUNTIES,
                Scope.CITIES,
                Scope.COUNTIES);
    }

    private List<Cell> indicator(Row row) {
        boolean cities = row.text("peer_group").equals(Scope.CITIES);
        String coverage = "indicator/" + row.text("indicator_code") + ".html#coverage";
        return List.of(
                edition.indicator(row.text("indicator_code"), ""),
                Cell.text(edition.say(cities ? "quarter.cities" : "quarter.counties")),
                Cell.text(row.text("last")),
                days(row, "lag", coverage),
                days(row, "usual", coverage),
                Cell.text(edition.say(row.is("vanished") ? "late.vanished" : "late.late")));
    }

    private static Cell days(Row row, String column, String href) {
        return row.has(column) ? Cell.count(row.count(column), href) : Cell.text("");
    }

    /** Issues later than their series usually is, and series of which the next issue is overdue. */
    Block issues() throws SQLException {
        List<Column> columns = List.of(
                Column.text(edition.say("release")),
                Column.text(edition.say("release.publisher")),
                Column.text(edition.say("late.newest")),
                Column.text(edition.say("release.published")),
                Column.number(edition.say("coverage.lag"), edition.say("days")),
                Column.number(edition.say("late.usual"), edition.say("days")),
                Column.text(edition.say("late.verdict")));
        return tables.table("issues", columns, ISSUES, this::issue);
    }

    private List<Cell> issue(Row row) {
        String about = Releases.href(row, "") + "#about";
        String title = row.text("title").isBlank() ? row.text("file_name") : row.text("title");
        return List.of(
                Cell.link(title, about),
                Cell.text(row.text("publisher")),
                Cell.text(row.text("last")),
                Cell.text(row.text("published_on")),
                days(row, "lag", about),
                days(row, "usual", about),
                Cell.text(edition.say(row.is("vanished") ? "late.overdue" : "late.late")));
    }

    /** Numbers that their publisher took back. */
    Block withdrawn() throws SQLException {
        List<Column> columns = List.of(
                Column.text(edition.say("region")),
                Column.text(edition.say("indicator")),
                Column.text(edition.say("period")),
                Column.text(edition.say("release.published")),
                Column.number(edition.say("value"), ""));
        return tables.table("withdrawn", columns, WITHDRAWN, this::withdrawal);
    }

    private List<Cell> withdrawal(Row row) {
        Figure value = Figure.of(row.number("display_value"), null, null, "", "");
        return List.of(
                edition.region(row.text("region_code"), ""),
                edition.indicator(row.text("indicator_code"), ""),
                Cell.text(row.text("period_" + edition.language().code())),
                Cell.text(row.text("published_on")),
                Cell.figure(value, edition.proofs().observed(row.text("observation_id")), "number")
                        .withNote(edition.unit(row.text("display_unit"))));
    }
}
