package quarterdeck.reading.contained;

/**
 * What the reader of one file may use.
 *
 * @param heapMegabytes memory of its objects
 * @param cpuSeconds time of the processor
 * @param wallSeconds time on the clock
 */
public record Limits(int heapMegabytes, int cpuSeconds, int wallSeconds) {

    public static final Limits DEFAULT = new Limits(512, 120, 300);

    public Limits {
        if (heapMegabytes < 1 || cpuSeconds < 1 || wallSeconds < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }
}
