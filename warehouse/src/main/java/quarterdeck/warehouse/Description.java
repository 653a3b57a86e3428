package quarterdeck.warehouse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import quarterdeck.warehouse.BuildReport.CheckRun;
import quarterdeck.warehouse.BuildReport.ModelRun;

/** The JSON beside a mart: what it was made from, what is in it, which checks it passed, by which versions. */
record Description(
        BuildRequest request, List<ModelRun> models, List<CheckRun> checks, String extent, String duckdbVersion) {

    String json() {
        return "{\n  \"run_id\": " + Json.text(request.runId()) + ",\n  \"versions\": {\"duckdb\": "
                + Json.text(duckdbVersion)
                + ", \"storage\": \"v1.4.0\"},\n  \"inputs\": " + request.inputsJson() + ",\n  \"extent\": "
                + Json.text(extent)
                + ",\n  \"models\": ["
                + joined(models.stream().map(Description::model).toList()) + "],\n  \"checks\": ["
                + joined(checks.stream().map(Description::check).toList()) + "]\n}\n";
    }

    private static String model(ModelRun run) {
        return String.format(
                Locale.ROOT,
                "{\"folder\": %s, \"name\": %s, \"rows\": %d, \"bytes\": %d, \"seconds\": %.3f, \"extent\": %s}",
                Json.text(run.folder()),
                Json.text(run.name()),
                run.rows(),
                run.bytes(),
                run.seconds(),
                Json.text(run.extent().toLowerCase(Locale.ROOT)));
    }

    private static String check(CheckRun run) {
        return String.format(
                Locale.ROOT,
                "{\"name\": %s, \"severity\": %s, \"failures\": %d}",
                Json.text(run.name()),
                Json.text(run.severity().name().toLowerCase(Locale.ROOT)),
                run.failures());
    }

    private static String joined(List<String> items) {
        return items.stream().map(item -> "\n    " + item).collect(Collectors.joining(","));
    }
}
