package quarterdeck.server.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When the statements of a session go behind those of others. */
class UsageTest {

    @Test
    void manyShortStatementsAddUpToMuchAsOneLongDoes() {
        Usage one = new Usage();
        one.add(TimeUnit.SECONDS.toNanos(3));
        Usage many = new Usage();
        for (int i = 0; i < 9; i++) {
            many.add(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(many.isMuch()).isFalse();
        for (int i = 0; i < 30; i++) {
            many.add(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(many.isMuch()).isTrue();
        assertThat(one.isMuch()).isTrue();
    }

    @Test
    void aClockThatGoesBackTakesNothingAway() {
        Usage usage = new Usage();
        usage.add(TimeUnit.SECONDS.toNanos(3));
        usage.add(TimeUnit.SECONDS.toNanos(-3));
        assertThat(usage.isMuch()).isTrue();
    }
}
