package quarterdeck.server.wire;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a user may read: patterns of {@code schema} or {@code schema.table}, in which {@code *} stands for any text. */
public final class Grants {

    private final boolean everything;
    private final List<Pattern> patterns;

    public Grants(List<String> patterns) {
        this.everything = patterns.contains("*");
        this.patterns = patterns.stream().map(Grants::pattern).toList();
    }

    private static Pattern pattern(String text) {
        String whole = text.contains(".") ? text : text + ".*";
        String regex = Pattern.quote(whole.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
        return Pattern.compile(regex);
    }

    /** Whether the user may read all that is published, the descriptions of the database among them. */
    public boolean everything() {
        return everything;
    }

    /** Whether the user may read a table or view. */
    public boolean allow(String schema, String table) {
        String name = (schema + "." + table).toLowerCase(Locale.ROOT);
        return everything
                || patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
