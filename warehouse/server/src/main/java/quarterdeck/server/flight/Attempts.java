package quarterdeck.server.flight;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What failed in the last minute by the address it came from, or its network. An attempt counts from its beginning, so that many at a
 * time are no way around. Safe for any thread.
 */
final class Attempts {
    /** How many may fail in a minute. */
    static final int MOST = 20;

    private static final int ADDRESSES = 10_000;
    private static final int NETWORK_BYTES = 8;
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private record Count(long since, int failed) {}

    private final Map<String, Count> counts = new HashMap<>();

    /** Whoever has one address of a network of the newer kind has all of its 64 bits; older ones stand for themselves. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** Whether an address may try no more for now. */
    synchronized boolean isTooMany(String from) {
        return count(network(from)).failed() >= MOST;
    }

    /**
     * Begins an attempt, which has failed unless {@link #succeeded} takes that back.
     *
     * @return how many have failed with it, at most {@link #MOST}; 0 where it may not be made
     */
    synchronized int begin(String from) {
        String network = network(from);
        Count before = count(network);
        if (before.failed() >= MOST) {
            return 0;
        }
        if (counts.size() >= ADDRESSES) {
            long now = System.nanoTime();
            counts.values().removeIf(count -> now - count.since() >= MINUTE);
            if (counts.size() >= ADDRESSES) {
                return 0;
            }
        }
        counts.put(network, new Count(before.since(), before.failed() + 1));
        return before.failed() + 1;
    }

    synchronized void succeeded(String from) {
        counts.computeIfPresent(
                from, (address, count) -> count.failed() > 1 ? new Count(count.since(), count.failed() - 1) : null);
    }

    private Count count(String network) {
        long now = System.nanoTime();
        Count count = counts.get(network);
        return count == null || now - count.since() >= MINUTE ? new Count(now, 0) : count;
    }
}
