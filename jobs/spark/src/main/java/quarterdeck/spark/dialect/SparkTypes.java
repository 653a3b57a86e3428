package quarterdeck.spark.dialect;

/** The types of Spark for those that headers of models write. */
public final class SparkTypes {
    private SparkTypes() {}

    /** @param type as headers write it, for example {@code DECIMAL(38,10)} */
    public static String of(String type) {
        return Spelling.type(type);
    }
}
