package quarterdeck.spark.dialect;

import java.math.BigDecimal;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.UDFRegistration;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import quarterdeck.warehouse.function.Functions;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * The functions that statements written by {@link Dialect} call and Spark does not have. A session finds this class by
 * its setting {@code spark.sql.extensions}.
 */
public final class DuckDbFunctions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
    static final String TEXT = "duckdb_text";
    static final String DECIMAL = "duckdb_decimal";
    static final String ROUND = "duckdb_round";
    static final String REACHED = "duckdb_reached";
    private static final String DOUBLE_DECIMAL = "duckdb_decimal_of_double";
    private static final String DOUBLE_ROUND = "duckdb_round_of_double";
    private static final String DOUBLE_TEXT = "duckdb_text_of_double";

    /** From here on, and below the other, DuckDB writes doubles with an exponent. */
    private static final double LARGE = 1e16;

    private static final double SMALL = 1e-4;

    private static final int PRECISION = 38;
    private static final int SCALE = 10;

    static String ofDoubles(String name) {
        return "duckdb_" + name;
    }

    /** Makes known what needs no look at the types it is called with, and the functions that models call in Java. */
    public static void register(SparkSession session) {
        UDFRegistration functions = session.udf();
        functions.register(DOUBLE_TEXT, (UDF1<Double, String>) DuckDbFunctions::text, DataTypes.StringType);
        functions.register(
                DOUBLE_DECIMAL,
                (UDF2<Double, Integer, BigDecimal>) DuckDbFunctions::decimal,
                DataTypes.createDecimalType(PRECISION, SCALE));
        functions.register(
                DOUBLE_ROUND, (UDF2<Double, Integer, Double>) DuckDbFunctions::rounded, DataTypes.DoubleType);
        functions.register(
                ofDoubles("floor"), (UDF1<Double, Double>) x -> x == null ? null : Math.floor(x), DataTypes.DoubleType);
        functions.register(
                ofDoubles("ceil"), (UDF1<Double, Double>) x -> x == null ? null : Math.ceil(x), DataTypes.DoubleType);
        functions.register(
                ofDoubles("divide"),
                (UDF2<Double, Double, Double>) (x, y) -> x == null || y == null ? null : x / y,
                DataTypes.DoubleType);
        for (String name : Functions.names()) {
            functions.register(
                    name,
                    (UDF1<String, String>) text -> text == null ? null : Functions.apply(name, text),
                    DataTypes.StringType);
        }
    }

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        byType(extensions, TEXT, DOUBLE_TEXT, "string");
        byType(extensions, ROUND, DOUBLE_ROUND, "round");
        inject(
                extensions,
                DECIMAL,
                arguments -> isDouble(arguments)
                        ? UnresolvedFunction$.MODULE$.apply(DOUBLE_DECIMAL, arguments, false)
                        : arguments.head());
        inject(extensions, REACHED, Reached::call);
        return BoxedUnit.UNIT;
    }

    /** A function that is another one for doubles and a third for all else: types are known once it is looked up. */
    private static void byType(SparkSessionExtensions extensions, String name, String ofDouble, String ofOthers) {
        inject(extensions, name, arguments -> {
            return UnresolvedFunction$.MODULE$.apply(isDouble(arguments) ? ofDouble : ofOthers, arguments, false);
        });
    }

    private static boolean isDouble(Seq<Expression> arguments) {
        return arguments.head().dataType().equals(DataTypes.DoubleType);
    }

    private static void inject(
            SparkSessionExtensions extensions, String name, Function<Seq<Expression>, Expression> call) {
        extensions.injectFunction(new Tuple3<>(
                new FunctionIdentifier(name),
                new ExpressionInfo(DuckDbFunctions.class.getName(), name),
                new AbstractFunction1<Seq<Expression>, Expression>() {
                    @Override
                    public Expression apply(Seq<Expression> arguments) {
                        return call.apply(arguments);
                    }
                }));
    }

    /** DuckDB rounds a double as a number of units of the last place, halves away from nought. */
    static @Nullable Double rounded(@Nullable Double value, @Nullable Integer places) {
        if (value == null || places == null) {
            return null;
        }
        double unit = Math.pow(10, Math.abs(places));
        double units = places < 0 ? value / unit : value * unit;
        double nearest = whole(units);
        double rounded = places < 0 ? nearest * unit : nearest / unit;
        return Double.isFinite(rounded) ? Double.valueOf(rounded) : value;
    }

    /**
     * The decimal that DuckDB casts a double to: it is moved to the left of the point as a double, and rounded there, halves
     * away from nought.
     *
     * @param scale digits behind the point, at most ten
     */
    static @Nullable BigDecimal decimal(@Nullable Double value, @Nullable Integer scale) {
        return value == null || scale == null
                ? null
                : new BigDecimal(whole(value * Math.pow(10, scale)))
                        .scaleByPowerOfTen(-scale)
                        .setScale(SCALE);
    }

    /** The nearest whole number, of two the one further from nought. */
    private static double whole(double value) {
        double below = Math.floor(Math.abs(value));
        return Math.copySign(Math.abs(value) - below >= 0.5 ? below + 1 : below, value);
    }

    /** The text that DuckDB makes of a double: the shortest that means it, always with a point or an exponent. */
    static @Nullable String text(@Nullable Double value) {
        if (value == null) {
            return null;
        } else if (value.isNaN()) {
            return "nan";
        } else if (value.isInfinite()) {
            return value > 0 ? "inf" : "-inf";
        } else if (value == 0) {
            return Double.toString(value);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= LARGE || size < SMALL ? withExponent(decimal) : plain(decimal);
    }

    private static String plain(BigDecimal decimal) {
        String text = decimal.toPlainString();
        return text.contains(".") ? text : text + ".0";
    }

    private static String withExponent(BigDecimal decimal) {
        int exponent = decimal.precision() - decimal.scale() - 1;
        String digits = decimal.movePointLeft(exponent).toPlainString();
        return String.format(java.util.Locale.ROOT, "%se%s%02d", digits, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
