package quarterdeck.nightly.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;

class PlainValuesTest {

    private static final PrimitiveType TEXT = Types.optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("text");

    /** Most texts are told apart by their first eight bytes; these are made so that many are not. */
    @Test
    void leastAndGreatestTextsAreThoseOfTheirBytes() {
        Random random = new Random(42);
        String[] pieces = {"", "a", "\0", "\u007F", "é", "地区", "地区生产总值", "\uD83D\uDE00", "generated"};
        for (int round = 0; round < 2_000; round++) {
            List<String> texts = new ArrayList<>();
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                StringBuilder text = new StringBuilder();
                for (int piece = random.nextInt(5); piece > 0; piece--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                texts.add(text.toString());
            }
            byte[][] sorted = texts.stream()
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .sorted(Arrays::compareUnsigned)
                    .toArray(byte[][]::new);

            Statistics<?> statistics = statistics(texts);

            assertThat(statistics.getMinBytes()).as("%s", texts).isEqualTo(sorted[0]);
            assertThat(statistics.getMaxBytes()).as("%s", texts).isEqualTo(sorted[sorted.length - 1]);
        }
    }

    private static Statistics<?> statistics(List<String> texts) {
        NumberedValues column = new NumberedValues(null);
        texts.forEach(column::add);
        PlainValues values = new PlainValues(ColumnType.TEXT, new ByteSink());
        for (int row = 0; row < texts.size(); row++) {
            values.put(column, column.number(row));
        }
        return values.statistics(TEXT, 0);
    }
}
