package quarterdeck.server.flight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who has failed too often. */
class AttemptsTest {
    private final Attempts attempts = new Attempts();

    @Test
    void anAttemptCountsFromItsBeginningAndNoMoreOnceItHasSucceeded() {
        for (int i = 1; i < Attempts.MOST; i++) {
            assertThat(attempts.begin("192.0.2.1")).isEqualTo(i);
        }
        attempts.succeeded("192.0.2.1");
        assertThat(attempts.begin("192.0.2.1")).isEqualTo(Attempts.MOST - 1);
        assertThat(attempts.begin("192.0.2.1")).isEqualTo(Attempts.MOST);
        assertThat(attempts.begin("192.0.2.1")).isZero();
        assertThat(attempts.isTooMany("192.0.2.1")).isTrue();
        assertThat(attempts.isTooMany("192.0.2.2")).isFalse();
    }

    @Test
    void addressesOfOneNetworkOfTheNewerKindCountTogether() {
        for (int i = 0; i < Attempts.MOST; i++) {
            attempts.begin("2001:db8:0:1::" + i);
        }
        assertThat(attempts.isTooMany("2001:db8:0:1:ffff::1")).isTrue();
        assertThat(attempts.isTooMany("2001:db8:0:2::1")).isFalse();
    }
}
