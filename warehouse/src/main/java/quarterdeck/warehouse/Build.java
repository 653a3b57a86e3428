package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import quarterdeck.warehouse.BuildReport.CheckRun;
import quarterdeck.warehouse.BuildReport.ModelRun;
import quarterdeck.warehouse.function.Functions;
import quarterdeck.warehouse.model.BuildOrder;
import quarterdeck.warehouse.model.Check;
import quarterdeck.warehouse.model.Model;
import quarterdeck.warehouse.model.SqlFolder;

/** One build: models into a working file, one after another, each with its checks. */
final class Build implements AutoCloseable {
    private final BuildRequest request;
    private final Path workingFile;
    private final Connection connection;
    private final Sql sql;
    private final Checks checks;
    private final List<ModelRun> models = new ArrayList<>();
    private String extent = "";

    Build(BuildRequest request, Path workingFile) throws SQLException {
        this.request = request;
        this.workingFile = workingFile;
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        this.sql = new Sql(connection);
        this.checks = new Checks(sql);
    }

    List<ModelRun> models() {
        return models;
    }

    List<CheckRun> checks() {
        return checks.runs();
    }

    /** How much was built, and why. */
    String extent() {
        return extent;
    }

    String duckdbVersion() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /**
     * Fills the working file and leaves it closed, without a log beside it.
     *
     * @param from the mart to start from, or why there is none
     * @throws NotInParts where only a build without one can go on
     */
    void run(Start from) throws SQLException, IOException {
        SqlFolder folder = SqlFolder.read(request.sqlFolder());
        configure();
        Sources sources = new Sources(sql);
        sources.open(request);
        BuildOrder.Ordered written = BuildOrder.of(folder, sources.names(), connection);
        new Rehearsal(sql).play(written.models(), folder);
        Optional<BuildRequest.Made> tables = request.settings().tables();
        BuildOrder.Ordered order = tables.isEmpty()
                ? written
                : MadeElsewhere.order(written, tables.get().folder());
        long observations = tables.isEmpty()
                ? sql.count("select count(*) from lake.observation")
                : tables.get().observations();
        boolean small = observations <= request.settings().keyedRowLimit();
        Provenance provenance = new Provenance(sql, request.datasets());
        Map<String, String> recipes =
                Recipes.of(written, folder.macros(false), request.vocabularyFolder(), duckdbVersion());
        Start begin = tables.isEmpty() ? from : Start.nothing(MadeElsewhere.REASON);
        Plan plan = small
                ? Plan.whole(order, tables.isEmpty() ? "a mart with keys is small" : MadeElsewhere.REASON)
                : new Beginning(sql, order, recipes, provenance).plan(begin);
        if (!small && plan.isWhole() && observations > batchRows() && tables.isEmpty()) {
            plan = Plan.batches(order, plan.reason());
        }
        extent = plan.extent();
        attach(plan.isWhole() ? Optional.empty() : from.mart(), small);
        Macros macros = new Macros(sql);
        macros.removeAll("mart");
        macros.createAll(folder.macros(false));
        Making making = new Making(request.settings(), sql, checks, order, plan, small);
        Slices slices = new Slices(sql, sources, order, plan, making::needStep);
        if (plan.way() == Plan.Way.BATCHES) {
            makeInBatches(order, plan, making, slices);
        } else {
            makeAll(order, plan, making, slices);
        }
        request.settings().failpoint().accept("checks");
        macros.createAll(folder.macros(true));
        runChecks(folder, plan);
        if (!small) {
            provenance.write(recipes);
        }
        request.settings().failpoint().accept("mart: checkpoint");
        sql.run("use memory");
        sql.run("checkpoint mart");
        weigh(order);
        sql.run("detach mart");
    }

    private void configure() throws SQLException {
        Functions.register(connection);
        if (request.settings().threads() > 0) {
            sql.run("set threads = " + request.settings().threads());
        }
        sql.run("set memory_limit = " + Sql.quoted(request.settings().memoryLimit()));
        // every table that has an order is written by a SELECT that says so, but for files that are in order themselves
        sql.run("set preserve_insertion_order = " + request.settings().tables().isPresent());
        sql.run("set temp_directory = "
                + Sql.quoted(workingFile.resolveSibling(workingFile.getFileName() + ".spill.tmp")));
    }

