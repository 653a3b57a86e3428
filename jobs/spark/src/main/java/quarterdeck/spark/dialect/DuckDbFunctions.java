package quarterdeck.spark.dialect;

import java.util.function.Function;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
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
    static final String KEY = "duckdb_key";
    static final String GATHERED = "duckdb_gathered";
    static final String REACHED = "duckdb_reached";

    static String ofDoubles(String name) {
        return "duckdb_" + name;
    }

    /** Makes known what is registered with a session: aggregates, and the functions that models call in Java. */
    public static void register(SparkSession session) {
        session.udf().register(GATHERED, functions.udaf(new Gathered(), Encoders.BINARY()));
        for (String name : Functions.names()) {
            session.udf()
                    .register(
                            name,
                            (UDF1<String, String>) text -> text == null ? null : Functions.apply(name, text),
                            DataTypes.StringType);
        }
    }

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        inject(extensions, TEXT, given -> isDouble(given) ? text(given) : spark("string", given));
        inject(extensions, ROUND, given -> isDouble(given) ? ofDouble("rounded", given) : spark("round", given));
        inject(extensions, DECIMAL, given -> isDouble(given) ? decimal(given) : given.head());
        inject(extensions, ofDoubles("divide"), given -> ofDouble("divide", given));
        for (String name : new String[] {"floor", "ceil"}) {
            inject(extensions, ofDoubles(name), given -> JavaCall.of(Math.class, name, DataTypes.DoubleType, given));
        }
        inject(extensions, KEY, Reached::keyCall);
        inject(extensions, REACHED, Reached::countCall);
        return BoxedUnit.UNIT;
    }

    private static boolean isDouble(Seq<Expression> arguments) {
        return arguments.head().dataType().equals(DataTypes.DoubleType);
    }

    private static Expression spark(String name, Seq<Expression> arguments) {
        return UnresolvedFunction$.MODULE$.apply(name, arguments, false);
    }

    private static Expression ofDouble(String method, Seq<Expression> arguments) {
        return JavaCall.of(Doubles.class, method, DataTypes.DoubleType, arguments);
    }

    private static Expression text(Seq<Expression> arguments) {
        return JavaCall.of(Doubles.class, "text", DataTypes.StringType, arguments);
    }

    /** As wide as decimals are: that it fits what it is cast to is for the cast around it to see. */
    private static Expression decimal(Seq<Expression> arguments) {
        int scale = (int) ((Literal) arguments.apply(1)).value();
        DataType type = DataTypes.createDecimalType(Doubles.PRECISION, scale);
        return JavaCall.of(Doubles.class, "decimal", type, arguments);
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
}
