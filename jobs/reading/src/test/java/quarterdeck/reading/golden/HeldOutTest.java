package quarterdeck.reading.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds what the reader has reached on the tables it had not seen when they were written down. */
class HeldOutTest {

    private static final double REACHED = 97.0;

    @Test
    void noCellOfAHeldOutTableIsReadWrongAndHardlyAnyIsRefused() throws IOException {
        Agreement all = Agreement.total(HeldOutAgreement.measure(Path.of(System.getProperty("quarterdeck.root"))));

        assertThat(all.wrong()).isZero();
        assertThat(all.agreement()).isGreaterThanOrEqualTo(REACHED);
    }
}
