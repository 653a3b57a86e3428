package quarterdeck.nightly.command;

import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import quarterdeck.nightly.Exit;

/**
 * How a night logs: as text where a person watches, as one JSON object a line where the output goes elsewhere, with run,
 * step and release as fields. Other commands speak to whoever called them, in text. {@code QUARTERDECK_LOG} says text or
 * json whatever the output is.
 */
final class LogForm {

    /** System property that {@code main} sets before anything is logged. */
    static final String PROPERTY = "quarterdeck.log";

    private static final String JSON = "json";
    private static final List<String> NIGHTS = List.of("run", "rebuild");

    private LogForm() {}

    /** Called once, before anything is logged. */
    static void choose(Terminal terminal, String... arguments) {
        String wish = System.getenv().getOrDefault("QUARTERDECK_LOG", "").toLowerCase(Locale.ROOT);
        boolean night = List.of(arguments).stream().anyMatch(NIGHTS::contains)
                || List.of(arguments).containsAll(List.of("quarantine", "replay"));
        boolean json = night && (wish.equals(JSON) || (!wish.equals("text") && !terminal.interactive()));
        if (json) {
            System.setProperty(PROPERTY, JSON);
            System.setProperty("logback.configurationFile", "logback-json.xml");
        }
    }

    static boolean isJson() {
        return JSON.equals(System.getProperty(PROPERTY));
    }

    /** The end of a night that failed, as an event of the log. */
    static void failed(Exit exit, String message) {
        LoggerFactory.getLogger(LogForm.class).error("failed with {}: {}", exit.code(), Terminal.clean(message));
    }
}
