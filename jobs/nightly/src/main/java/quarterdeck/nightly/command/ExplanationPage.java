package quarterdeck.nightly.command;

import java.util.List;
import quarterdeck.nightly.Markup;
import quarterdeck.nightly.explain.Coordinate;
import quarterdeck.nightly.explain.Explanation;
import quarterdeck.nightly.explain.Mark;
import quarterdeck.nightly.explain.Marked;
import quarterdeck.nightly.explain.Related;
import quarterdeck.reading.quotation.Quotation;

/** Explanations as one page that needs nothing else and prints well. */
final class ExplanationPage {

    private static final String STYLE = """
            body{font:16px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:52rem;\
            margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
            h1{font-size:1.05rem;font-weight:600;word-break:break-all}h2{font-size:1rem;margin:1.2rem 0 .3rem}
            blockquote{margin:0;padding:.6rem 1rem;border-left:4px solid #888;background:#f6f6f4}
            .earlier{color:#555;font-size:.9rem;margin:.2rem 0}
            mark{background:none;border-bottom:3px solid #999;color:inherit;padding:0 .05em}
            mark.number{background:#ffe28a;border-color:#b07d00;font-weight:700}mark.unit{border-color:#b07d00}
            mark.region{border-color:#2a7f3f}mark.indicator{border-color:#1f6fb2}mark.period{border-color:#8a3fa0}
            mark.direction{border-color:#c0392b}
            table{border-collapse:collapse;width:100%;font-size:.92rem}
            td,th{border-bottom:1px solid #ddd;padding:.25rem .5rem;text-align:left;vertical-align:top}
            th{font-weight:600;white-space:nowrap}td{overflow-wrap:anywhere}
            article+article{border-top:2px solid #333;margin-top:2rem}
            @media print{body{margin:0;max-width:none;font-size:11pt}article{break-inside:avoid}\
            mark,blockquote{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
            """;

    private final Messages messages;
    private final StringBuilder html = new StringBuilder();

    ExplanationPage(Messages messages) {
        this.messages = messages;
    }

    String page(List<Explanation> explanations) {
        html.append("<!doctype html>\n<html lang=\"")
                .append(messages.isChinese() ? "zh-CN" : "en")
                .append("\">\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(escape(messages.get("explain.page")))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n");
        explanations.forEach(this::article);
        return html.append("</html>\n").toString();
    }

    private void article(Explanation explanation) {
        html.append("<article>\n");
        element("h1", messages.label("explain.kind", explanation.kind().code()) + " " + explanation.id());
        quotation(explanation);
        if (!explanation.verdict().isEmpty()) {
            element("p", messages.get("explain.verdict", explanation.verdict()));
        }
        coordinates(explanation);
        release(explanation);
        related("explain.vintages", explanation.vintages());
        if (!explanation.vintages().isEmpty()) {
            element(
                    "p",
                    messages.get("explain.corroboration", explanation.corroborating(), explanation.contradicting()));
        }
        related("explain.other_bases", explanation.others());
        related("explain.cross_checks", explanation.crossChecks());
        html.append("</article>\n");
    }

    private void quotation(Explanation explanation) {
        if (explanation.quotation() == null) {
            element("p", explanation.unquoted());
        }
        for (Marked earlier : explanation.earlier()) {
            html.append("<p class=\"earlier\">… ").append(marked(earlier)).append(" …</p>\n");
        }
        html.append("<blockquote>\n");
        if (explanation.quotation() instanceof Quotation.Cell cell) {
            html.append("<table>\n");
            row("explain.table", cell.table());
            row("explain.titles", String.join(" / ", cell.titles()));
            row("explain.column", String.join(" / ", cell.column()));
            row("explain.section", cell.section());
            row("explain.row", String.join(" | ", cell.row()));
            html.append("<tr><th>").append(escape(messages.get("explain.cell"))).append("</th><td>");
            html.append(marked(explanation.sentence())).append("</td></tr>\n</table>\n");
        } else {
            html.append(marked(explanation.sentence())).append('\n');
        }
        html.append("</blockquote>\n");
    }

    private void coordinates(Explanation explanation) {
        html.append("<table>\n");
        for (Coordinate coordinate : explanation.coordinates()) {
            cells(
                    messages.get("explain.coordinate." + coordinate.name().code()),
                    coordinate.printed(),
                    coordinate.meaning(),
                    coordinate.how());
        }
        if (!explanation.ofNumber("rule").isEmpty()) {
            cells(messages.get("explain.rule"), "", ExplanationText.rule(messages, explanation), "");
        }
        html.append("</table>\n");
    }

    private void release(Explanation explanation) {
        element("h2", messages.get("explain.release"));
        html.append("<table>\n");
        for (String column : List.of("title", "publisher", "published_on", "address", "file_name")) {
            String value = explanation.ofRelease(column);
            row("explain.release." + column, value.isEmpty() ? messages.get("explain.not_known") : value);
        }
        row("explain.release.place", explanation.ofNumber("place"));
        cells("sha256", explanation.ofNumber("release_sha256"));
        html.append("</table>\n");
    }

    private void related(String heading, List<Related> related) {
        if (related.isEmpty()) {
            return;
        }
        element("h2", messages.get(heading));
        html.append("<table>\n");
        for (Related one : related) {
            cells(
                    messages.label("explain.verdict", one.verdict()),
                    one.value(),
                    one.status() + (one.latest() ? ", " + messages.get("explain.latest") : ""),
                    one.publishedOn(),
                    one.release(),
                    one.id());
        }
        html.append("</table>\n");
    }

    private void row(String key, String value) {
        if (!value.isEmpty()) {
            cells(messages.get(key), value);
        }
    }

    private void cells(String heading, String... cells) {
        html.append("<tr><th>").append(escape(heading)).append("</th>");
        for (String cell : cells) {
            html.append("<td>").append(escape(cell)).append("</td>");
        }
        html.append("</tr>\n");
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>').append(escape(text));
        html.append("</").append(name).append(">\n");
    }

    private String marked(Marked marked) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Mark mark : marked.marks()) {
            text.append(escape(marked.text().substring(from, mark.start())))
                    .append("<mark class=\"")
                    .append(mark.name().code())
                    .append("\" title=\"")
                    .append(escape(
                            messages.get("explain.coordinate." + mark.name().code())))
                    .append("\">")
                    .append(escape(marked.text().substring(mark.start(), mark.end())))
                    .append("</mark>");
            from = mark.end();
        }
        return text.append(escape(marked.text().substring(from))).toString();
    }

    private static String escape(String text) {
        return Markup.escape(Terminal.clean(text));
    }
}
