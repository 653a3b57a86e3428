package quarterdeck.nightly.signal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Settings;

/** Tells somebody, by a POST of JSON, that a night failed or was blocked, or that the radar found something new. */
public final class Webhook {

    /** Environment variable with the address; where it is not set, the file that {@code webhook.url.file} names. */
    public static final String URL = "QUARTERDECK_WEBHOOK_URL";

    /** Environment variable with the token; likewise. */
    public static final String TOKEN = "QUARTERDECK_WEBHOOK_TOKEN";

    private static final Set<Exit> BLOCKED = EnumSet.of(Exit.CHECK_FAILED, Exit.AWAITS_APPROVAL);
    private static final int LONGEST = 2000;

    private Webhook() {}

    /**
     * What is told.
     *
     * @param runId empty where no run had begun
     * @param message for a person; cut after 2 000 characters
     * @param radar findings that nobody has been told, as the run report has them
     */
    public record Notice(Exit exit, String runId, String message, JsonArray radar) {

        /** failure, blocked or radar; empty where nothing is to be told. */
        String event() {
            if (BLOCKED.contains(exit)) {
                return "blocked";
            } else if (!exit.isSuccess() && exit != Exit.STOPPED) {
                return "failure";
            }
            return radar.isEmpty() ? "" : "radar";
        }

        String json(Home home, Instant at) {
            JsonObject json = new JsonObject();
            String cut = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
            json.addProperty("event", event());
            json.addProperty("text", "Quarterdeck, " + event() + ": " + cut);
            json.addProperty("run_id", runId);
            json.addProperty("exit", exit.code());
            json.addProperty("exit_name", exit.name().toLowerCase(Locale.ROOT));
            json.addProperty("message", cut);
            json.addProperty("home", home.folder().toString());
            json.addProperty("at", at.toString());
            json.add("radar", radar);
            return json.toString();
        }
    }

    /**
     * Sends a notice where there is something to tell and somebody to tell it to.
     *
     * @return whether a receiver has taken it
     * @throws IOException where it could not be sent; without any secret
     */
    public static boolean send(Notice notice, Home home, Settings settings, Instant at) throws IOException {
        String address = settings.secret(URL, Settings.Text.WEBHOOK_URL_FILE);
        if (address.isEmpty() || notice.event().isEmpty()) {
            return false;
        }
        String token = settings.secret(TOKEN, Settings.Text.WEBHOOK_TOKEN_FILE);
        Post.of(settings).send(address, token, notice.json(home, at));
        return true;
    }
}
