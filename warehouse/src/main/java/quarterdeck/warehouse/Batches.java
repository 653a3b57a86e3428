package quarterdeck.warehouse;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import quarterdeck.warehouse.model.Cell.Kind;
import quarterdeck.warehouse.model.Model;

/**
 * Makes tables of some provinces after others, so that what is held at a time does not grow with the lake. What lies in
 * no province comes first, and is there to be compared with in every batch; peer groups within a batch come with it, those
 * across batches last, of their members.
 */
final class Batches {
    private static final int IN_NO_PROVINCE = 0;
    /** What an observation takes where most is held of it, for gaps to parents and among peers, with room to spare. */
    private static final double BYTES_EACH = 3_000;

    private static final List<String> UNITS = List.of("bytes", "KiB", "MiB", "GiB", "TiB");
    private static final double UNIT = 1024;
    private static final String NONE = "select cast(null as varchar) as code where false";

    private final Sql sql;
    private final Slices slices;
    private final Issues issues;
    private final Consumer<String> failpoint;
    private final Map<String, Double> seconds = new HashMap<>();
    /** Rows that each table of regions has once the first batch is in it. */
    private final Map<String, Long> inNoProvince = new HashMap<>();

    /** @param failpoint called with a name before each model of each batch */
    Batches(Sql sql, Slices slices, Consumer<String> failpoint) {
        this.sql = sql;
        this.slices = slices;
        this.issues = new Issues(sql);
        this.failpoint = failpoint;
    }

    /**
     * How many observations a batch may have.
     *
     * @param memory what the engine may take, as it tells it: {@code 2.7 GiB}
     */
    static long rowsFor(String memory) {
        String[] parts = memory.split(" ", 2);
        return Math.max(
                1, (long) (Double.parseDouble(parts[0]) * Math.pow(UNIT, UNITS.indexOf(parts[1])) / BYTES_EACH));
    }

    /**
     * Fills tables of the mart that are there, empty, with the regions that are in it.
     *
     * @param models that can be made in cells, in their order
     * @param rows about how many observations a batch has; a province is not divided
     * @return seconds that each model took, with the steps that it was the first to need
     */
    Map<String, Double> make(List<Model> models, long rows) throws SQLException {
        sql.run("attach ':memory:' as cells");
        findHomes();
        issues.read("", "");
        long last = divide(rows);
        long across = last + 1;
        boolean inGroups = findGroups(models, across);
        for (long batch = IN_NO_PROVINCE; batch <= last; batch++) {
            chooseRegions(batch);
            slices.reopen(false);
            make(models, Kind.REGION);
            if (inGroups) {
                choosePeerGroups(batch);
                make(models, Kind.PEER_GROUP);
            }
        }
        if (inGroups) {
            choosePeerGroups(across);
            chooseMembers(across);
            slices.reopen(true);
            make(models, Kind.PEER_GROUP);
        }
        return seconds;
    }

    private void findHomes() throws SQLException {
        sql.run("create table cells.main.home as select region_code as code,"
                + " coalesce(any_value(province_code), '') as province from mart.main.dim_region group by region_code");
        sql.run("insert into cells.main.home select distinct region_code, '' from lake.observation"
                + " where region_code not in (select code from cells.main.home)");
    }

    /** Numbers the batches that provinces are in, from 1 on, by where the middle of each lies, and tells the last. */
    private long divide(long rows) throws SQLException {
        sql.run(
                "create table cells.main.weight as select province, count(release_sha256) as weight from cells.main.home"
                        + " left join lake.observation on code = region_code where province <> '' group by province");
        sql.run("create table cells.main.batch as select province, dense_rank() over (order by filled) as batch from"
                + " (select province, (sum(weight) over (order by province) - weight // 2) // " + rows
                + " as filled from cells.main.weight) union all select '', " + IN_NO_PROVINCE);
        sql.run("create table cells.main.place as select code, batch from cells.main.home join cells.main.batch"
                + " using (province)");
        return sql.count("select max(batch) from cells.main.batch");
    }

    private void chooseRegions(long batch) throws SQLException {
        choose("own", "select code from cells.main.place where batch = " + batch);
        choose("region", "select code from cells.main.place where batch in (" + IN_NO_PROVINCE + ", " + batch + ")");
        choose("member", NONE);
        choose("peer_group", NONE);
        issues.choose();
    }

    /**
     * @param across number of the batch for groups with members in several
     * @return whether there is anything to be made of groups
     */
    private boolean findGroups(List<Model> models, long across) throws SQLException {
        if (models.stream().noneMatch(model -> Slices.kindOf(model) == Kind.PEER_GROUP)) {
            return false;
        }
        sql.run("create table cells.main.grouping as select peer_group as code, region_code as region,"
                + " if(count(distinct batch) over (partition by peer_group) > 1, " + across + ", batch) as batch"
                + " from mart.main.bridge_peer_group join cells.main.place on region_code = code");
        return true;
    }

    private void choosePeerGroups(long batch) throws SQLException {
        choose("peer_group", "select distinct code from cells.main.grouping where batch = " + batch);
    }

    /** Of groups across batches: their members, and what lies in no province. */
    private void chooseMembers(long across) throws SQLException {
        choose("region", NONE);
        choose(
                "member",
                "select region as code from cells.main.grouping where batch = " + across
                        + " union select code from cells.main.place where batch = " + IN_NO_PROVINCE);
    }

    private void choose(String name, String codes) throws SQLException {
        sql.run("create or replace table cells.main." + name + " as " + codes);
    }

    private void make(List<Model> models, Kind kind) throws SQLException {
        for (Model model : models) {
            if (Slices.kindOf(model) == kind) {
                failpoint.accept("model: " + model.name());
                long start = System.nanoTime();
                try {
                    long common = kind == Kind.REGION ? inNoProvince.getOrDefault(model.name(), 0L) : 0;
                    long rows = slices.add(model, common);
                    if (kind == Kind.REGION) {
                        inNoProvince.putIfAbsent(model.name(), rows);
                    }
                } catch (SQLException e) {
                    throw new SQLException(model.place() + ": " + e.getMessage(), e);
                }
                seconds.merge(model.name(), Build.secondsSince(start), Double::sum);
            }
        }
        sql.run(Making.PATH);
    }
}
