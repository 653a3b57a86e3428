package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import quarterdeck.warehouse.model.BuildOrder;
import quarterdeck.warehouse.model.Folder;

/** Decides from the mart before what is made anew, and lays a copy of it where the build goes on. */
final class Beginning {
    private static final String BEFORE = "before";

    private final Sql sql;
    private final BuildOrder.Ordered order;
    private final Map<String, String> recipes;
    private final Provenance provenance;

    Beginning(Sql sql, BuildOrder.Ordered order, Map<String, String> recipes, Provenance provenance) {
        this.sql = sql;
        this.order = order;
        this.recipes = recipes;
        this.provenance = provenance;
    }

    /** Describes the lake and compares it with what the mart before was built from. */
    Plan plan(Start from) throws SQLException, IOException {
        if (from.mart().isEmpty()) {
            provenance.describeLake("");
            return Plan.whole(order, from.reason());
        }
        sql.run("attach " + Sql.quoted(from.mart().get()) + " as " + BEFORE + " (read_only)");
        try {
            return comparedWithBefore();
        } finally {
            sql.run("detach " + BEFORE);
        }
    }

    private Plan comparedWithBefore() throws SQLException, IOException {
        long described = sql.count(
                "select count(*) from duckdb_tables() where database_name = 'before' and schema_name = 'built'");
        if (described == 0) {
            provenance.describeLake("");
            return Plan.whole(order, "the mart before does not say what it was built from");
        }
        provenance.describeLake(BEFORE + ".built.release");
        provenance.compareWith(BEFORE + ".built.release");
        Map<String, String> recipesBefore = Provenance.recipes(sql, BEFORE);
        boolean sameDimensions = order.models().stream()
                .filter(model -> model.folder().compareTo(Folder.DIMENSIONS) <= 0)
                .allMatch(model -> Objects.equals(recipesBefore.get(model.name()), recipes.get(model.name())));
        if (!sameDimensions || !recipes.keySet().containsAll(recipesBefore.keySet())) {
            return Plan.whole(order, "vocabulary, dimensions, macros or what builds them changed");
        }
        Plan plan = Plan.of(order, recipesBefore, recipes, provenance.changedDatasets());
        return plan.hasCells() ? cells(plan) : plan.because("models of another text");
    }

    private Plan cells(Plan plan) throws SQLException {
        try {
            List<String> provinces = new AffectedCells(sql, BEFORE).find();
            return plan.because("cells of " + String.join(", ", provinces));
        } catch (NotInParts e) {
            return Plan.whole(order, String.valueOf(e.getMessage()));
        }
    }

    /** A copy that can be written to, as published marts never change. */
    static void copy(Path before, Path workingFile) throws IOException {
        Files.copy(before, workingFile);
        Files.setPosixFilePermissions(workingFile, PosixFilePermissions.fromString("rw-r--r--"));
    }
}
