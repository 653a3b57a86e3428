package quarterdeck.nightly.command;

import java.util.List;
import quarterdeck.nightly.explain.Coordinate;
import quarterdeck.nightly.explain.Explanation;
import quarterdeck.nightly.explain.Marked;
import quarterdeck.nightly.explain.Related;
import quarterdeck.reading.quotation.Quotation;

/** An explanation as one JSON object. */
final class ExplanationJson {

    private ExplanationJson() {}

    static JsonLine of(Explanation explanation) {
        JsonLine json = new JsonLine().add("kind", explanation.kind().code()).add("id", explanation.id());
        explanation.columns().forEach(json::add);
        json.add("verdict", explanation.verdict());
        json.add("unquoted", explanation.unquoted());
        json.addAll("quotation", List.of(quotation(explanation)));
        json.addAll(
                "earlier",
                explanation.earlier().stream().map(ExplanationJson::marked).toList());
        json.addAll(
                "coordinates",
                explanation.coordinates().stream()
                        .map(ExplanationJson::coordinate)
                        .toList());
        JsonLine release = new JsonLine();
        explanation.release().forEach(release::add);
        json.addAll("release", List.of(release));
        json.addAll("vintages", related(explanation.vintages()));
        json.addAll("other_bases", related(explanation.others()));
        json.addAll("cross_checks", related(explanation.crossChecks()));
        return json;
    }

    private static JsonLine quotation(Explanation explanation) {
        JsonLine json = marked(explanation.sentence());
        if (explanation.quotation() instanceof Quotation.Cell cell) {
            json.add("table", cell.table())
                    .add("titles", cell.titles())
                    .add("column", cell.column())
                    .add("section", cell.section())
                    .add("row", cell.row());
        }
        return json;
    }

    private static JsonLine marked(Marked marked) {
        String text = marked.text();
        return new JsonLine()
                .add("text", text)
                .addAll(
                        "marks",
                        marked.marks().stream()
                                .map(mark -> new JsonLine()
                                        .add("name", mark.name().code())
                                        .add("start", text.codePointCount(0, mark.start()))
                                        .add("end", text.codePointCount(0, mark.end()))
                                        .add("words", text.substring(mark.start(), mark.end())))
                                .toList());
    }

    private static JsonLine coordinate(Coordinate coordinate) {
        return new JsonLine()
                .add("name", coordinate.name().code())
                .add("printed", coordinate.printed())
                .add("meaning", coordinate.meaning())
                .add("how", coordinate.how());
    }

    private static List<JsonLine> related(List<Related> all) {
        return all.stream()
                .map(one -> new JsonLine()
                        .add("id", one.id())
                        .add("verdict", one.verdict())
                        .add("value", one.value())
                        .add("status", one.status())
                        .add("release", one.release())
                        .add("publisher", one.publisher())
                        .add("published_on", one.publishedOn())
                        .add("place", one.place())
                        .add("is_latest", one.latest()))
                .toList();
    }
}
