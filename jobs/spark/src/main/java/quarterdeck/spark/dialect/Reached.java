package quarterdeck.spark.dialect;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal$;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How many of the values of a partition, which come in their order, lie up to a bound. It is called with the values as
 * Spark holds them: a function of Spark's own kind would be given each of them as an object, for every row.
 */
public final class Reached {
    private Reached() {}

    /**
     * The call of {@link #count} for a list of decimals, a bound, and whether the list descends.
     *
     * @throws NotInDialect where the values are no decimals
     */
    static Expression call(Seq<Expression> arguments) {
        java.util.List<Expression> given = CollectionConverters.asJava(arguments);
        if (!(given.get(0).dataType() instanceof ArrayType list)
                || !(list.elementType() instanceof DecimalType type)
                || !(given.get(1).dataType() instanceof DecimalType)) {
            throw new NotInDialect("a frame by value, but of decimals");
        }
        java.util.List<Expression> passed = java.util.List.of(
                given.get(0),
                given.get(1),
                given.get(2),
                Literal$.MODULE$.apply(type.precision()),
                Literal$.MODULE$.apply(type.scale()));
        return new StaticInvoke(
                Reached.class,
                DataTypes.LongType,
                "count",
                CollectionConverters.asScala(passed).toSeq(),
                CollectionConverters.<org.apache.spark.sql.types.AbstractDataType>asScala(java.util.List.of())
                        .toSeq(),
                true,
                false,
                true,
                Option.empty());
    }

    /** Finds the first value beyond the bound by halving. */
    public static long count(ArrayData values, Decimal bound, boolean descending, int precision, int scale) {
        int within = 0;
        int beyond = values.numElements();
        while (within < beyond) {
            int middle = (within + beyond) >>> 1;
            int order = values.getDecimal(middle, precision, scale).compare(bound);
            if (descending ? order >= 0 : order <= 0) {
                within = middle + 1;
            } else {
                beyond = middle;
            }
        }
        return within;
    }
}
