package quarterdeck.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import quarterdeck.proving.Scale;

/**
 * What connections met that were made right after marts were swapped.
 *
 * @param connections that were tried
 * @param failed of them
 * @param stale of them read another mart than the one that had been published before they connected
 * @param firstMillis from the moment a mart was published to the answer of the first connection after it, one a swap
 */
record Swaps(int connections, int failed, int stale, List<Long> firstMillis) {
    private static final int ROWS = 1000;

    static Swaps of(GeneratedHome home, RunningServer server, int swaps, int connectionsEach)
            throws IOException, SQLException {
        long start = System.nanoTime();
        int tried = 0;
        int failed = 0;
        int stale = 0;
        List<Long> firstMillis = new ArrayList<>();
        for (int swap = 0; swap < swaps && Scale.goesOn(start); swap++) {
            String token = "swap" + swap;
            home.publish(token, ROWS);
            long published = System.nanoTime();
            for (int i = 0; i < connectionsEach; i++, tried++) {
                try (Connection connection = server.connect()) {
                    String read = SessionsTest.text(connection, "select token from swap_token");
                    stale += read.equals(token) ? 0 : 1;
                } catch (SQLException e) {
                    failed++;
                }
                if (i == 0) {
                    firstMillis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - published));
                }
            }
        }
        firstMillis.sort(null);
        return new Swaps(tried, failed, stale, firstMillis);
    }

    long middle() {
        return firstMillis.get(firstMillis.size() / 2);
    }

    long slowest() {
        return firstMillis.get(firstMillis.size() - 1);
    }
}
