package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import quarterdeck.nightly.snapshot.SnapshotStore.Left;
import quarterdeck.reading.format.BrokenRelease;

class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    @Test
    void bothLanguagesHaveTheSameMessagesWithTheSameArguments() {
        assertThat(arguments(Locale.CHINESE)).isEqualTo(arguments(Locale.ENGLISH));
    }

    @Test
    void everyReasonToLeaveOrToQuarantineAFileHasWords() {
        ResourceBundle words = Messages.in(Locale.ENGLISH).bundle();
        for (Left.Reason reason : Left.Reason.values()) {
            assertThat(words.containsKey("left." + code(reason)))
                    .as(code(reason))
                    .isTrue();
        }
        for (BrokenRelease.Reason reason : BrokenRelease.Reason.values()) {
            assertThat(words.containsKey("broken." + code(reason)))
                    .as(code(reason))
                    .isTrue();
        }
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void theHelpSpeaksTheLanguageThatIsAskedFor() {
        assertThat(CommandLineRun.of("--lang", "zh", "run", "--help").out()).contains("收取新到的稿件");
        assertThat(CommandLineRun.of("--lang=en", "run", "--help").out()).contains("Takes what has landed");
    }

    @Test
    void everyCommandExplainsItselfAndItsOptions() {
        for (String command : new String[] {
            "run",
            "extract",
            "query",
            "status",
            "radar",
            "doctor",
            "dictionary",
            "verify",
            "rollback",
            "rebuild",
            "lake register",
            "resolve region",
            "vocabulary unknown"
        }) {
            CommandLineRun help = CommandLineRun.of(("--lang=en " + command + " --help").split(" "));
            assertThat(help.exit()).isZero();
            assertThat(help.lines().stream().filter(line -> line.matches(" +(-\\w, )?--[\\w-]+(=\\S+)? *")))
                    .as("options of %s that say nothing", command)
                    .isEmpty();
        }
    }

    private static Map<String, String> arguments(Locale locale) {
        ResourceBundle bundle = Messages.in(locale).bundle();
        Map<String, String> arguments = new TreeMap<>();
        for (String key : bundle.keySet()) {
            StringBuilder used = new StringBuilder();
            Matcher argument = ARGUMENT.matcher(bundle.getString(key));
            argument.results().map(r -> r.group(1)).sorted().forEach(used::append);
            arguments.put(key, used.toString());
        }
        return arguments;
    }
}
