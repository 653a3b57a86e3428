package quarterdeck.reading.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release that never was.
 *
 * @param features what is special about it, for counting: layout, medium, header …
 * @param truths what is true of each place, by its locator
 * @param publishedOn null where its origin does not say
 */
record SyntheticTable(
        long seed,
        List<String> features,
        String fileName,
        byte[] bytes,
        Map<String, Truth> truths,
        @Nullable LocalDate publishedOn,
        String drawing) {}
