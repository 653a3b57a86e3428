package quarterdeck.warehouse;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON of maps, collections and texts, written by hand: the few documents of this module are not worth a library. */
final class Json {
    private Json() {}

    /** A string with its quotes. */
    static String text(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** A value, indented below a margin; objects of texts alone take one line. */
    static String of(Object value, String margin) {
        if (value instanceof Map<?, ?> members) {
            return wrapped(
                    members.entrySet().stream()
                            .map(member ->
                                    text(member.getKey().toString()) + ": " + of(member.getValue(), margin + "  "))
                            .collect(Collectors.toList()),
                    members.values().stream().noneMatch(Json::isNested),
                    "{}",
                    margin);
        } else if (value instanceof Collection<?> items) {
            return wrapped(
                    items.stream().map(item -> of(item, margin + "  ")).collect(Collectors.toList()),
                    items.stream().noneMatch(Json::isNested),
                    "[]",
                    margin);
        } else if (value instanceof Boolean) {
            return value.toString();
        }
        return text(value.toString());
    }

    private static boolean isNested(Object value) {
        return value instanceof Map || (value instanceof Collection<?> items && !items.isEmpty());
    }

    private static String wrapped(Collection<String> parts, boolean onOneLine, String brackets, String margin) {
        String separator = onOneLine ? ", " : ",\n" + margin + "  ";
        String start = onOneLine ? "" : "\n" + margin + "  ";
        String end = onOneLine ? "" : "\n" + margin;
        return brackets.charAt(0)
                + (parts.isEmpty() ? "" : start + String.join(separator, parts) + end)
                + brackets.charAt(1);
    }
}