    private long batchRows() throws SQLException {
        long asked = request.settings().batchRows();
        return asked > 0
                ? asked
                : Batches.rowsFor(
                        sql.texts("select current_setting('memory_limit')").get(0));
    }

    /**
     * Every table, column and key of a mart takes blocks of its own, which would be nearly empty in a small one. Row groups
     * of a large one are a quarter of the usual: its tables are in order, so that a question for one indicator and period
     * reads the less beside it, the smaller they are.
     */
    private void attach(Optional<Path> before, boolean small) throws SQLException, IOException {
        request.settings().failpoint().accept("mart: create");
        if (before.isPresent()) {
            Beginning.copy(before.get(), workingFile);
        }
        sql.run("attach " + Sql.quoted(workingFile) + " as mart (storage_version 'v1.4.0', "
                + (small ? "block_size 16384)" : "row_group_size 30720)"));
        sql.run("attach ':memory:' as stage (compress)");
        sql.run(Making.PATH);
    }

    private void makeAll(BuildOrder.Ordered order, Plan plan, Making making, Slices slices) throws SQLException {
        if (plan.hasCells()) {
            slices.open();
        }
        for (Model model : order.models()) {
            make(model, plan, making, slices);
        }
    }

    private void make(Model model, Plan plan, Making making, Slices slices) throws SQLException {
        long start = System.nanoTime();
        try {
            ran(model, plan, making.make(model, slices), secondsSince(start));
        } catch (SQLException e) {
            throw new SQLException(model.place() + ": " + e.getMessage(), e);
        }
    }

    private void ran(Model model, Plan plan, long rows, double seconds) {
        models.add(new ModelRun(
                model.folder().folderName(),
                model.name(),
                rows,
                0,
                seconds,
                plan.extent(model).name()));
    }

    /** What reads nothing of the batches is made before them, what reads them behind them. */
    private void makeInBatches(BuildOrder.Ordered order, Plan plan, Making making, Slices slices) throws SQLException {
        Set<String> behind = plan.behind(order);
        List<Model> inBatches = new ArrayList<>();
        for (Model model : order.models()) {
            if (plan.extent(model) == Plan.Extent.WHOLE && !behind.contains(model.name())) {
                make(model, plan, making, slices);
            } else if (plan.extent(model) == Plan.Extent.CELLS && model.published()) {
                making.makeEmpty(model);
                inBatches.add(model);
            }
        }
        List<Model> tables = inBatches.stream().filter(model -> !model.isView()).toList();
        Map<String, Double> seconds =
                new Batches(sql, slices, request.settings().failpoint()).make(tables, batchRows());
        for (Model model : inBatches) {
            ran(model, plan, making.end(model), seconds.getOrDefault(model.name(), 0.0));
        }
        for (Model model : order.models()) {
            if (behind.contains(model.name())) {
                make(model, plan, making, slices);
            }
        }
    }

    /** What lies on the disk is known once it has been written. */
    private void weigh(BuildOrder.Ordered order) throws SQLException {
        Map<String, Model> byName = order.models().stream().collect(Collectors.toMap(Model::name, Function.identity()));
        for (ListIterator<ModelRun> runs = models.listIterator(); runs.hasNext(); ) {
            ModelRun run = runs.next();
            Model model = byName.get(run.name());
            if (model != null && model.published() && !model.isView()) {
                runs.set(run.withBytes(sql.count(Tables.bytes("mart", model))));
            }
        }
    }

    /** Where cells alone were made anew, they alone are checked: the rest passed when it was made. */
    private void runChecks(SqlFolder folder, Plan plan) throws SQLException {
        if (plan.way() == Plan.Way.PARTS && plan.hasCells()) {
            sql.run(Slices.path(quarterdeck.warehouse.model.Cell.Kind.REGION));
        }
        for (Check check : folder.checks()) {
            checks.run(check);
        }
    }

    static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
