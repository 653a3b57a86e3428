package quarterdeck.spark.dialect;

/** Something a model says that has no known writing in Spark SQL; nothing is written by guess. */
public final class NotInDialect extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NotInDialect(String what) {
        super("no writing in Spark SQL is known for " + what);
    }
}
