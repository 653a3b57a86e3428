package quarterdeck.reading.quotation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;

/** Finds what stands at places of a release, in one pass over its document. */
public final class Quotations {

    private static final Pattern CHARS = Pattern.compile("chars (\\d{1,9})-(\\d{1,9})");

    private static final Pattern BOX =
            Pattern.compile("page (\\d{1,6}) \\((-?\\d{1,6}),(-?\\d{1,6}),(\\d{1,6}),(\\d{1,6})\\)");

    /** How many paragraphs at the beginning and before a place are kept: title, dateline, and what a text carries on. */
    private static final int FIRST = 12;

    private static final int LAST = 40;

    private final Consumer<Quotation> sink;
    private final Set<String> cells = new HashSet<>();
    private final NavigableSet<Stretch> stretches = new TreeSet<>();
    private final List<Place.Box> boxes = new ArrayList<>();
    private final List<String> first = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();

    private record Stretch(int start, int end) implements Comparable<Stretch> {
        @Override
        public int compareTo(Stretch other) {
            int byStart = Integer.compare(start, other.start);
            return byStart != 0 ? byStart : Integer.compare(end, other.end);
        }
    }

    private Quotations(Collection<String> places, Consumer<Quotation> sink) {
        this.sink = sink;
        for (String place : places) {
            Matcher chars = CHARS.matcher(place);
            if (chars.matches()) {
                stretches.add(new Stretch(Integer.parseInt(chars.group(1)), Integer.parseInt(chars.group(2))));
            } else {
                cells.add(place);
                addBox(BOX.matcher(place));
            }
        }
    }

    private void addBox(Matcher box) {
        if (box.matches()) {
            int[] numbers = IntStream.rangeClosed(1, 5)
                    .map(group -> Integer.parseInt(box.group(group)))
                    .toArray();
            boxes.add(new Place.Box(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]));
        }
    }

    /**
     * Gives the sink what stands at each place, in the order of the document; a place the document does not have is
     * left out.
     *
     * @param document opened and not yet read; it is read but not closed
     * @param places locators as stored with the numbers
     */
    public static void find(Document document, Collection<String> places, Consumer<Quotation> sink) throws IOException {
        new Quotations(places, sink).find(document);
    }

    private void find(Document document) throws IOException {
        for (Block block = document.next(); block != null; block = document.next()) {
            if (block instanceof Paragraph paragraph) {
                find(paragraph);
                remember(paragraph.text());
            } else if (!cells.isEmpty()) {
                find((Table) block);
            }
        }
    }

    private void find(Paragraph paragraph) {
        Paragraph.Typeset typeset = paragraph.typeset();
        if (typeset != null) {
            boxes.forEach(box -> findBox(paragraph, typeset, box));
            return;
        }
        String text = paragraph.text();
        int stop = paragraph.start() + text.codePointCount(0, text.length());
        NavigableSet<Stretch> inside =
                stretches.subSet(new Stretch(paragraph.start(), 0), true, new Stretch(stop, 0), false);
        if (inside.isEmpty()) {
            return;
        }
        List<String> before = before();
        for (Stretch stretch : inside) {
            if (stretch.end() <= stop) {
                int start = text.offsetByCodePoints(0, stretch.start() - paragraph.start());
                int end = text.offsetByCodePoints(start, stretch.end() - stretch.start());
                String place = "chars " + stretch.start() + "-" + stretch.end();
                sink.accept(new Quotation.Words(place, before, text, start, end));
            }
        }
    }

    private void findBox(Paragraph paragraph, Paragraph.Typeset typeset, Place.Box box) {
        String text = paragraph.text();
        int all = text.codePointCount(0, text.length());
        int from = 0;
        while (from < all && !box.holds(typeset.box(from, from + 1))) {
            from++;
        }
        int to = from;
        while (to < all && box.holds(typeset.box(to, to + 1))) {
            to++;
        }
        if (from < to) {
            int start = text.offsetByCodePoints(0, from);
            int end = text.offsetByCodePoints(start, to - from);
            sink.accept(new Quotation.Words(box.locator(), before(), text, start, end));
        }
    }

    private void find(Table table) throws IOException {
        List<String> before = before();
        TableHeads heads = new TableHeads(table.caption());
        int widest = 0;
        for (Row row = table.next(); row != null; row = table.next()) {
            // a blank at the end of a row may be a value that is missing
            widest = Math.max(widest, row.size());
            for (int column = 0; column < widest; column++) {
                String place = table.place(row.number(), column).locator();
                if (cells.contains(place)) {
                    sink.accept(heads.quote(place, before, table.name(), row, column));
                }
            }
            heads.see(row);
        }
    }

    private void remember(String text) {
        if (first.size() < FIRST) {
            first.add(text);
        } else {
            last.addLast(text);
            if (last.size() > LAST) {
                last.removeFirst();
            }
        }
    }

    private List<String> before() {
        List<String> before = new ArrayList<>(first);
        before.addAll(last);
        return List.copyOf(before);
    }
}
