package quarterdeck.iceberg.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.parquet.schema.MessageType;
import quarterdeck.nightly.lake.Column;
import quarterdeck.nightly.lake.ColumnType;
import quarterdeck.nightly.lake.Dataset;

/**
 * The columns of a dataset as those of a table. All of them may be null, also texts, which never are: so a column that is
 * added one day is null in the files of older snapshots.
 */
final class Columns {

    private static final int PRECISION = 38;
    private static final int SCALE = 10;

    private Columns() {}

    static Schema of(Dataset<?> dataset) {
        List<Types.NestedField> fields = new ArrayList<>();
        for (Column<?> column : dataset.columns()) {
            fields.add(Types.NestedField.optional(fields.size() + 1, column.name(), type(column.type())));
        }
        return new Schema(fields);
    }

    private static Type type(ColumnType type) {
        return switch (type) {
            case TEXT -> Types.StringType.get();
            case DATE -> Types.DateType.get();
            case TIMESTAMP -> Types.TimestampType.withoutZone();
            case INT -> Types.IntegerType.get();
            case BIGINT -> Types.LongType.get();
            case DECIMAL -> Types.DecimalType.of(PRECISION, SCALE);
        };
    }

    /**
     * Whether the columns of a file are the first of a dataset, by their ids and names. The files of one commit and
     * those of another may be of different versions of the project.
     */
    static boolean fit(MessageType file, Schema dataset) {
        return file.getColumns().size() <= dataset.columns().size()
                && file.getFields().stream()
                        .allMatch(field -> field.getId() != null
                                && field.getName()
                                        .equals(dataset.findColumnName(
                                                field.getId().intValue())));
    }

    /** The first column of a table that a dataset has not; the dataset may have more of them. */
    static Optional<String> foreign(Schema table, Schema dataset) {
        return table.columns().stream()
                .filter(column -> {
                    Types.NestedField wanted = dataset.findField(column.fieldId());
                    return wanted == null
                            || !wanted.name().equals(column.name())
                            || !wanted.type().equals(column.type());
                })
                .map(Types.NestedField::name)
                .findFirst();
    }
}
