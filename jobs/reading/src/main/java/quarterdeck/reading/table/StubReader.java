package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.vocabulary.Resolution;

/** Reads the labels of the rows of one panel from top to bottom, keeping track of the rows that enclose them. */
final class StubReader {

    private static final int SPACES_OF_AN_INDENT = 2;
    private static final int LABELS_REMEMBERED = 50_000;

    private final List<Stub> stubs;
    private final RegionNames regionNames;
    private final LabelReader labelReader;
    private final Map<String, RowLabel> remembered = new HashMap<>();
    private final Hierarchy[] hierarchies;
    private final @Nullable String[] textAbove;
    private final Map<Name, Optional<Printed<Region>>> regions = new HashMap<>();
    private final Map<Labels, Said> rows = new HashMap<>();
    private @Nullable Label lastSubject;

    /** What the words of the row before depended on, and what they said: most rows of a list say the same. */
    private final String[] texts;

    private final Hierarchy.Outer[] outers;
    private boolean lastHeading;
    private boolean lastHidden;
    private @Nullable Label lastAbove;
    private @Nullable Said lastSaid;

    StubReader(List<Stub> stubs, RegionNames regionNames, LabelReader labelReader) {
        this.stubs = List.copyOf(stubs);
        this.regionNames = regionNames;
        this.labelReader = labelReader;
        this.textAbove = new String[stubs.size()];
        this.texts = new String[stubs.size()];
        this.outers = new Hierarchy.Outer[stubs.size()];
        Arrays.fill(texts, "");
        Arrays.fill(outers, Hierarchy.Outer.NONE);
        this.hierarchies = new Hierarchy[stubs.size()];
        Arrays.setAll(hierarchies, i -> new Hierarchy());
    }

    /**
     * All that the words of a row depend on. A list of a hundred thousand rows has a few hundred different ones, as the
     * region in whose name alone they differ is left out.
     *
     * @param texts its labels, from the nearest to the numbers outwards; empty where it has none, or a region's name
     * @param outer the rows that enclose it in the column of each label
     * @param above the last subject above it
     */
    private record Labels(
            List<String> texts,
            List<Hierarchy.Outer> outer,
            @Nullable Label above,
            boolean heading,
            boolean hidden) {}

    /** @param lastSubject what the next row may go on about */
    private record Said(RowWords words, @Nullable Label lastSubject) {}

    /** A label of a row, with the rows that enclose it. */
    private record Name(String text, Hierarchy.Outer outer) {

        /** By hand, as that of {@link #hashCode}: the first compiler makes slow code of a record's own. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Name name && outer == name.outer && text.equals(name.text);
        }

        @Override
        public int hashCode() {
            return 31 * text.hashCode() + outer.hashCode();
        }
    }

    /** The words of a row; a heading is a row without numbers, whose words are those of the rows below. */
    RowWords read(GridRow row, boolean heading) {
        Printed<Region> region = null;
        boolean enclosed = false;
        boolean same = heading == lastHeading && row.hidden() == lastHidden && lastSubject == lastAbove;
        for (int i = stubs.size() - 1; i >= 0; i--) {
            String text = text(row, i);
            Hierarchy.Outer outer = outer(row, i, text, heading);
            boolean mayName = region == null && !enclosed && stubs.get(i).namesRegions() && !text.isBlank();
            Printed<Region> named = mayName ? region(text, outer) : null;
            region = named == null ? region : named;
            enclosed |= outer != Hierarchy.Outer.NONE;
            String said = named == null ? text : "";
            same &= said == texts[i] && outer == outers[i]; // the same objects; equal ones are found among the rows
            texts[i] = said;
            outers[i] = outer;
        }
        if (!same || lastSaid == null) {
            lastSaid = said(labels(heading, row.hidden()));
            lastHeading = heading;
            lastHidden = row.hidden();
            lastAbove = lastSubject;
        }
        lastSubject = lastSaid.lastSubject;
        return region == null ? lastSaid.words : new RowWords(region, lastSaid.words.sense());
    }

