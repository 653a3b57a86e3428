package quarterdeck.warehouse;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The regions and peer groups that changed releases can reach. A cell is a province with all that lies in it; what lies
 * in no one province (the nation, groups across provinces) is made anew with every cell, from the cell and from the
 * members of such groups elsewhere. What is said of the nation reaches every region, so that nothing is gained.
 */
final class AffectedCells {
    /** Beyond this part of all regions a build of the whole takes no longer. */
    private static final double WORTHWHILE = 0.34;

    private static final List<String> WITH_REGIONS = List.of("observation", "claim", "target", "project");

    private final Sql sql;

    AffectedCells(Sql sql) {
        this.sql = sql;
    }

    /**
     * Fills {@code cells.region}, {@code cells.peer_group} and {@code cells.member} (regions elsewhere that belong to
     * groups across provinces), each with a column {@code code}.
     *
     * @param catalog a mart with the regions of the same vocabulary, built before the change
     * @return the codes of the provinces
     * @throws NotInParts where too much is affected
     */
    List<String> find(String catalog, Map<String, List<Path>> changedFiles) throws SQLException {
        sql.run("attach ':memory:' as cells");
        sql.run("create table cells.main.touched as " + touched(catalog, changedFiles));
        sql.run("create table cells.main.home as select region_code as code, any_value(province_code) as province from "
                + catalog + ".main.dim_region group by region_code");
        long reachingAll = sql.count("select count(*) from cells.main.touched left join cells.main.home using (code)"
                + " where coalesce(province, '') = ''");
        if (reachingAll > 0) {
            throw new NotInParts("figures of the nation, or of groups across provinces, reach every region");
        }
        sql.run("create table cells.main.province as select distinct province as code from cells.main.touched"
                + " join cells.main.home using (code)");
        sql.run("create table cells.main.region as select code from cells.main.home"
                + " where province = '' or province in (select code from cells.main.province)");
        sql.run("create table cells.main.grouping as select peer_group, count(distinct province) > 1 as is_across,"
                + " bool_or(province in (select code from cells.main.province)) as is_touched from " + catalog
                + ".main.bridge_peer_group join cells.main.home on region_code = code group by peer_group");
        sql.run("create table cells.main.peer_group as select peer_group as code from cells.main.grouping"
                + " where is_across or is_touched");
        sql.run("create table cells.main.member as select distinct region_code as code from " + catalog
                + ".main.bridge_peer_group join cells.main.grouping using (peer_group) where is_across"
                + " and region_code not in (select code from cells.main.region)");
        refuseWhereTooMany();
        return sql.texts("select code from cells.main.province order by 1");
    }

    private void refuseWhereTooMany() throws SQLException {
        long affected = sql.count(
                "select count(*) from cells.main.home" + " where province in (select code from cells.main.province)");
        long all = sql.count("select count(*) from cells.main.home");
        if (affected > WORTHWHILE * all) {
            throw new NotInParts(affected + " of " + all + " regions are affected");
        }
    }

    private static String touched(String catalog, Map<String, List<Path>> changedFiles) {
        List<String> parts = new ArrayList<>();
        for (String dataset : WITH_REGIONS) {
            String where =
                    " where region_code <> '' and release_sha256 in (select release_sha256 from origin.main.changed";
            List<Path> files = changedFiles.getOrDefault(dataset, List.of());
            if (!files.isEmpty()) {
                parts.add("select region_code as code from read_parquet("
                        + files.stream()
                                .map(file -> Sql.quoted(file.toString()))
                                .collect(Collectors.joining(", ", "[", "]"))
                        + ", union_by_name = true)" + where + ")");
            }
            parts.add("select region_code from " + catalog + ".main.fct_" + dataset + where + " where existed)");
        }
        return String.join(" union ", parts);
    }
}
