package quarterdeck.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void aBatchHasTheObservationsThatFitIntoTheMemoryOfTheEngine() {
        assertThat(Batches.rowsFor("2.7 GiB")).isBetween(960_000L, 970_000L);
        assertThat(Batches.rowsFor("953.6 MiB")).isBetween(333_000L, 334_000L);
        assertThat(Batches.rowsFor("0 bytes")).isEqualTo(1);
    }
}
