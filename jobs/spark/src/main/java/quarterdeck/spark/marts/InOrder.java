package quarterdeck.spark.marts;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import quarterdeck.warehouse.BuildReport.ModelRun;
import quarterdeck.warehouse.model.BuildOrder;
import quarterdeck.warehouse.model.Model;

/** Runs models several at a time, each after all it refers to: most of a small model's time is the driver's. */
final class InOrder {
    private final BuildOrder.Ordered order;
    private final int atOnce;

    InOrder(BuildOrder.Ordered order, int atOnce) {
        this.order = order;
        this.atOnce = atOnce;
    }

    /** What is done for each model. */
    @FunctionalInterface
    interface Work {
        ModelRun run(Model model) throws IOException, SQLException;
    }

    /** What came of the models, in their order; after a failure no other model is begun. */
    List<ModelRun> run(Work work) throws IOException, SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        Map<String, CompletableFuture<ModelRun>> runs = new HashMap<>();
        try {
            for (Model model : order.models()) {
                CompletableFuture<?>[] before =
                        order.usesOf(model).stream().map(runs::get).toArray(CompletableFuture<?>[]::new);
                runs.put(
                        model.name(),
                        CompletableFuture.allOf(before).thenApplyAsync(nothing -> unchecked(work, model), threads));
            }
            List<ModelRun> done = new ArrayList<>();
            for (Model model : order.models()) {
                done.add(Objects.requireNonNull(runs.get(model.name()), model.name())
                        .join());
            }
            return done;
        } catch (CompletionException e) {
            throw rethrown(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static ModelRun unchecked(Work work, Model model) {
        try {
            return work.run(model);
        } catch (IOException | SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static RuntimeException rethrown(CompletionException e) throws IOException, SQLException {
        if (e.getCause() instanceof IOException io) {
            throw io;
        } else if (e.getCause() instanceof SQLException sql) {
            throw sql;
        } else if (e.getCause() instanceof RuntimeException own) {
            return own;
        }
        return e;
    }
}
