package quarterdeck.nightly.signal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Settings;
import quarterdeck.warehouse.BuildReport;

/**
 * Events of one night by the OpenLineage specification 2-0-2: START, then COMPLETE, FAIL or ABORT, to a file, one a
 * line, or to an address. Written as JSON here, as the Java client brings an HTTP client and a second JSON library.
 */
public final class Lineage {

    /** Environment variable with the token for the address; where it is not set, the file {@code lineage.token.file} names. */
    public static final String TOKEN = "QUARTERDECK_LINEAGE_TOKEN";

    private static final String PRODUCER = "urn:quarterdeck:nightly";
    private static final String SPEC = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
    private static final String FACETS = "https://openlineage.io/spec/facets/";

    private final Home home;
    private final Settings settings;
    private final String landing;
    private final UUID run = UUID.randomUUID();

    /** @param landing the folder or home that is read */
    public Lineage(Home home, Settings settings, String landing) {
        this.home = home;
        this.settings = settings;
        this.landing = landing;
    }

    /** @throws IOException where the event could not be left */
    public void begins(Instant at) throws IOException {
        send(event("START", at, new JsonObject(), List.of()));
    }

    /**
     * The night has ended.
     *
     * @param message what it failed of, empty where it did not
     * @param models what was published
     * @throws IOException where the event could not be left
     */
    public void ends(Exit exit, String message, List<BuildReport.ModelRun> models, Instant at) throws IOException {
        JsonObject facets = new JsonObject();
        if (!exit.isSuccess()) {
            JsonObject error = facet("1-0-1/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet");
            error.addProperty("message", exit.name().toLowerCase(Locale.ROOT) + ": " + message);
            error.addProperty("programmingLanguage", "JAVA");
            facets.add("errorMessage", error);
        }
        send(event(exit.isSuccess() ? "COMPLETE" : exit == Exit.STOPPED ? "ABORT" : "FAIL", at, facets, models));
    }

    /** Neither receiver waits for the other: where one cannot be told, the other is, and then it is said. */
    private void send(JsonObject event) throws IOException {
        IOException failure = null;
        try {
            append(event);
        } catch (IOException e) {
            failure = new IOException("the file: " + e, e);
        }
        String address = settings.text(Settings.Text.LINEAGE_URL);
        try {
            if (!address.isEmpty()) {
                Post.of(settings)
                        .send(address, settings.secret(TOKEN, Settings.Text.LINEAGE_TOKEN_FILE), event.toString());
            }
        } catch (IOException e) {
            if (failure != null) {
                throw new IOException(e.getMessage() + "; " + failure.getMessage(), e);
            }
            throw e;
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void append(JsonObject event) throws IOException {
        String file = settings.text(Settings.Text.LINEAGE_FILE);
        if (!file.isEmpty()) {
            Path path = Path.of(file).toAbsolutePath();
            Files.createDirectories(java.util.Objects.requireNonNull(path.getParent(), "a file lies in a folder"));
            Files.writeString(path, event + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private JsonObject event(String type, Instant at, JsonObject runFacets, List<BuildReport.ModelRun> models) {
        JsonObject event = new JsonObject();
        event.addProperty("eventType", type);
        event.addProperty("eventTime", at.toString());
        event.addProperty("producer", PRODUCER);
        event.addProperty("schemaURL", SPEC);
        JsonObject of = new JsonObject();
        of.addProperty("runId", run.toString());
        of.add("facets", runFacets);
        event.add("run", of);
        JsonObject job = named("nightly");
        JsonObject kind = facet("2-0-3/JobTypeJobFacet.json#/$defs/JobTypeJobFacet");
        kind.addProperty("processingType", "BATCH");
        kind.addProperty("integration", "QUARTERDECK");
        JsonObject jobFacets = new JsonObject();
        jobFacets.add("jobType", kind);
        job.add("facets", jobFacets);
        event.add("job", job);
        JsonArray inputs = new JsonArray();
        inputs.add(dataset(landing));
        event.add("inputs", inputs);
        JsonArray outputs = new JsonArray();
        models.stream().filter(model -> model.bytes() > 0).forEach(model -> outputs.add(output(model)));
        event.add("outputs", outputs);
        return event;
    }

    private JsonObject named(String name) {
        String namespace = settings.text(Settings.Text.LINEAGE_NAMESPACE);
        JsonObject named = new JsonObject();
        named.addProperty("namespace", namespace.isEmpty() ? "quarterdeck" : namespace);
        named.addProperty("name", name);
        return named;
    }

    private static JsonObject dataset(String name) {
        JsonObject dataset = new JsonObject();
        dataset.addProperty("namespace", "file");
        dataset.addProperty("name", name);
        return dataset;
    }

    private JsonObject output(BuildReport.ModelRun model) {
        JsonObject dataset = dataset(home.marts().resolve("current.duckdb") + "/" + model.name());
        JsonObject statistics =
                facet("1-0-2/OutputStatisticsOutputDatasetFacet.json#/$defs/OutputStatisticsOutputDatasetFacet");
        statistics.addProperty("rowCount", model.rows());
        statistics.addProperty("size", model.bytes());
        JsonObject facets = new JsonObject();
        facets.add("outputStatistics", statistics);
        dataset.add("outputFacets", facets);
        return dataset;
    }

    private static JsonObject facet(String schema) {
        JsonObject facet = new JsonObject();
        facet.addProperty("_producer", PRODUCER);
        facet.addProperty("_schemaURL", FACETS + schema);
        return facet;
    }
}
