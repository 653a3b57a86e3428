package quarterdeck.nightly.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparkEngineTest {
    private static final String OWN_COLLECTOR = "-XX:+UseParallelGC";

    @Test
    void ownOptionsComeBeforeThoseGiven() {
        assertThat(SparkEngine.options("")).isEqualTo(SparkEngine.JAVA_OPTIONS).contains(OWN_COLLECTOR);
        assertThat(SparkEngine.options("-Xmx4g  -Dspark.executor.memory=4g"))
                .startsWith(SparkEngine.JAVA_OPTIONS.toArray(String[]::new))
                .endsWith("-Xmx4g", "-Dspark.executor.memory=4g");
    }

    @Test
    void aCollectorThatIsGivenIsTheOnlyOne() {
        assertThat(SparkEngine.options("-XX:+UseZGC"))
                .doesNotContain(OWN_COLLECTOR)
                .contains("-XX:-DontCompileHugeMethods")
                .endsWith("-XX:+UseZGC");
    }
}
