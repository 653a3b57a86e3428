package quarterdeck.server.worker;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.StatementRefused;

/** What runs for an order; safe for the thread that gives it up. */
final class Running {

    private @Nullable Statement statement;
    private boolean isGivenUp;

    /**
     * From here on, giving up reaches this statement.
     *
     * @throws StatementRefused where it has been given up
     */
    synchronized void is(@Nullable Statement next) throws StatementRefused {
        statement = next;
        if (isGivenUp && next != null) {
            throw new StatementRefused(Refusal.CANCELLED, "the statement was cancelled");
        }
    }

    synchronized void giveUp() {
        isGivenUp = true;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // it has just ended
            }
        }
    }

    synchronized boolean isGivenUp() {
        return isGivenUp;
    }
}
