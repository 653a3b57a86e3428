package quarterdeck.spark.dialect;

import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Calls of static methods with values as Spark holds them, of which none is null, written into the code that Spark
 * compiles: a registered function is given each value as an object, through a conversion there and back.
 */
final class JavaCall {
    private JavaCall() {}

    static Expression of(Class<?> owner, String method, DataType result, List<Expression> arguments) {
        return new StaticInvoke(
                owner,
                result,
                method,
                CollectionConverters.asScala(arguments).toSeq(),
                CollectionConverters.<AbstractDataType>asScala(List.of()).toSeq(),
                true,
                false,
                true,
                Option.empty());
    }

    static Expression of(Class<?> owner, String method, DataType result, Seq<Expression> arguments) {
        return of(owner, method, result, CollectionConverters.asJava(arguments));
    }
}
