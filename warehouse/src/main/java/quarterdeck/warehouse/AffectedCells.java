package quarterdeck.warehouse;

import java.sql.SQLException;
import java.util.List;

/**
 * The regions and peer groups that changed releases can reach. A cell is a province with all that lies in it; what lies
 * in no one province (the nation, groups across provinces with a member there) is made anew with it, from the cell and
 * from the members of such groups elsewhere. What is said of the nation reaches every region, so that nothing is gained.
 */
final class AffectedCells {
    /** Beyond this part of all regions a build of the whole takes no longer. */
    private static final double WORTHWHILE = 0.34;

    private final Sql sql;
    private final String before;
    private final Issues issues;

    /** @param before catalog of a mart of the same vocabulary, built before the change */
    AffectedCells(Sql sql, String before) {
        this.sql = sql;
        this.before = before;
        this.issues = new Issues(sql);
    }

    /**
     * Fills {@code cells.region}, {@code cells.peer_group} (with a member in an affected province), {@code cells.member}
     * (regions elsewhere that belong to such groups) and {@code cells.issue} (releases of every table with an affected
     * region), each with a column {@code code}.
     *
     * @return the codes of the provinces
     * @throws NotInParts where too much is affected
     */
    List<String> find() throws SQLException {
        sql.run("attach ':memory:' as cells");
        issues.read(
                before + ".main.dim_release", gone("observation") + gone("claim") + gone("target") + gone("project"));
        findTouched();
        refuseWhatReachesAll();
        findRegions();
        findPeerGroups();
        issues.choose();
        return sql.texts("select code from cells.main.province order by 1");
    }

    /** What the mart before has of releases that are no longer as they were; not every mart has every kind of fact. */
    private String gone(String dataset) throws SQLException {
        String facts = "fct_" + dataset;
        return exists(facts)
                ? " union all select release_sha256, region_code from " + before + ".main." + facts
                        + " where release_sha256 in (select release_sha256 from origin.main.changed where existed)"
                : "";
    }

    private boolean exists(String table) throws SQLException {
        return sql.count("select count(*) from duckdb_tables() where database_name = " + Sql.quoted(before)
                        + " and schema_name = 'main' and table_name = " + Sql.quoted(table))
                > 0;
    }

    private void findTouched() throws SQLException {
        sql.run("create table cells.main.home as select region_code as code, any_value(province_code) as province from "
                + before + ".main.dim_region group by region_code");
        sql.run(
                "create table cells.main.touched as select distinct region as code from cells.main.named where same_table in"
                        + " (select same_table from cells.main.issued join origin.main.changed using (release_sha256))");
    }

    private void refuseWhatReachesAll() throws SQLException {
        long reachingAll = sql.count("select count(*) from cells.main.touched left join cells.main.home using (code)"
                + " where coalesce(province, '') = ''");
        if (reachingAll > 0) {
            throw new NotInParts("figures of the nation, or of groups across provinces, reach every region");
        }
    }

    private void findRegions() throws SQLException {
        sql.run("create table cells.main.province as select distinct province as code from cells.main.touched"
                + " join cells.main.home using (code)");
        sql.run("create table cells.main.region as select code from cells.main.home"
                + " where province = '' or province in (select code from cells.main.province)");
        long affected = sql.count(
                "select count(*) from cells.main.home" + " where province in (select code from cells.main.province)");
        long all = sql.count("select count(*) from cells.main.home");
        if (affected > WORTHWHILE * all) {
            throw new NotInParts(affected + " of " + all + " regions are affected");
        }
    }

    private void findPeerGroups() throws SQLException {
        String peers = exists("bridge_peer_group")
                ? before + ".main.bridge_peer_group"
                : "(select '' as peer_group, '' as region_code where false)";
        sql.run("create table cells.main.grouping as select peer_group, count(distinct province) > 1 as is_across,"
                + " bool_or(province in (select code from cells.main.province)) as is_touched from " + peers
                + " join cells.main.home on region_code = code group by peer_group");
        sql.run("create table cells.main.peer_group as select peer_group as code from cells.main.grouping"
                + " where is_touched");
        sql.run("create table cells.main.member as select distinct region_code as code from " + peers
                + " join cells.main.grouping using (peer_group) where is_across and is_touched"
                + " and region_code not in (select code from cells.main.region)");
    }
}
