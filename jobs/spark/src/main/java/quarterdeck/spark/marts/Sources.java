package quarterdeck.spark.marts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import quarterdeck.spark.dialect.Dialect;
import quarterdeck.warehouse.LakeColumns;

/** What models read: the datasets of the lake and the vocabulary files, as views of a session. */
final class Sources {
    private final SparkSession session;
    private final Set<String> names = new TreeSet<>();

    Sources(SparkSession session) {
        this.session = session;
    }

    /** Names such as {@code lake.release} and {@code vocabulary.unit}. */
    Set<String> names() {
        return names;
    }

    void open(MartsRequest request) throws IOException {
        for (Map.Entry<String, Map<String, String>> dataset : LakeColumns.ALL.entrySet()) {
            List<String> files = request.datasets().getOrDefault(dataset.getKey(), List.of());
            register("lake." + dataset.getKey(), lake(dataset.getValue(), files));
        }
        try (Stream<Path> files = Files.list(request.vocabularyFolder())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                register("vocabulary." + file.getFileName().toString().replaceFirst("\\.csv$", ""), vocabulary(file));
            }
        }
    }

    private void register(String name, Dataset<Row> rows) {
        rows.createOrReplaceTempView(Dialect.tableName(name));
        names.add(name);
    }

    /** The columns come by name and in the types of the contract, whether there are files that have them or not. */
    private Dataset<Row> lake(Map<String, String> columns, List<String> files) {
        StructType schema = new StructType();
        List<Column> known = new ArrayList<>();
        for (Map.Entry<String, String> column : columns.entrySet()) {
            DataType type = typeOf(column.getValue());
            schema = schema.add(column.getKey(), type, true);
            Column value = functions.col(column.getKey());
            known.add(
                    type.equals(DataTypes.StringType)
                            ? functions.coalesce(value, functions.lit("")).as(column.getKey())
                            : value);
        }
        Dataset<Row> rows = files.isEmpty()
                ? session.createDataFrame(List.of(), schema)
                : session.read().schema(schema).parquet(files.toArray(String[]::new));
        return rows.select(known.toArray(Column[]::new));
    }

    private static DataType typeOf(String type) {
        return switch (type) {
            case "varchar" -> DataTypes.StringType;
            case "date" -> DataTypes.DateType;
            case "integer" -> DataTypes.IntegerType;
            case "bigint" -> DataTypes.LongType;
            case "timestamp" -> DataTypes.TimestampNTZType;
            case "decimal(38,10)" -> DataTypes.createDecimalType(38, 10);
            default -> throw new IllegalArgumentException("a column of the lake is " + type);
        };
    }

    private Dataset<Row> vocabulary(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : records) {
                if (header.isEmpty()) {
                    header.addAll(line.getHeader());
                }
                rows.add(RowFactory.create(line.getFields().toArray()));
            }
        }
        StructType schema = new StructType();
        for (String column : header) {
            schema = schema.add(column, DataTypes.StringType, false);
        }
        // kept as a table: as a literal it would be evaluated by the optimizer, again in every plan
        return session.createDataFrame(rows, schema).cache();
    }
}
