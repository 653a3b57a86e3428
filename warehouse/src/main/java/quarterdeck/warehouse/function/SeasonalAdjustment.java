package quarterdeck.warehouse.function;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jdplus.toolkit.base.api.processing.ProcessingLog;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.x13.base.api.x13.X13Spec;
import jdplus.x13.base.core.x13.Mstatistics;
import jdplus.x13.base.core.x13.X13Kernel;
import jdplus.x13.base.core.x13.X13Results;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Seasonal adjustment of a quarterly series by X-13ARIMA-SEATS as JDemetra+ has it, specification RSA4 (automatic
 * model, outliers and transformation). Grades follow its thresholds for the statistic Q of the M-diagnostics: below one
 * is good, up to two bad, above severe.
 */
final class SeasonalAdjustment {
    /** Fewer quarters say too little of the season. */
    private static final int SHORTEST = 12;

    private SeasonalAdjustment() {}

    /**
     * @param series {@code {"year": 2015, "quarter": 4, "values": [1.5, …]}}, the first quarter and at least twelve
     *     positive values without a gap
     * @return {@code {"adjusted": […], "trend": […], "q": 0.31, "quality": "good"}}, or null where the series is
     *     shorter or cannot be adjusted
     */
    static @Nullable String of(String series) {
        SeriesText read = SeriesText.read(series);
        if (read.values.length < SHORTEST) {
            return null;
        }
        // DuckDB calls from threads of its own, which know no class loader to find services by
        Thread.currentThread().setContextClassLoader(SeasonalAdjustment.class.getClassLoader());
        TsData data = TsData.ofInternal(TsPeriod.quarterly(read.year, read.quarter), read.values);
        X13Results results = X13Kernel.of(X13Spec.RSA4, null).process(data, ProcessingLog.dummy());
        if (!results.isValid()) {
            return null;
        }
        return json(results);
    }

    private static @Nullable String json(X13Results results) {
        TsData adjusted = results.getData("sa", TsData.class);
        TsData trend = results.getData("t", TsData.class);
        Mstatistics statistics = results.getDiagnostics().getMstatistics();
        if (adjusted == null || trend == null) {
            return null;
        }
        double q = statistics.getQ();
        String quality = Double.isNaN(q) ? "unknown" : q < 1 ? "good" : q < 2 ? "bad" : "severe";
        return "{\"adjusted\": " + list(adjusted) + ", \"trend\": " + list(trend) + ", \"q\": "
                + (Double.isNaN(q) ? "null" : String.format(Locale.ROOT, "%.4f", q)) + ", \"quality\": \"" + quality
                + "\"}";
    }

    /** Ten significant digits: what lies behind them differs between machines. */
    private static String list(TsData data) {
        return Arrays.stream(data.getValues().toArray())
                .mapToObj(value -> String.format(Locale.ROOT, "%.9e", value))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private record SeriesText(int year, int quarter, double[] values) {
        static SeriesText read(String text) {
            Map<?, ?> map = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            double[] values = ((List<?>) Objects.requireNonNull(map.get("values")))
                    .stream()
                            .mapToDouble(value -> Double.parseDouble(String.valueOf(value)))
                            .toArray();
            return new SeriesText(
                    Integer.parseInt(String.valueOf(map.get("year"))),
                    Integer.parseInt(String.valueOf(map.get("quarter"))),
                    values);
        }
    }
}
