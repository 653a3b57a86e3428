package quarterdeck.warehouse;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import quarterdeck.warehouse.Plan.Extent;
import quarterdeck.warehouse.model.BuildOrder;
import quarterdeck.warehouse.model.Folder;
import quarterdeck.warehouse.model.Model;

/** Makes the tables, views and steps of a build, as far as its plan asks. */
final class Making {
    /** Where names of models are looked for: what is published first, then steps. */
    static final String PATH = "set search_path = 'mart.main,stage.main'";

    private final BuildRequest.Settings settings;
    private final Sql sql;
    private final Checks checks;
    private final BuildOrder.Ordered order;
    private final Plan plan;
    private final boolean small;
    private final Map<String, Model> models = new HashMap<>();
    private final Set<String> keyed = new HashSet<>();
    private final Set<String> steps = new HashSet<>();

    Making(BuildRequest.Settings settings, Sql sql, Checks checks, BuildOrder.Ordered order, Plan plan, boolean small) {
        this.settings = settings;
        this.sql = sql;
        this.checks = checks;
        this.order = order;
        this.plan = plan;
        this.small = small;
        order.models().forEach(model -> models.put(model.name(), model));
    }

    /** Makes a model as far as the plan says; how many rows it has afterwards, 0 for what was not made. */
    long make(Model model, Slices slices) throws SQLException {
        settings.failpoint().accept("model: " + model.name());
        if (!model.published()) {
            return plan.extent(model) == Extent.WHOLE && plan.isWhole() ? needStep(model) : 0;
        }
        if (plan.extent(model) == Extent.WHOLE) {
            makeWhole(model);
        } else if (plan.extent(model) == Extent.CELLS && !model.isView()) {
            makeCells(model, slices);
        }
        return sql.count("select count(*) from " + Tables.place("mart", model));
    }

    /** Makes a step or view of the whole lake where that is not done yet. */
    long needStep(Model step) throws SQLException {
        if (!steps.add(step.name())) {
            return 0;
        }
        needStepsOf(step);
        sql.run(PATH);
        if (step.isView()) {
            sql.run("create view " + Tables.place("stage", step) + " as " + step.sql());
            return 0;
        }
        long rows = fill("stage", step);
        checks.runHeaderChecks(step);
        return rows;
    }

    private void needStepsOf(Model model) throws SQLException {
        for (String used : order.usesOf(model)) {
            Model step = models.get(used);
            if (step != null && !step.published()) {
                needStep(step);
            }
        }
    }

    private void makeCells(Model model, Slices slices) throws SQLException {
        slices.make(model);
        sql.run(Slices.path(Slices.kindOf(model)));
        checks.runHeaderChecks(model);
        sql.run(PATH);
        slices.replace(model);
    }

    private void makeWhole(Model model) throws SQLException {
        needStepsOf(model);
        sql.run(PATH);
        if (!plan.isWhole() && model.folder() == Folder.DIMENSIONS) {
            addTo(model);
            return;
        }
        if (!plan.isWhole()) {
            sql.run("drop " + (model.isView() ? "view" : "table") + " if exists " + Tables.place("mart", model));
        }
        if (model.isView()) {
            sql.run("create view " + Tables.place("mart", model) + " as " + model.sql());
        } else if (small || model.folder() == Folder.DIMENSIONS) {
            makeKeyed(model);
        } else {
            fill("mart", model);
            checks.runHeaderChecks(model);
        }
        describe(model);
    }

    /** Makes a table that batches are added to, or the view that stands for them. */
    void makeEmpty(Model model) throws SQLException {
        sql.run(PATH);
        sql.run(
                model.isView()
                        ? "create view " + Tables.place("mart", model) + " as " + model.sql()
                        : Tables.create("mart", model));
        describe(model);
    }

    /** How many rows a model has once all batches are there. */
    long end(Model model) throws SQLException {
        if (!model.isView()) {
            checks.runHeaderChecks(model);
        }
        return sql.count("select count(*) from " + Tables.place("mart", model));
    }

    private void describe(Model model) throws SQLException {
        // one transaction: a commit for each of a thousand comments takes longer than the models
        sql.run("begin;\n" + String.join(";\n", Tables.comments("mart", model)) + ";\ncommit");
    }

    /** Checks come before keys, so that all failing rows are named instead of the first. */
    private void makeKeyed(Model model) throws SQLException {
        long rows = fill("stage", model);
        boolean sound = checks.runHeaderChecks(model);
        if (sound && rows <= settings.keyedRowLimit()) {
            sql.run(Tables.createKeyed("mart", model, keyed));
            keyed.add(model.name());
        } else {
            sql.run(Tables.create("mart", model));
        }
        sql.run("insert into " + Tables.place("mart", model) + " select * from " + Tables.place("stage", model));
        sql.run("drop table " + Tables.place("stage", model));
    }

    /** More releases bring more rows to a dimension; a row that changes could change any cell. */
    private void addTo(Model model) throws SQLException {
        sql.run(Tables.create("stage", model));
        sql.run("insert into " + Tables.place("stage", model) + " " + model.sql());
        String old = "select * from " + Tables.place("mart", model);
        String now = "select * from " + Tables.place("stage", model);
        if (sql.count("select count(*) from (" + old + " except " + now + ")") > 0) {
            throw new NotInParts("rows that " + model.name() + " had are gone or changed");
        }
        sql.run("create or replace temp table added as " + now + " except " + old);
        sql.run("drop table " + Tables.place("stage", model));
        sql.run("insert into " + Tables.place("mart", model) + " select * from added");
        sql.run("drop table added");
        checks.runHeaderChecks(model);
    }

    private long fill(String catalog, Model model) throws SQLException {
        sql.run(Tables.create(catalog, model));
        sql.run("insert into " + Tables.place(catalog, model) + " " + model.sql());
        return sql.count("select count(*) from " + Tables.place(catalog, model));
    }
}
