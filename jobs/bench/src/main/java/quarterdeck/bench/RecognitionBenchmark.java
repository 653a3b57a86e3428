package quarterdeck.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.region.RegionContext;

/** How fast the vocabulary recognises labels and running text, on one core. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecognitionBenchmark {

    static final Path FOLDER = Path.of(System.getProperty("quarterdeck.root", "."), "sql", "vocabulary");
    private static final int TEXT_CHARACTERS = 200_000;

    private final Vocabulary vocabulary = Vocabulary.load(FOLDER);
    private final RegionContext context = new RegionContext(LocalDate.of(2025, 10, 20), "330000");
    private final GeneratedText generated = new GeneratedText(20251020);
    private final String text = generated.bulletin(TEXT_CHARACTERS);
    private final String[] labels = {"杭州市", "义乌", "柯桥区", "北仑区", "文成县", "诸暨市", "临平区", "嘉善县"};
    private int next;

    /** Bytes of the text as UTF-8, for the throughput. */
    static int textBytes() {
        return new GeneratedText(20251020).bulletin(TEXT_CHARACTERS).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Regions, indicators and units of a text, one recogniser after the other. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public void scanText(Blackhole found) {
        found.consume(vocabulary.regions().find(text, context));
        found.consume(vocabulary.indicators().find(text, IndicatorContext.NONE));
        found.consume(vocabulary.units().find(text));
    }

    /** A region's name that was resolved before. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Object resolveRepeatedRegion() {
        return vocabulary.regions().resolve(labels[next++ & 7], context);
    }

    /** An indicator's label that was resolved before. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Object resolveRepeatedIndicator() {
        return vocabulary.indicators().resolve("规模以上工业增加值", IndicatorContext.NONE);
    }

    /** A label that was never seen. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Object resolveFreshLabel() {
        return vocabulary.indicators().resolve(generated.freshLabel(), IndicatorContext.NONE);
    }

    /** The whole vocabulary from its files, warm. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object loadVocabulary() {
        return Vocabulary.load(FOLDER);
    }
}
