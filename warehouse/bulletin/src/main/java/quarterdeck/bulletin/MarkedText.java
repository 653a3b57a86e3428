package quarterdeck.bulletin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.page.Block.Marked;
import quarterdeck.bulletin.page.Block.PrintedCell;
import quarterdeck.bulletin.page.Block.PrintedPart;

/** Marks in the words of a release what became of each number. */
final class MarkedText {

    private static final Pattern CHARS = Pattern.compile("chars (\\d{1,9})-(\\d{1,9})");
    private static final Pattern NUMERAL = Pattern.compile("\\d+(?:[.,，]\\d+)*[%％]?");

    private final Edition edition;
    private final Map<String, Row> byPlace = new HashMap<>();
    private final TreeMap<Integer, Stretch> stretches = new TreeMap<>();
    private final Set<String> anchored = new HashSet<>();

    /** A finding in running text, in code points of the release. */
    private record Stretch(int start, int end, Row row) {}

    MarkedText(Edition edition, List<Row> found) {
        this.edition = edition;
        for (Row row : found) {
            byPlace.putIfAbsent(row.text("place"), row);
            Matcher chars = CHARS.matcher(row.text("place"));
            if (chars.matches()) {
                int start = Integer.parseInt(chars.group(1));
                stretches.putIfAbsent(start, new Stretch(start, Integer.parseInt(chars.group(2)), row));
            }
        }
    }

    List<PrintedPart> parts(List<ReleaseTexts.Text> texts) {
        List<PrintedPart> parts = new ArrayList<>();
        for (ReleaseTexts.Text text : texts) {
            if (text instanceof ReleaseTexts.Paragraph paragraph) {
                parts.add(new PrintedPart(
                        paragraph.heading() ? "heading" : "body", List.of(new PrintedCell(marks(paragraph), false))));
            } else if (text instanceof ReleaseTexts.Line line) {
                parts.add(new PrintedPart(
                        "row", line.cells().stream().map(this::cell).toList()));
            } else if (text instanceof ReleaseTexts.Cut cut) {
                parts.add(new PrintedPart("cut", List.of(new PrintedCell(cut(cut), false))));
            }
        }
        return parts;
    }

    private List<Marked> cut(ReleaseTexts.Cut cut) {
        return List.of(
                new Marked(edition.say("release.text.cut", cut.cells()), "", "", "", ""),
                cut.href().isEmpty()
                        ? new Marked(cut.raw(), "", "", "", "")
                        : new Marked(cut.raw(), "whole", "", cut.href(), edition.say("release.text.whole")));
    }

    private PrintedCell cell(ReleaseTexts.Cell cell) {
        Row row = byPlace.get(cell.place());
        if (row == null) {
            return new PrintedCell(plain(cell.text()), cell.covered());
        }
        return new PrintedCell(List.of(mark(cell.text().isBlank() ? "·" : cell.text(), row)), cell.covered());
    }

    private List<Marked> marks(ReleaseTexts.Paragraph paragraph) {
        List<Marked> marks = new ArrayList<>();
        String text = paragraph.text();
        int stop = paragraph.start() + text.codePointCount(0, text.length());
        int at = 0;
        for (Stretch stretch : stretches.subMap(paragraph.start(), stop).values()) {
            int start = index(text, stretch.start() - paragraph.start());
            int end = index(text, Math.min(stretch.end(), stop) - paragraph.start());
            if (start >= at && end > start) {
                marks.addAll(plain(text.substring(at, start)));
                marks.add(mark(text.substring(start, end), stretch.row()));
                at = end;
            }
        }
        marks.addAll(plain(text.substring(at)));
        return marks;
    }

    private static int index(String text, int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    private Marked mark(String text, Row row) {
        String kind = row.text("kind");
        String place = row.text("place");
        String anchor = anchored.add(place) ? Releases.anchor(place) : "";
        String became = kind.equals("refused")
                ? edition.scope().code("reason", row.text("became"), edition.language())
                : row.text("became");
        String title = edition.say("kind." + kind) + edition.say("colon") + became;
        String href = way(edition, row);
        return new Marked(text, kind, anchor, href, title);
    }

    /** Where what became of a number is shown: its proof, or the list that holds it. */
    static String way(Edition edition, Row row) {
        String region = row.text("region_code");
        boolean known = edition.scope().regions().containsKey(region);
        return switch (row.text("kind")) {
            case "observation" -> "../" + edition.proofs().observed(row.text("id"));
            case "claim" -> "../quality.html#claims";
            case "refused" -> "../quality.html#refused";
            default ->
                known
                        ? "../region/" + region + ".html#"
                                + (row.text("kind").equals("project") ? "projects" : "stands")
                        : "";
        };
    }

    /** Numerals that nothing was made of are marked too, so that none is passed over in silence. */
    private List<Marked> plain(String text) {
        List<Marked> marks = new ArrayList<>();
        Matcher numeral = NUMERAL.matcher(text);
        int at = 0;
        while (numeral.find()) {
            if (numeral.start() > at) {
                marks.add(new Marked(text.substring(at, numeral.start()), "", "", "", ""));
            }
            marks.add(new Marked(numeral.group(), "plain", "", "", edition.say("kind.plain")));
            at = numeral.end();
        }
        if (at < text.length()) {
            marks.add(new Marked(text.substring(at), "", "", "", ""));
        }
        return marks;
    }
}
