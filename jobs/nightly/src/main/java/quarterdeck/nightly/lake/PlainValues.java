package quarterdeck.nightly.lake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** Writes values of one type one after the other and knows the least and the greatest of them, as pages need it. */
final class PlainValues {

    private static final long MICROS = 1_000_000L;
    private static final long NANOS_PER_MICRO = 1_000L;

    private final ColumnType type;
    private final ByteSink out;
    private @Nullable Object least;
    private @Nullable Object greatest;

    /** The first bytes of the least and of the greatest text: nearly all others are told from them by these alone. */
    private long leastPrefix;

    private long greatestPrefix;

    PlainValues(ColumnType type, ByteSink out) {
        this.type = type;
        this.out = out;
    }

    /** Writes the value of a number, not that of null; it counts for the least and the greatest. */
    void put(NumberedValues column, int number) {
        if (type == ColumnType.TEXT) {
            int begin = column.putText(number, out);
            skipText(out.bytes(), begin, out.size());
        } else {
            see(putNumber(Objects.requireNonNull(column.value(number), "null has no value")));
        }
    }

    /** Counts a value that is no text for the least and the greatest without writing it. */
    void skip(Object value) {
        see(value);
    }

    /** The same for a text in UTF-8 that lies in an array. */
    void skipText(byte[] bytes, int begin, int end) {
        long prefix = ByteSink.prefix(bytes, begin, end);
        if (least == null || order(prefix, bytes, begin, end, leastPrefix, (byte[]) least) < 0) {
            least = Arrays.copyOfRange(bytes, begin, end);
            leastPrefix = prefix;
        }
        if (greatest == null || order(prefix, bytes, begin, end, greatestPrefix, (byte[]) greatest) > 0) {
            greatest = Arrays.copyOfRange(bytes, begin, end);
            greatestPrefix = prefix;
        }
    }

    private static int order(long prefix, byte[] bytes, int begin, int end, long otherPrefix, byte[] other) {
        return prefix == otherPrefix
                ? Arrays.compareUnsigned(bytes, begin, end, other, 0, other.length)
                : Long.compareUnsigned(prefix, otherPrefix);
    }

    private Object putNumber(Object value) {
        switch (type) {
            case DATE -> out.putInt((int) ((LocalDate) value).toEpochDay());
            case TIMESTAMP -> out.putLong(micros((Instant) value));
            case INT -> out.putInt((Integer) value);
            case BIGINT -> out.putLong((Long) value);
            case DECIMAL, TEXT -> throw new IllegalStateException(type + " is written otherwise");
        }
        return value;
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS + instant.getNano() / NANOS_PER_MICRO;
    }

    private void see(Object value) {
        if (least == null || greatest == null) {
            least = value;
            greatest = value;
        } else if (compare(value, least) < 0) {
            least = value;
        } else if (compare(value, greatest) > 0) {
            greatest = value;
        }
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    /** The statistics of the values since they were last asked for. */
    Statistics<?> statistics(PrimitiveType column, int nulls) {
        Statistics<?> statistics = Statistics.createStats(column);
        statistics.incrementNumNulls(nulls);
        if (least != null && greatest != null) {
            update(statistics, least);
            update(statistics, greatest);
        }
        least = null;
        greatest = null;
        return statistics;
    }

    private void update(Statistics<?> statistics, Object value) {
        switch (type) {
            case TEXT -> statistics.updateStats(Binary.fromConstantByteArray((byte[]) value));
            case DATE -> statistics.updateStats((int) ((LocalDate) value).toEpochDay());
            case TIMESTAMP -> statistics.updateStats(micros((Instant) value));
            case INT -> statistics.updateStats((Integer) value);
            case BIGINT -> statistics.updateStats((Long) value);
            case DECIMAL -> throw new IllegalStateException("decimals are written otherwise");
        }
    }
}
