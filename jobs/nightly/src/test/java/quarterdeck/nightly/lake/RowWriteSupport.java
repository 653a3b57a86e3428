package quarterdeck.nightly.lake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Hands rows to Parquet, column by column. */
final class RowWriteSupport extends WriteSupport<Row> {

    private static final long MICROS = 1_000_000L;
    private static final long NANOS_PER_MICRO = 1_000L;

    private final Dataset<?> dataset;
    private final ColumnType[] types;
    private final String[] names;
    private @Nullable RecordConsumer consumer;

    RowWriteSupport(Dataset<?> dataset) {
        this.dataset = dataset;
        this.types = dataset.columns().stream().map(Column::type).toArray(ColumnType[]::new);
        this.names = dataset.columns().stream().map(Column::name).toArray(String[]::new);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in the superclass, although the other init is the one called
    public WriteContext init(Configuration configuration) {
        return new WriteContext(ParquetSchema.of(dataset), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(ParquetSchema.of(dataset), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(Row row) {
        RecordConsumer out = java.util.Objects.requireNonNull(consumer, "written to before it was prepared");
        out.startMessage();
        for (int i = 0; i < types.length; i++) {
            Object value = row.value(i);
            if (value != null) {
                out.startField(names[i], i);
                write(out, types[i], value);
                out.endField(names[i], i);
            }
        }
        out.endMessage();
    }

    private static void write(RecordConsumer out, ColumnType type, Object value) {
        switch (type) {
            case TEXT -> out.addBinary(Binary.fromString((String) value));
            case DATE -> out.addInteger((int) ((LocalDate) value).toEpochDay());
            case TIMESTAMP -> out.addLong(micros((Instant) value));
            case INT -> out.addInteger((Integer) value);
            case BIGINT -> out.addLong((Long) value);
            case DECIMAL -> out.addBinary(decimal((BigDecimal) value));
        }
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS + instant.getNano() / NANOS_PER_MICRO;
    }

    private static Binary decimal(BigDecimal value) {
        byte[] digits = value.unscaledValue().toByteArray();
        byte[] fixed = new byte[ParquetSchema.DECIMAL_BYTES];
        java.util.Arrays.fill(fixed, 0, fixed.length - digits.length, (byte) (value.signum() < 0 ? -1 : 0));
        System.arraycopy(digits, 0, fixed, fixed.length - digits.length, digits.length);
        return Binary.fromConstantByteArray(fixed);
    }
}
