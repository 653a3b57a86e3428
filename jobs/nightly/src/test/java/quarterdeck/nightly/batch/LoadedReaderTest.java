package quarterdeck.nightly.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.NoSuchFileException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadedReaderTest {

    @Test
    void whatFailsWhileOthersWorkIsToldToWhoeverAsks() {
        AtomicInteger loads = new AtomicInteger();
        LoadedReader reader = new LoadedReader(() -> {
            loads.incrementAndGet();
            throw new NoSuchFileException("region.csv");
        });
        reader.begin();
        assertThatThrownBy(reader::get).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(reader::get).isInstanceOf(NoSuchFileException.class);
        assertThat(loads).hasValue(1);
    }

    @Test
    void nobodyHasToBegin() {
        LoadedReader reader = new LoadedReader(() -> {
            throw new IllegalStateException("broken vocabulary");
        });
        assertThatThrownBy(reader::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken vocabulary");
    }
}
