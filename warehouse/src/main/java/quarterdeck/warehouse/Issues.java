package quarterdeck.warehouse;

import java.sql.SQLException;

/**
 * Which releases are issues of one table, and which tables name a region. A new issue of a table can withdraw what an
 * earlier one gave, so that what is made of some regions is made of all issues of the tables that name any of them.
 */
final class Issues {
    /** Issues of one table have one of these; releases without either stand alone. */
    private static final String TABLE = "coalesce(nullif(issue_series, ''), nullif(source_id, ''), release_sha256)";

    private final Sql sql;

    Issues(Sql sql) {
        this.sql = sql;
    }

    /**
     * Fills {@code cells.issued} and {@code cells.named} from the lake.
     *
     * @param moreReleases a table of releases that may no longer be in the lake, or empty
     * @param moreFacts what to add to a union of {@code release_sha256} and {@code region_code}, or empty
     */
    void read(String moreReleases, String moreFacts) throws SQLException {
        String columns = "select release_sha256, " + TABLE + " as same_table from ";
        sql.run("create table cells.main.issued as " + columns + "lake.release"
                + (moreReleases.isEmpty() ? "" : " union " + columns + moreReleases));
        sql.run("create table cells.main.named as select distinct same_table, region_code as region"
                + " from (select release_sha256, region_code from lake.observation"
                + " union all select release_sha256, region_code from lake.claim"
                + " union all select release_sha256, region_code from lake.target"
                + " union all select release_sha256, region_code from lake.project" + moreFacts
                + ") join cells.main.issued using (release_sha256) where region_code <> ''");
    }

    /** Fills {@code cells.issue} with the releases of every table that names one of {@code cells.region}. */
    void choose() throws SQLException {
        sql.run("create or replace table cells.main.issue as select release_sha256 as code from cells.main.issued"
                + " where same_table in (select same_table from cells.main.named"
                + " where region in (select code from cells.main.region))");
    }
}
