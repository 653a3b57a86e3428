package quarterdeck.server.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.Test;
import quarterdeck.server.wire.StatementRefused;

/** What a session keeps of statements, and what goes where there is no room. */
class KeptTest {
    private static final Schema NONE = new Schema(List.of());
    private static final int LONGEST = 256 << 10;

    private final Allowance ofUser = new Allowance(null, 32 << 20);
    private final Kept kept = new Kept(ofUser);

    private static Asked statement(int characters) {
        return new Asked("x".repeat(characters), NONE, NONE, List.of());
    }

    @Test
    void manyStatementsAskedForOnceLeaveThePreparedOneAlone() throws StatementRefused {
        kept.prepared("prepared", statement(10));
        for (int i = 0; i < 600; i++) {
            kept.ticket("ticket" + i, statement(10));
        }
        assertThat(kept.find("prepared")).isPresent();
        assertThat(kept.find("ticket0")).isEmpty();
        assertThat(kept.find("ticket599")).isPresent();
    }

    @Test
    void aSessionKeepsEightMegabytesAndWhatWasUsedLastStays() throws StatementRefused {
        kept.prepared("used", statement(LONGEST));
        for (int i = 0; i < 100; i++) {
            kept.prepared("p" + i, statement(LONGEST));
            assertThat(kept.find("used")).isPresent();
        }
        long left = java.util.stream.IntStream.range(0, 100)
                .filter(i -> kept.find("p" + i).isPresent())
                .count();
        assertThat((left + 1) * 2 * LONGEST).isBetween(7L << 20, 8L << 20);
        assertThat(kept.find("p99")).isPresent();
    }

    @Test
    void sessionsOfAUserShareWhatTheUserMayKeepAndGiveItBack() throws StatementRefused {
        List<Kept> sessions = List.of(new Kept(ofUser), new Kept(ofUser), new Kept(ofUser), new Kept(ofUser));
        for (Kept session : sessions) {
            for (int i = 0; i < 20; i++) {
                session.ticket("t" + i, statement(LONGEST));
            }
        }
        Asked large = new Asked("x".repeat(LONGEST), NONE, NONE, List.of("y".repeat(4 * LONGEST)));
        assertThatThrownBy(() -> kept.prepared("p", large))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("too many statements are kept for you");
        sessions.get(0).close();
        kept.prepared("p", large);
        assertThat(kept.find("p")).isPresent();
    }

    @Test
    void whatABoundStatementTookIsGivenBackWhenItIsBoundAgainAndClosed() throws StatementRefused {
        Asked large = statement(LONGEST);
        for (int i = 0; i < 1000; i++) {
            kept.prepared("p", large.with(List.of("y".repeat(LONGEST))));
        }
        assertThat(kept.forget("p")).isTrue();
        assertThat(kept.forget("p")).isFalse();
        assertThat(ofUser.take(32 << 20)).isTrue();
    }

    @Test
    void rowsThatNobodyCameForAreForgotten() throws StatementRefused {
        kept.ticket("t", statement(10));
        kept.prepared("p", statement(10));
        kept.forgetLeft(System.nanoTime());
        assertThat(kept.find("t")).isPresent();
        kept.forgetLeft(System.nanoTime() + java.util.concurrent.TimeUnit.MINUTES.toNanos(11));
        assertThat(kept.find("t")).isEmpty();
        assertThat(kept.find("p")).isPresent();
        assertThat(kept.isEmpty()).isFalse();
    }
}
