package quarterdeck.warehouse;

import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quarterdeck.warehouse.Plan.Extent;
import quarterdeck.warehouse.model.BuildOrder;
import quarterdeck.warehouse.model.Cell;
import quarterdeck.warehouse.model.Cell.Kind;
import quarterdeck.warehouse.model.Model;

/**
 * Models made of the affected cells alone, by the very SELECT that makes the whole: in a catalog of its own, names of
 * models mean their affected part. There are two: of the affected regions, and of these with the members elsewhere of
 * groups across provinces, which peer groups are made of.
 */
final class Slices {
    private static final String PEERS = "bridge_peer_group";

    private final Sql sql;
    private final Sources sources;
    private final BuildOrder.Ordered order;
    private final Plan plan;
    private final WholeSteps wholeSteps;
    private final Map<String, Model> models = new HashMap<>();
    private final Map<Kind, Set<String>> made = new EnumMap<>(Kind.class);
    private boolean groupsOfMart;

    /** Makes a step of the whole lake where it is not made yet. */
    @FunctionalInterface
    interface WholeSteps {
        void need(Model step) throws SQLException;
    }

    Slices(Sql sql, Sources sources, BuildOrder.Ordered order, Plan plan, WholeSteps wholeSteps) {
        this.sql = sql;
        this.sources = sources;
        this.order = order;
        this.plan = plan;
        this.wholeSteps = wholeSteps;
        order.models().forEach(model -> models.put(model.name(), model));
    }

    /**
     * Opens the catalogs anew, empty.
     *
     * @param ofMart whether peer groups are made of what the mart has of regions, so that regions need not be made first
     */
    void reopen(boolean ofMart) throws SQLException {
        groupsOfMart = ofMart;
        sql.run(Making.PATH);
        for (Kind kind : made.keySet()) {
            sql.run("detach " + catalog(kind));
        }
        open();
    }

    /** Opens the catalogs, empty. */
    void open() throws SQLException {
        for (Kind kind : List.of(Kind.REGION, Kind.PEER_GROUP)) {
            sql.run("attach ':memory:' as " + catalog(kind) + " (compress)");
            made.put(kind, new HashSet<>());
        }
        if (models.containsKey(PEERS)) {
            // groups that are not made anew are not looked at, though some of their members are here
            sql.run("create view " + catalog(Kind.PEER_GROUP) + ".main." + PEERS + " as select * from mart.main."
                    + PEERS + " where peer_group in (select code from cells.main.peer_group)");
        }
    }

    static String catalog(Kind kind) {
        return kind == Kind.REGION ? "region_slice" : "peer_group_slice";
    }

    static String path(Kind kind) {
        return "set search_path = '" + catalog(kind) + ".main,mart.main,stage.main'";
    }

    /** Makes the affected rows of a published table, in its slice. */
    void make(Model model) throws SQLException {
        need(model, kindOf(model));
    }

    static Kind kindOf(Model model) {
        return Objects.requireNonNull(model.rebuild(), model.name()).kind();
    }

    private void need(Model model, Kind kind) throws SQLException {
        if (plan.extent(model) != Extent.CELLS) {
            if (!model.published()) {
                wholeSteps.need(model);
            }
        } else if (Objects.requireNonNull(made.get(kind)).add(model.name())) {
            Cell cell = model.rebuild();
            if (cell != null && model.published() && cell.kind() != kind) {
                widen(model, cell, kind);
            } else {
                needAll(order.usesOf(model), kind);
                fill(model, kind);
            }
        }
    }

    private void needAll(Collection<String> names, Kind kind) throws SQLException {
        for (String name : names) {
            need(Objects.requireNonNull(models.get(name), name), kind);
        }
    }

