package quarterdeck.nightly.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.explain.Coordinate;
import quarterdeck.nightly.explain.Explanation;
import quarterdeck.nightly.explain.Mark;
import quarterdeck.nightly.explain.Marked;
import quarterdeck.nightly.explain.Related;
import quarterdeck.reading.quotation.Quotation;

/** Prints explanations for a person: coordinates coloured on a terminal, in brackets with their names elsewhere. */
final class ExplanationText {

    private static final String PLAIN = "\u001b[0m";
    private static final List<String> OF_RELEASE =
            List.of("title", "publisher", "published_on", "address", "file_name");

    private final Terminal terminal;
    private final Messages messages;
    private final boolean coloured;

    ExplanationText(Terminal terminal, Messages messages, boolean coloured) {
        this.terminal = terminal;
        this.messages = messages;
        this.coloured = coloured;
    }

    void print(Explanation explanation) {
        terminal.line(messages.label("explain.kind", explanation.kind().code()) + " " + explanation.id());
        terminal.line("");
        printQuotation(explanation);
        terminal.line("");
        printCoordinates(explanation);
        if (!explanation.verdict().isEmpty()) {
            terminal.line("  " + messages.get("explain.verdict", explanation.verdict()));
        }
        terminal.line("");
        printRelease(explanation);
        printRelated("explain.vintages", explanation.vintages());
        if (!explanation.vintages().isEmpty()) {
            terminal.line("  "
                    + messages.get("explain.corroboration", explanation.corroborating(), explanation.contradicting()));
        }
        printRelated("explain.other_bases", explanation.others());
        printRelated("explain.cross_checks", explanation.crossChecks());
        terminal.line("");
    }

    private void printQuotation(Explanation explanation) {
        if (explanation.quotation() == null) {
            terminal.line("  " + explanation.unquoted());
            terminal.line("  " + explanation.sentence().text());
            return;
        }
        explanation.earlier().forEach(earlier -> raw("  … " + marked(earlier) + " …"));
        if (explanation.quotation() instanceof Quotation.Cell cell) {
            printCell(cell, explanation.sentence());
        } else {
            raw("  " + marked(explanation.sentence()));
        }
    }

    private void printCell(Quotation.Cell cell, Marked shown) {
        labelled("explain.table", cell.table());
        labelled("explain.titles", String.join(" / ", cell.titles()));
        labelled("explain.column", String.join(" / ", cell.column()));
        labelled("explain.section", cell.section());
        labelled("explain.row", String.join(" | ", cell.row()));
        raw("  " + messages.get("explain.cell") + " " + marked(shown));
    }

    private void labelled(String key, String text) {
        if (!text.isEmpty()) {
            terminal.line("  " + messages.get(key) + " " + Terminal.cell(text));
        }
    }

    private void printCoordinates(Explanation explanation) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Coordinate coordinate : explanation.coordinates()) {
            String how = coordinate.how().isEmpty() ? "" : messages.get("explain.how", coordinate.how());
            String arrow =
                    coordinate.printed().isEmpty() || coordinate.meaning().isEmpty() ? "" : " → ";
            lines.put(name(coordinate.name()), coordinate.printed() + arrow + coordinate.meaning() + how);
        }
        if (!explanation.ofNumber("rule").isEmpty()) {
            lines.put(messages.get("explain.rule"), rule(messages, explanation));
        }
        printLines(lines);
    }

    /** Names and values in two columns; unlike in a grid no value is cut. */
    private void printLines(Map<String, String> lines) {
        int widest = lines.keySet().stream().mapToInt(Terminal::width).max().orElse(0);
        lines.forEach((name, value) ->
                terminal.line("  " + name + " ".repeat(widest - Terminal.width(name)) + "  " + Terminal.cell(value)));
    }

    static String rule(Messages messages, Explanation explanation) {
        String rule = explanation.ofNumber("rule");
        String label = messages.label("explain.rule", rule);
        return label.equals(rule) ? rule : rule + ": " + label;
    }

    private void printRelease(Explanation explanation) {
        terminal.line(messages.get("explain.release"));
        Map<String, String> lines = new LinkedHashMap<>();
        for (String column : OF_RELEASE) {
            String value = explanation.ofRelease(column);
            lines.put(
                    messages.get("explain.release." + column),
                    value.isEmpty() ? messages.get("explain.not_known") : value);
        }
        lines.put(messages.get("explain.release.place"), explanation.ofNumber("place"));
        lines.put("sha256", explanation.ofNumber("release_sha256"));
        printLines(lines);
    }

    private void printRelated(String heading, List<Related> related) {
        if (related.isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line(messages.get(heading));
        Grid grid = new Grid(List.of("", "", "", "", "", ""));
        for (Related one : related) {
            String latest = one.latest() ? messages.get("explain.latest") : "";
            List<@Nullable Object> row = new ArrayList<>();
            row.add("  " + messages.label("explain.verdict", one.verdict()));
            row.add(one.value());
            row.add(one.status() + (latest.isEmpty() ? "" : ", " + latest));
            row.add(one.publishedOn());
            row.add(one.release());
            row.add(one.id());
            grid.add(row);
        }
        grid.printRows(terminal);
    }

    /** Prints text whose own control characters are gone already, but not the colours. */
    private void raw(String text) {
        terminal.out().println(text);
    }

    private String marked(Marked marked) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Mark mark : marked.marks()) {
            text.append(Terminal.cell(marked.text().substring(from, mark.start())));
            String words = Terminal.cell(marked.text().substring(mark.start(), mark.end()));
            text.append(coloured ? colour(mark.name()) + words + PLAIN : '[' + name(mark.name()) + ' ' + words + ']');
            from = mark.end();
        }
        return text.append(Terminal.cell(marked.text().substring(from))).toString();
    }

    private String name(Coordinate.Name name) {
        return messages.get("explain.coordinate." + name.code());
    }

    private static String colour(Coordinate.Name name) {
        return switch (name) {
            case NUMBER -> "\u001b[1;7m";
            case REGION -> "\u001b[32m";
            case INDICATOR -> "\u001b[36m";
            case PERIOD -> "\u001b[35m";
            case UNIT -> "\u001b[33m";
            default -> "\u001b[4m";
        };
    }
}
