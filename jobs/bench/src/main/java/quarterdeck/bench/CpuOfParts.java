package quarterdeck.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * CPU seconds of this process, user and system, all threads, told apart by what was begun when. Wall time says nothing on
 * a machine that others use as well.
 */
public final class CpuOfParts {
    private static final double NANOS = 1e9;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private String running = "start";
    private double since;

    /** What is taken from now on belongs to a part, again if it had begun before. */
    public void begin(String part) {
        double now = system.getProcessCpuTime() / NANOS;
        seconds.merge(running, now - since, Double::sum);
        running = part;
        since = now;
    }

    /** The parts in the order they first began, with their CPU seconds until now; {@code start} is what came before. */
    public Map<String, Double> seconds() {
        begin(running);
        return new LinkedHashMap<>(seconds);
    }
}
