package quarterdeck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Partitions follow the load: 200 of them, as Spark has it, would be mostly empty, and too few for what is large. */
class SessionsTest {
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    @Test
    void partitionsFollowTheLoad() {
        assertThat(Sessions.suiting(50_000)).containsEntry(PARTITIONS, "1");
        assertThat(Sessions.suiting(50_001))
                .containsEntry(PARTITIONS, "4")
                .doesNotContainKey("spark.sql.adaptive.enabled");
        assertThat(Sessions.suiting(100_000_000)).containsEntry(PARTITIONS, "1000");
    }
}
