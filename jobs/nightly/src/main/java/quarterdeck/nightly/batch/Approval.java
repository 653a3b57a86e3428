package quarterdeck.nightly.batch;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.SealedJson;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.lake.Difference;

/**
 * Says that what a new reading takes away may go. An approval is of one difference, exactly: another difference waits
 * again, and so does the same one once it was let through. What was approved stays in the folder {@code approvals} of
 * the home.
 *
 * @param id of the difference, empty where the bound allows it
 * @param reason why it may go
 * @param by who said so, empty where the bound allows it
 */
public record Approval(String id, String reason, String by) {

    private static final Approval WITHIN_THE_BOUND = new Approval("", "within the bound", "");
    private static final String REMEDY = "remove it; the next run writes it again";
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /**
     * What waits.
     *
     * @param id of the difference
     */
    public record Pending(String id, long compared, long lost, long changed) {}

    /** @throws AwaitsApproval where the difference is beyond the bound and nobody has approved it */
    static Approval of(Home home, Difference difference, Settings settings) throws IOException {
        long changed = difference.count(Difference.Kind.CHANGED);
        boolean isBeyond = isBeyond(
                        difference.lost(), difference, settings, Settings.Key.LOSS_FACTS, Settings.Key.LOSS_PERCENT)
                || isBeyond(changed, difference, settings, Settings.Key.CHANGE_FACTS, Settings.Key.CHANGE_PERCENT);
        if (!isBeyond) {
            return WITHIN_THE_BOUND;
        }
        String id = difference.identity();
        Path approved = folder(home).resolve(id + ".json");
        if (Files.exists(approved)) {
            JsonObject json = SealedJson.read(approved, "approve again: quarterdeck approve --reason WHY");
            forget(home);
            return new Approval(
                    id, json.get("reason").getAsString(), json.get("by").getAsString());
        }
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("compared", difference.compared());
        json.addProperty("lost", difference.lost());
        json.addProperty("changed", changed);
        SealedJson.write(pendingFile(home), json, "pending");
        throw new AwaitsApproval(difference);
    }

    /** What the last run could not go on without. */
    public static Optional<Pending> pending(Home home) throws IOException {
        Path file = pendingFile(home);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonObject json = SealedJson.read(file, REMEDY);
        return Optional.of(new Pending(
                json.get("id").getAsString(),
                json.get("compared").getAsLong(),
                json.get("lost").getAsLong(),
                json.get("changed").getAsLong()));
    }

    /** Approves what waits. */
    public static void give(Home home, Pending pending, String reason, String by, Instant at) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("id", pending.id());
        json.addProperty("compared", pending.compared());
        json.addProperty("lost", pending.lost());
        json.addProperty("changed", pending.changed());
        json.addProperty("reason", reason);
        json.addProperty("by", by);
        json.addProperty("at", at.toString());
        SealedJson.write(folder(home).resolve(pending.id() + ".json"), json, "approval");
        forget(home);
    }

    /** The run has committed what was approved: nobody has approved it a second time. */
    void spend(Home home, String runId) throws IOException {
        if (!id.isEmpty()) {
            Failpoints.reach("approval.rename");
            Path spent = folder(home).resolve(id + "." + runId + ".json");
            Files.move(folder(home).resolve(id + ".json"), spent, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static boolean isBeyond(
            long facts, Difference difference, Settings settings, Settings.Key most, Settings.Key percent) {
        BigDecimal share = BigDecimal.valueOf(difference.compared())
                .multiply(settings.get(percent))
                .divide(PERCENT);
        return BigDecimal.valueOf(facts).compareTo(settings.get(most).max(share)) > 0;
    }

    private static void forget(Home home) throws IOException {
        Failpoints.reach("pending.delete");
        Files.deleteIfExists(pendingFile(home));
    }

    private static Path folder(Home home) {
        return home.folder().resolve("approvals");
    }

    private static Path pendingFile(Home home) {
        return folder(home).resolve("pending.json");
    }
}
