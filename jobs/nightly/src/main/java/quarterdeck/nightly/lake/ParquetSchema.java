package quarterdeck.nightly.lake;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The Parquet schema of a dataset; field ids are positions, from 1. */
final class ParquetSchema {

    /** Bytes of a DECIMAL(38,10). */
    static final int DECIMAL_BYTES = 16;

    private ParquetSchema() {}

    static MessageType of(Dataset<?> dataset) {
        List<Type> fields = new ArrayList<>();
        for (Column<?> column : dataset.columns()) {
            fields.add(field(column).withId(fields.size() + 1));
        }
        return new MessageType(dataset.name(), fields);
    }

    private static Type field(Column<?> column) {
        return switch (column.type()) {
            case TEXT ->
                Types.required(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
            // not "adjusted to UTC", although it is UTC: readers would show it in the time zone of their session
            case TIMESTAMP ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS))
                        .named(column.name());
            case INT -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
            case BIGINT -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case DECIMAL ->
                Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(DECIMAL_BYTES)
                        .as(LogicalTypeAnnotation.decimalType(Decimals.SCALE, Decimals.PRECISION))
                        .named(column.name());
        };
    }
}
