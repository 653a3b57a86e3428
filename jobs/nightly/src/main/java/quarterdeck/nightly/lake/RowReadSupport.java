package quarterdeck.nightly.lake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Makes rows of what Parquet reads. */
final class RowReadSupport extends ReadSupport<Row> {

    private static final long MICROS = 1_000_000L;
    private static final long NANOS_PER_MICRO = 1_000L;

    private final Dataset<?> dataset;

    RowReadSupport(Dataset<?> dataset) {
        this.dataset = dataset;
    }

    @Override
    public ReadContext init(InitContext context) {
        return new ReadContext(ParquetSchema.of(dataset));
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in the superclass, although the other one is called
    public RecordMaterializer<Row> prepareForRead(
            Configuration configuration, Map<String, String> metadata, MessageType fileSchema, ReadContext context) {
        return new RowMaterializer(dataset.columns());
    }

    @Override
    public RecordMaterializer<Row> prepareForRead(
            ParquetConfiguration configuration,
            Map<String, String> metadata,
            MessageType fileSchema,
            ReadContext context) {
        return new RowMaterializer(dataset.columns());
    }

    private static final class RowMaterializer extends RecordMaterializer<Row> {

        private final Cell[] cells;
        private final GroupConverter root;

        RowMaterializer(List<? extends Column<?>> columns) {
            cells = columns.stream().map(column -> new Cell(column.type())).toArray(Cell[]::new);
            root = new GroupConverter() {
                @Override
                public Converter getConverter(int field) {
                    return cells[field];
                }

                @Override
                public void start() {
                    for (Cell cell : cells) {
                        // a file from before there was the column has nothing to say in it
                        cell.value = cell.type == ColumnType.TEXT ? "" : null;
                    }
                }

                @Override
                public void end() {
                    // the row is taken by getCurrentRecord
                }
            };
        }

        @Override
        public Row getCurrentRecord() {
            @Nullable Object[] values = new Object[cells.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = cells[i].value;
            }
            return new Row(values);
        }

        @Override
        public GroupConverter getRootConverter() {
            return root;
        }
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_PER_MICRO);
    }

    /** Takes the value of one column; texts and decimals repeat, so their dictionary is decoded once. */
    private static final class Cell extends PrimitiveConverter {

        private final ColumnType type;
        private @Nullable Object[] decoded = {};
        private @Nullable Object value;

        Cell(ColumnType type) {
            this.type = type;
        }

        @Override
        public boolean hasDictionarySupport() {
            return true;
        }

        @Override
        public void setDictionary(Dictionary dictionary) {
            decoded = new Object[dictionary.getMaxId() + 1];
            for (int id = 0; id < decoded.length; id++) {
                decoded[id] = switch (type) {
                    case DATE, INT -> number(dictionary.decodeToInt(id));
                    case TIMESTAMP, BIGINT -> number(dictionary.decodeToLong(id));
                    case TEXT, DECIMAL -> bytes(dictionary.decodeToBinary(id));
                };
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            value = decoded[id];
        }

        @Override
        public void addBinary(Binary bytes) {
            value = bytes(bytes);
        }

        @Override
        public void addInt(int number) {
            value = number(number);
        }

        @Override
        public void addLong(long number) {
            value = number(number);
        }

        private Object bytes(Binary bytes) {
            return type == ColumnType.TEXT
                    ? bytes.toStringUsingUTF8()
                    : new BigDecimal(new BigInteger(bytes.getBytes()), Decimals.SCALE);
        }

        private Object number(long number) {
            return switch (type) {
                case DATE -> LocalDate.ofEpochDay(number);
                case TIMESTAMP -> instant(number);
                case INT -> Math.toIntExact(number);
                default -> number;
            };
        }
    }
}
