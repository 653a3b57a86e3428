package quarterdeck.server.flight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.StatementRefused;

/**
 * What clients say before they ask: transactions and a few settings that change nothing here. They are answered by the
 * supervisor; a value that would have to change something is refused.
 */
final class ClientSetting {
    private static final Pattern TRANSACTION = Pattern.compile(
            "(?:begin|commit|rollback|end|abort|start)(?:\\s+(?:transaction|work))?(?:\\s+read\\s+only)?\\s*;?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SET = Pattern.compile(
            "set\\s+(?:(?:session|local)\\s+)?(?<name>[a-z_]+|time\\s+zone)\\s*(?:=|\\sto\\s|\\s)\\s*"
                    + "(?<value>'[^';]*'|[\\w./-]+)\\s*;?",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, List<String>> VALUES = Map.of(
            "application_name", List.of(),
            "client_min_messages", List.of(),
            "extra_float_digits", List.of(),
            "client_encoding", List.of("utf8", "utf-8"),
            "datestyle", List.of("iso", "iso, ymd"),
            "timezone", List.of("utc", "etc/utc", "gmt"),
            "time zone", List.of("utc", "etc/utc", "gmt"),
            "schema", List.of("main"),
            "search_path", List.of("main"));

    private ClientSetting() {}

    /**
     * Whether this is such a statement.
     *
     * @throws StatementRefused where it sets what cannot be set
     */
    static boolean is(String sql) throws StatementRefused {
        String bare = sql.strip();
        if (TRANSACTION.matcher(bare).matches()) {
            return true;
        }
        Matcher set = SET.matcher(bare);
        if (!set.matches()) {
            return false;
        }
        String name = set.group("name").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String value = set.group("value").replace("'", "").toLowerCase(Locale.ROOT);
        List<String> allowed = VALUES.get(name);
        if (allowed == null || !(allowed.isEmpty() || allowed.contains(value))) {
            throw new StatementRefused(Refusal.NOT_ADMITTED, "the setting " + name + " cannot be changed here");
        }
        return true;
    }
}
