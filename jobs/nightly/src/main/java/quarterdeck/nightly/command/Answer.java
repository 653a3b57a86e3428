package quarterdeck.nightly.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a text was resolved to.
 *
 * @param refused code of the reason where something was refused, otherwise empty
 * @param notes further lines for a person: a region's life
 */
record Answer(String input, List<Match> matches, String refused, List<String> candidates, List<String> notes) {

    /**
     * Something recognised in the text.
     *
     * @param start its first code point, counted from 0
     * @param end the code point behind its last
     * @param fields what it was recognised as
     */
    record Match(String text, int start, int end, Map<String, @Nullable Object> fields) {

        /** A match at an index range of the text. */
        static Match at(String text, int start, int end, Map<String, @Nullable Object> fields) {
            return new Match(
                    text.substring(start, end),
                    text.codePointCount(0, start),
                    text.codePointCount(0, end),
                    new LinkedHashMap<>(fields));
        }

        JsonLine json() {
            JsonLine json = new JsonLine().add("text", text).add("start", start).add("end", end);
            fields.forEach(json::add);
            return json;
        }
    }

    JsonLine json() {
        return new JsonLine()
                .add("input", input)
                .addAll("matches", matches.stream().map(Match::json).toList())
                .add("refused", refused)
                .add("candidates", candidates);
    }

    void print(Terminal terminal, Messages messages) {
        for (Match match : matches) {
            terminal.line(match.text());
            Grid grid = new Grid(List.of("", ""));
            match.fields().forEach((name, value) -> {
                List<@Nullable Object> row = new ArrayList<>();
                row.add("  " + name);
                row.add(Csv.plain(value));
                grid.add(row);
            });
            grid.printRows(terminal);
        }
        notes.forEach(note -> terminal.line("  " + note));
        if (!refused.isEmpty()) {
            terminal.line(messages.get("resolve.refused", input, refused, Labels.reason(messages, refused)));
            candidates.forEach(candidate -> terminal.line("  " + candidate));
        }
    }
}
