package quarterdeck.spark.marts;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkException;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import quarterdeck.spark.dialect.Dialect;
import quarterdeck.spark.dialect.DuckDbFunctions;
import quarterdeck.spark.dialect.NotInDialect;
import quarterdeck.spark.dialect.SparkTypes;
import quarterdeck.warehouse.BrokenModels;
import quarterdeck.warehouse.BuildReport.CheckRun;
import quarterdeck.warehouse.BuildReport.ModelRun;
import quarterdeck.warehouse.HeaderChecks;
import quarterdeck.warehouse.model.BuildOrder;
import quarterdeck.warehouse.model.Model;
import quarterdeck.warehouse.model.SqlFolder;

/** Builds the models on Spark, each as a folder of Parquet, in the order and with the checks of the one-machine build. */
public final class ClusterMarts implements AutoCloseable {
    private static final double NANOS = 1e9;

    /** Rows of a model that nobody has counted. */
    private static final long UNKNOWN = -1;

    private final SparkSession session;
    private final MartsRequest request;
    private final Connection duckdb;
    private final Checks checks;
    private final Dialect dialect;
    private final SqlFolder folder;
    private final Sources sources;
    private final Costs costs;

    /**
     * Reads the models; nothing runs yet.
     *
     * @param session made by {@link Sessions}
     * @param costs of this session, to which those of the models are added
     * @throws BrokenModels where the folder of SQL cannot be read
     */
    public ClusterMarts(SparkSession session, MartsRequest request, Costs costs) throws IOException, SQLException {
        this.session = session;
        this.request = request;
        this.folder = SqlFolder.read(request.sqlFolder());
        this.duckdb = DriverManager.getConnection("jdbc:duckdb:");
        this.dialect = new Dialect(
                duckdb,
                folder.macros(false),
                name -> List.of(session.table(name).columns()));
        this.checks = new Checks(session, dialect);
        this.sources = new Sources(session);
        this.costs = costs;
    }

    /** What came of the models and checks; rows are -1 where nobody has counted them. */
    public record Report(List<ModelRun> models, List<CheckRun> checks) {}

    /**
     * Builds every model, and checks those that are not published; the caller decides what blocks. The published ones are
     * checked where they are published, which are the same rows.
     *
     * @throws BrokenModels where a model cannot be built
     */
    public Report build() throws IOException, SQLException {
        DuckDbFunctions.register(session);
        // of a run that was killed: no other makes tables in this folder
        remove(parts());
        sources.open(request);
        BuildOrder.Ordered order = BuildOrder.of(folder, sources.names(), duckdb);
        List<ModelRun> models = new InOrder(order, request.atOnce()).run(this::run);
        return new Report(models, checks.runs());
    }

    private ModelRun run(Model model) throws IOException, SQLException {
        long start = System.nanoTime();
        long rows = costs.of(model.name(), () -> named(model));
        double seconds = (System.nanoTime() - start) / NANOS;
        return new ModelRun(model.folder().folderName(), model.name(), rows, 0, seconds, "WHOLE");
    }

    /** Which model fails is said: Spark tells of expressions alone. */
    private long named(Model model) throws IOException, SQLException {
        try {
            return make(model);
        } catch (Exception e) {
            if (e instanceof AnalysisException || e instanceof NotInDialect || e instanceof SparkException) {
                throw new BrokenModels(List.of(model.place() + ": " + e.getMessage()));
            }
            throw e;
        }
    }

    private long make(Model model) throws IOException, SQLException {
        String place = request.folder() + "/" + model.name();
        Dataset<Row> kept;
        if (isComplete(place)) {
            kept = session.read().schema(schema(model)).parquet(place);
        } else {
            List<String> parts = new ArrayList<>();
            String select = dialect.translate(model.sql(), model.name() + "__", (name, sql) -> {
                parts.add(name);
                costs.of(name, () -> part(name, sql));
            });
            Dataset<Row> rows = typed(model, session.sql(select));
            if (model.isView()) {
                rows.createOrReplaceTempView(model.name());
                return 0;
            }
            kept = write(rows, place);
            for (String part : parts) {
                session.catalog().dropTempView(part);
                remove(placeOf(part));
            }
        }
        kept.createOrReplaceTempView(model.name());
        boolean isChecked = !model.published() && !HeaderChecks.of(model).isEmpty();
        return isChecked ? checks.ofHeader(model) : UNKNOWN;
    }

    private long part(String name, String select) throws SQLException {
        write(session.sql(select), placeOf(name)).createOrReplaceTempView(name);
        return UNKNOWN;
    }

    /** Where a table lies that is made for a model alone: no table of that folder is taken for a finished model. */
    private String placeOf(String part) {
        return parts() + part;
    }

    private String parts() {
        return request.folder() + "/parts/";
    }

    private Dataset<Row> write(Dataset<Row> rows, String place) {
        rows.write().mode(SaveMode.Overwrite).option("compression", "zstd").parquet(place);
        return session.read().schema(rows.schema()).parquet(place);
    }

    private void remove(String place) throws IOException {
        Path folder = new Path(place);
        folder.getFileSystem(session.sparkContext().hadoopConfiguration()).delete(folder, true);
    }

    private static StructType schema(Model model) {
        StructType schema = new StructType();
        for (quarterdeck.warehouse.model.Column column : model.columns()) {
            schema = schema.add(column.name(), SparkTypes.of(column.type()));
        }
        return schema;
    }

    private boolean isComplete(String place) throws IOException {
        Path done = new Path(place, "_SUCCESS");
        FileSystem files = done.getFileSystem(session.sparkContext().hadoopConfiguration());
        return files.exists(done);
    }

    /** In the types that the header promises. */
    private static Dataset<Row> typed(Model model, Dataset<Row> rows) {
        List<String> declared =
                model.columns().stream().map(column -> column.name()).toList();
        if (!declared.equals(List.of(rows.columns()))) {
            throw new BrokenModels(List.of(
                    model.place() + ": header and SELECT differ: " + declared + ", " + List.of(rows.columns())));
        }
        return rows.select(model.columns().stream()
                .map(column -> functions
                        .col("`" + column.name() + "`")
                        .cast(SparkTypes.of(column.type()))
                        .as(column.name()))
                .toArray(Column[]::new));
    }

    @Override
    public void close() throws SQLException {
        duckdb.close();
    }
}
