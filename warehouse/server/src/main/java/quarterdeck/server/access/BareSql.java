package quarterdeck.server.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement without its literals: what is between quotes and every number becomes a question mark. */
final class BareSql {
    private static final Pattern PARTS = Pattern.compile(
            // names between double quotes stay
            "(?<name>\"[^\"]*+\")"
                    + "|\\$(?<tag>[A-Za-z_]*)\\$(?s:.*?)(?:\\$\\k<tag>\\$|$)"
                    + "|'[^']*+(?:'|$)"
                    + "|--[^\\n]*|/\\*(?s:.*?)(?:\\*/|$)"
                    + "|(?<![\\p{L}\\p{N}_$])\\d[\\p{L}\\p{N}_.]*");

    private BareSql() {}

    static String of(String sql) {
        return PARTS.matcher(sql)
                .replaceAll(part -> part.group().startsWith("\"") ? Matcher.quoteReplacement(part.group()) : "?");
    }
}
