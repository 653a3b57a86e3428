package quarterdeck.reading.region;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Remembers what printed names came to, because a release repeats the same few hundred. Bounded: past its size it is
 * emptied, which costs less than keeping an order of use.
 */
final class RegionMemo {

    private static final int MOST = 1 << 16;

    private record Asked(String printed, RegionContext context) {
        /** By hand, as that of {@link #hashCode}: the first compiler makes slow code of a record's own. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Asked asked && printed.equals(asked.printed) && context.equals(asked.context);
        }

        @Override
        public int hashCode() {
            return 31 * printed.hashCode() + context.hashCode();
        }
    }

    private final ConcurrentHashMap<Asked, Resolution<Region>> known = new ConcurrentHashMap<>();

    Resolution<Region> get(
            String printed, RegionContext context, BiFunction<String, RegionContext, Resolution<Region>> resolver) {
        Asked asked = new Asked(printed, context);
        Resolution<Region> answer = known.get(asked);
        if (answer == null) {
            answer = resolver.apply(printed, context);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(asked, answer);
        }
        return answer;
    }
}
