package quarterdeck.server.worker;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.arrow.flight.sql.FlightSqlColumnMetadata;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/**
 * How a column of DuckDB travels: numbers, text, truth values and dates as themselves; everything that the drivers
 * shift or do not know (times with a zone, lists, structures, intervals, ...) as text.
 */
public final class ColumnTypes {

    /** A column whose type is known only once parameters are bound. */
    static final String UNKNOWN = "UNKNOWN";

    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");
    private static final ArrowType TEXT = new ArrowType.Utf8();
    private static final Map<String, ArrowType> TYPES = Map.ofEntries(
            Map.entry("BOOLEAN", new ArrowType.Bool()),
            Map.entry("TINYINT", new ArrowType.Int(8, true)),
            Map.entry("SMALLINT", new ArrowType.Int(16, true)),
            Map.entry("INTEGER", new ArrowType.Int(32, true)),
            Map.entry("BIGINT", new ArrowType.Int(64, true)),
            Map.entry("HUGEINT", new ArrowType.Decimal(38, 0, 128)),
            Map.entry("FLOAT", new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE)),
            Map.entry("DOUBLE", new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE)),
            Map.entry("VARCHAR", TEXT),
            Map.entry("DATE", new ArrowType.Date(DateUnit.DAY)),
            Map.entry("TIMESTAMP", new ArrowType.Timestamp(TimeUnit.MICROSECOND, null)),
            Map.entry("BLOB", new ArrowType.Binary()));

    private ColumnTypes() {}

    /**
     * The field of a column.
     *
     * @param type the name of DuckDB's type
     */
    public static Field field(String name, String type) {
        return field(name, type, "", "", "", true);
    }

    /**
     * The field of a column of a table.
     *
     * @param remarks the comment of the column, empty where there is none
     */
    public static Field field(
            String name, String type, String schema, String table, String remarks, boolean isNullable) {
        String upper = type.toUpperCase(Locale.ROOT);
        FlightSqlColumnMetadata.Builder metadata = new FlightSqlColumnMetadata.Builder()
                .typeName(typeName(upper))
                .isReadOnly(true)
                .isAutoIncrement(false)
                .isSearchable(true)
                .isCaseSensitive(true);
        if (!table.isEmpty()) {
            metadata.schemaName(schema).tableName(table);
        }
        if (!remarks.isEmpty()) {
            metadata.remarks(remarks);
        }
        ArrowType arrow = arrow(upper);
        if (arrow instanceof ArrowType.Decimal decimal) {
            metadata.precision(decimal.getPrecision()).scale(decimal.getScale());
        }
        return new Field(
                name, new FieldType(isNullable, arrow, null, metadata.build().getMetadataMap()), List.of());
    }

    private static String typeName(String type) {
        return type.equals(UNKNOWN) ? "VARCHAR" : DECIMAL.matcher(type).matches() ? "DECIMAL" : type;
    }

    private static ArrowType arrow(String type) {
        Matcher decimal = DECIMAL.matcher(type);
        return decimal.matches()
                ? new ArrowType.Decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)), 128)
                : TYPES.getOrDefault(type, TEXT);
    }
}
