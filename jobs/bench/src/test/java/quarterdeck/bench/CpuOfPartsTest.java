package quarterdeck.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuOfPartsTest {

    @Test
    void whatAPartTakesIsCountedForItAloneWhenItGoesOnToo() {
        CpuOfParts cpu = new CpuOfParts();
        cpu.begin("busy");
        burn(200);
        cpu.begin("idle");
        cpu.begin("busy");
        burn(200);

        Map<String, Double> seconds = cpu.seconds();

        assertThat(seconds.keySet()).containsExactly("start", "busy", "idle");
        assertThat(seconds.get("busy")).isGreaterThan(0.2);
        assertThat(seconds.get("idle")).isLessThan(0.2);
    }

    /** Until this thread has had so many milliseconds of a CPU, whatever the machine does besides. */
    private static void burn(long millis) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long end = thread.getCurrentThreadCpuTime() + millis * 1_000_000;
        while (thread.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
