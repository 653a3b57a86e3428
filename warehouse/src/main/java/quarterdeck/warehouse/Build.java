package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import quarterdeck.warehouse.BuildReport.CheckRun;
import quarterdeck.warehouse.BuildReport.ModelRun;
import quarterdeck.warehouse.BuildReport.Severity;
import quarterdeck.warehouse.function.Functions;
import quarterdeck.warehouse.model.BuildOrder;
import quarterdeck.warehouse.model.Check;
import quarterdeck.warehouse.model.Folder;
import quarterdeck.warehouse.model.Model;
import quarterdeck.warehouse.model.SqlFolder;

/** One build: models into a working file, one after another, each with its checks. */
final class Build implements AutoCloseable {
    private static final int EXAMPLES = 20;

    private final BuildRequest request;
    private final Path workingFile;
    private final Connection connection;
    private final Sql sql;
    private final Set<String> keyed = new HashSet<>();
    private final List<ModelRun> models = new ArrayList<>();
    private final List<CheckRun> checks = new ArrayList<>();

    Build(BuildRequest request, Path workingFile) throws SQLException {
        this.request = request;
        this.workingFile = workingFile;
        this.connection = DriverManager.getConnection("jdbc:duckdb:");
        this.sql = new Sql(connection);
    }

    List<ModelRun> models() {
        return models;
    }

    List<CheckRun> checks() {
        return checks;
    }

    String duckdbVersion() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /** Fills the working file and leaves it closed, without a log beside it. */
    void run() throws SQLException, IOException {
        SqlFolder folder = SqlFolder.read(request.sqlFolder());
        configure();
        Sources sources = new Sources(sql);
        sources.open(request);
        List<Model> ordered = BuildOrder.of(folder, sources.names(), connection);
        new Rehearsal(sql).play(ordered, folder);
        attach();
        boolean small = sql.count("select count(*) from lake.observation")
                <= request.settings().keyedRowLimit();
        new Macros(sql).create(folder.macros(false));
        for (Model model : ordered) {
            makeNamed(model, small);
        }
        new Macros(sql).create(folder.macros(true));
        for (Check check : folder.checks()) {
            run(check);
        }
        sql.run("use memory");
        sql.run("checkpoint mart");
        sql.run("detach mart");
    }

    private void configure() throws SQLException {
        Functions.register(connection);
        if (request.settings().threads() > 0) {
            sql.run("set threads = " + request.settings().threads());
        }
        sql.run("set memory_limit = " + Sql.quoted(request.settings().memoryLimit()));
        // every table that has an order is written by a SELECT that says so
        sql.run("set preserve_insertion_order = false");
        sql.run("set temp_directory = " + Sql.quoted(workingFile + ".spill.tmp"));
    }

    private void attach() throws SQLException {
        request.settings().failpoint().accept("mart: create");
        sql.run("attach " + Sql.quoted(workingFile.toString()) + " as mart (storage_version 'v1.4.0')");
        sql.run("attach ':memory:' as stage (compress)");
        sql.run("set search_path = 'mart.main,stage.main'");
    }

    private void makeNamed(Model model, boolean small) throws SQLException {
        try {
            make(model, small);
        } catch (SQLException e) {
            throw new SQLException(model.place() + ": " + e.getMessage(), e);
        }
    }

    private void make(Model model, boolean small) throws SQLException {
        long start = System.nanoTime();
        request.settings().failpoint().accept("model: " + model.name());
        long rows;
        if (model.isView()) {
            String catalog = model.published() ? "mart" : "stage";
            sql.run("create view " + Tables.place(catalog, model) + " as " + model.sql());
            rows = model.published() ? sql.count("select count(*) from " + model.name()) : 0;
        } else if (!model.published()) {
            rows = fill("stage", model);
            runHeaderChecks(model);
        } else if (small || model.folder() == Folder.DIMENSIONS) {
            rows = makeKeyed(model);
        } else {
            rows = fill("mart", model);
            runHeaderChecks(model);
        }
        if (model.published()) {
            // one transaction: a commit for each of a thousand comments takes longer than the models
            sql.run("begin;\n" + String.join(";\n", Tables.comments("mart", model)) + ";\ncommit");
        }
        models.add(new ModelRun(model.folder().folderName(), model.name(), rows, secondsSince(start)));
    }

    /** Checks come before keys, so that all failing rows are named instead of the first. */
    private long makeKeyed(Model model) throws SQLException {
        long rows = fill("stage", model);
        boolean sound = runHeaderChecks(model);
        if (sound && rows <= request.settings().keyedRowLimit()) {
            sql.run(Tables.createKeyed("mart", model, keyed));
            keyed.add(model.name());
        } else {
            sql.run(Tables.create("mart", model));
        }
        sql.run("insert into " + Tables.place("mart", model) + " select * from " + Tables.place("stage", model));
        sql.run("drop table " + Tables.place("stage", model));
        return rows;
    }

    private long fill(String catalog, Model model) throws SQLException {
        sql.run(Tables.create(catalog, model));
        sql.run("insert into " + Tables.place(catalog, model) + " " + model.sql());
        return sql.count("select count(*) from " + Tables.place(catalog, model));
    }

    private boolean runHeaderChecks(Model model) throws SQLException {
        boolean sound = true;
        for (Check check : HeaderChecks.of(model)) {
            sound &= run(check).passed();
        }
        return sound;
    }

    private CheckRun run(Check check) throws SQLException {
        String query = "select * from (" + check.sql() + "\n) as failing";
        long failures = sql.count("select count(*) from (" + check.sql() + "\n) as failing");
        List<String> examples = failures == 0 ? List.of() : sql.rows(query + " order by all limit " + EXAMPLES);
        CheckRun run = new CheckRun(
                check.name(), check.blocks() ? Severity.ERROR : Severity.WARN, check.about(), failures, examples);
        checks.add(run);
        return run;
    }

    static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