    /** What was made of regions is lent to peer groups, with the members elsewhere as the mart has them. */
    private void widen(Model model, Cell cell, Kind kind) throws SQLException {
        if (kind == Kind.REGION) {
            throw new NotInParts(model.place() + " is made of peer groups, but read by a model of regions");
        }
        String near = groupsOfMart ? "mart" : catalog(cell.kind());
        sql.run("create view " + Tables.place(catalog(kind), model) + " as select * from " + Tables.place(near, model)
                + " where " + Sql.name(cell.column())
                + " in (select code from cells.main.region) union all select * from "
                + Tables.place("mart", model) + " where " + Sql.name(cell.column())
                + " in (select code from cells.main.member)");
    }

    private void fill(Model model, Kind kind) throws SQLException {
        sql.run(path(kind));
        if (model.isView()) {
            sql.run("create view " + Tables.place(catalog(kind), model) + " as " + model.sql());
            return;
        }
        sql.run(Tables.create(catalog(kind), model));
        narrow(model.rebuild());
        sql.run("insert into " + Tables.place(catalog(kind), model) + " " + model.sql());
        sources.widen();
    }

    private void narrow(@Nullable Cell cell) throws SQLException {
        sources.narrow(
                cell != null && cell.kind() == Kind.ISSUE
                        ? "release_sha256 in (select code from cells.main.issue)"
                        : "region_code in (select code from cells.main.region)");
    }

    /**
     * Adds the rows of a batch to a table of the mart, which has none of them, in the order that the model gives. The slice
     * has them from there: each row is written once.
     *
     * @param common how many rows from the first one on every batch sees, those that lie in no province
     * @return how many rows the table has now
     */
    long add(Model model, long common) throws SQLException {
        Cell cell = Objects.requireNonNull(model.rebuild(), model.name());
        Kind kind = cell.kind();
        Objects.requireNonNull(made.get(kind)).add(model.name());
        needAll(order.usesOf(model), kind);
        String table = Tables.place("mart", model);
        String rows = "select count(*) from " + table;
        long before = sql.count(rows);
        // codes as a list, as a filter by another table would be applied last and lose the order
        sql.run("set variable cells_added = (select list(code) from cells.main."
                + (kind == Kind.REGION ? "own" : "peer_group") + ")");
        sql.run(path(kind));
        narrow(cell);
        sql.run("insert into " + table + " select * from (" + model.sql()
                + "\n) where list_contains(getvariable('cells_added'), " + Sql.name(cell.column()) + ")");
        sources.widen();
        sql.run("create view " + Tables.place(catalog(kind), model) + " as select * from " + table + " where rowid >= "
                + before + (common > 0 ? " union all select * from " + table + " where rowid < " + common : ""));
        return sql.count(rows);
    }

    /**
     * Puts the rows of the affected cells in place of those that the mart has. Rows that are the same stay where they
     * are, so that little is written and tables stay sorted.
     */
    void replace(Model model) throws SQLException {
        Cell cell = Objects.requireNonNull(model.rebuild(), model.name());
        String affected = Sql.name(cell.column()) + " in (select code from cells.main."
                + (cell.kind() == Kind.REGION ? "region" : "peer_group") + ")";
        String old = "(select rowid as place, * from " + Tables.place("mart", model) + " where " + affected + ")";
        String fresh = "(select rowid as place, * from " + Tables.place(catalog(cell.kind()), model) + " where "
                + affected + ")";
        String same = model.key().stream()
                .map(column -> "old." + Sql.name(column) + " = fresh." + Sql.name(column))
                .collect(Collectors.joining(" and "));
        String alike = model.columns().stream()
                .map(column ->
                        "old." + Sql.name(column.name()) + " is not distinct from fresh." + Sql.name(column.name()))
                .collect(Collectors.joining(" and "));
        sql.run("create or replace temp table unchanged as select old.place as old, fresh.place as fresh from " + old
                + " as old join " + fresh + " as fresh on " + same + " where " + alike);
        sql.run("delete from " + Tables.place("mart", model) + " where " + affected
                + " and rowid not in (select old from unchanged)");
        sql.run("insert into " + Tables.place("mart", model) + " select * exclude (place) from " + fresh
                + " where place not in (select fresh from unchanged)");
        sql.run("drop table unchanged");
    }
}
