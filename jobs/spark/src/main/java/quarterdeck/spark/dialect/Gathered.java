package quarterdeck.spark.dialect;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.jspecify.annotations.Nullable;

/**
 * All values of a partition, written by {@link Reached#key}, in ascending order and in one run of bytes: each row of the
 * partition gets a copy of them, for which a list of decimals would be written anew, value by value.
 */
public final class Gathered extends Aggregator<byte @Nullable [], Gathered.Values, byte[]> {
    private static final long serialVersionUID = 1;

    /** Values in the order of rows. */
    public static final class Values implements Serializable {
        private static final long serialVersionUID = 1;

        private final ArrayList<byte[]> keys = new ArrayList<>();
    }

    @Override
    public Values zero() {
        return new Values();
    }

    @Override
    public Values reduce(Values values, byte @Nullable [] key) {
        if (key != null) {
            values.keys.add(key);
        }
        return values;
    }

    @Override
    public Values merge(Values values, Values others) {
        values.keys.addAll(others.keys);
        return values;
    }

    @Override
    public byte[] finish(Values values) {
        List<byte[]> sorted = new ArrayList<>(values.keys);
        sorted.sort(Arrays::compareUnsigned);
        ByteBuffer run = ByteBuffer.allocate(sorted.size() * Reached.WIDTH);
        sorted.forEach(run::put);
        return run.array();
    }

    @Override
    public Encoder<Values> bufferEncoder() {
        return Encoders.javaSerialization(Values.class);
    }

    @Override
    public Encoder<byte[]> outputEncoder() {
        return Encoders.BINARY();
    }
}