    private Labels labels(boolean heading, boolean hidden) {
        List<String> outwards = new ArrayList<>(List.of(texts));
        List<Hierarchy.Outer> enclosing = new ArrayList<>(List.of(outers));
        Collections.reverse(outwards);
        Collections.reverse(enclosing);
        return new Labels(outwards, enclosing, lastSubject, heading, hidden);
    }

    private Hierarchy.Outer outer(GridRow row, int index, String text, boolean heading) {
        Stub stub = stubs.get(index);
        if (!stub.names() || text.isBlank()) {
            return Hierarchy.Outer.NONE;
        }
        RowLabel label = label(text);
        int indent = label.space() + row.indent(stub.column()) * SPACES_OF_AN_INDENT;
        return hierarchies[index].enter(label, indent, heading);
    }

    /** The region that a label names and nothing else with it; null where it says more, or less. */
    private @Nullable Printed<Region> region(String text, Hierarchy.Outer outer) {
        if (regions.size() >= LABELS_REMEMBERED) {
            regions.clear();
        }
        Name name = new Name(text, outer);
        Optional<Printed<Region>> known = regions.get(name);
        if (known == null) {
            known = named(name);
            regions.put(name, known);
        }
        return known.orElse(null);
    }

    private Optional<Printed<Region>> named(Name name) {
        Label label = label(name.text).label();
        boolean saysMore = label.speaksOfTime()
                || label.speaksOfMeasure()
                || !label.units().isEmpty();
        if (saysMore || !label.hasSubject() || !regionNames.isName(label.subject())) {
            return Optional.empty();
        }
        Resolution<Region> meaning = StubWords.meaning(label.subject(), name.outer.rows(), regionNames);
        return meaning.isResolved() ? Optional.of(new Printed<>(label.asPrinted(), meaning)) : Optional.empty();
    }

    private Said said(Labels labels) {
        Said known = rows.get(labels);
        if (known == null) {
            if (rows.size() >= LABELS_REMEMBERED) {
                rows.clear();
            }
            known = fresh(labels);
            rows.put(labels, known);
        }
        return known;
    }

    private Said fresh(Labels labels) {
        StubWords words = new StubWords(stubs, regionNames, this::label, labels.heading, labels.above);
        for (int i = 0; i < stubs.size(); i++) {
            String text = labels.texts.get(i);
            if (text.isBlank()) {
                words.addBeside(labels.outer.get(i).rows());
            } else {
                words.add(
                        stubs.get(stubs.size() - 1 - i),
                        text,
                        labels.outer.get(i).rows());
            }
        }
        RowWords said = words.words(labels.hidden);
        return new Said(said, words.lastSubject());
    }

    /** Whether the row prints any label in this panel. */
    boolean hasLabel(GridRow row) {
        for (Stub stub : stubs) {
            if (row.kind(stub.column()) != CellKind.BLANK) {
                return true;
            }
        }
        return false;
    }

    private RowLabel label(String text) {
        RowLabel known = remembered.get(text);
        if (known == null) {
            known = labelReader.readOfRow(text);
            if (remembered.size() < LABELS_REMEMBERED) {
                remembered.put(text, known);
            }
        }
        return known;
    }

    /** A label printed once stands for the rows below it as long as these have labels of their own further right. */
    private String text(GridRow row, int index) {
        int column = stubs.get(index).column();
        if (row.kind(column) != CellKind.BLANK) {
            String text = row.text(column);
            textAbove[index] = text;
            for (int i = index + 1; i < stubs.size(); i++) {
                if (row.kind(stubs.get(i).column()) == CellKind.BLANK) {
                    textAbove[i] = null;
                }
            }
            return text;
        }
        for (int i = index + 1; i < stubs.size(); i++) {
            if (row.kind(stubs.get(i).column()) != CellKind.BLANK) {
                String above = textAbove[index];
                return above == null ? "" : above;
            }
        }
        return "";
    }
}
