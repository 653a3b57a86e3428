package quarterdeck.spark.dialect;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** How many of the values of a partition lie up to a bound. */
public final class Reached {
    /** Bytes of a value, which the widest decimal fits. */
    static final int WIDTH = 16;

    /** Digits behind the point of values and bounds. */
    private static final int SCALE = 10;

    private Reached() {}

    /** The call of {@link #key} for a decimal. */
    static Expression keyCall(Seq<Expression> arguments) {
        return JavaCall.of(Reached.class, "key", DataTypes.BinaryType, List.of(decimal(arguments.head())));
    }

    /** The call of {@link #count} for what is gathered, a bound, and whether values are counted from the greatest on. */
    static Expression countCall(Seq<Expression> arguments) {
        List<Expression> given = CollectionConverters.asJava(arguments);
        return JavaCall.of(
                Reached.class, "count", DataTypes.LongType, List.of(given.get(0), decimal(given.get(1)), given.get(2)));
    }

    private static Expression decimal(Expression value) {
        if (value.dataType() instanceof DecimalType type && type.scale() == SCALE) {
            return value;
        }
        throw new NotInDialect("a frame by value, but of decimals of " + SCALE + " places");
    }

    /** Bytes that compare, without signs, as the decimals do. */
    public static byte[] key(Decimal value) {
        byte[] digits = value.toJavaBigDecimal().setScale(SCALE).unscaledValue().toByteArray();
        byte[] key = new byte[WIDTH];
        Arrays.fill(key, 0, WIDTH - digits.length, (byte) (digits[0] >> (Byte.SIZE - 1)));
        System.arraycopy(digits, 0, key, WIDTH - digits.length, digits.length);
        key[0] ^= Byte.MIN_VALUE;
        return key;
    }

    /**
     * Finds by halving what lies beyond the bound.
     *
     * @param values keys in ascending order, one behind the other
     */
    public static long count(byte[] values, Decimal bound, boolean fromGreatest) {
        byte[] key = key(bound);
        int size = values.length / WIDTH;
        int below = 0;
        int above = size;
        while (below < above) {
            int middle = (below + above) >>> 1;
            int order = Arrays.compareUnsigned(values, middle * WIDTH, (middle + 1) * WIDTH, key, 0, WIDTH);
            if (order < 0 || (order == 0 && !fromGreatest)) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return fromGreatest ? size - below : below;
    }
}
