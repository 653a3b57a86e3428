package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.vocabulary.Refusal;
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
    private final Map<Row, Said> rows = new HashMap<>();
    private @Nullable Label lastSubject;

    StubReader(List<Stub> stubs, RegionNames regionNames, LabelReader labelReader) {
        this.stubs = List.copyOf(stubs);
        this.regionNames = regionNames;
        this.labelReader = labelReader;
        this.textAbove = new String[stubs.size()];
        this.hierarchies = new Hierarchy[stubs.size()];
        Arrays.setAll(hierarchies, i -> new Hierarchy());
    }

    /**
     * All that the words of a row depend on. A list of a hundred thousand rows has a few hundred different ones.
     *
     * @param texts its labels, from the nearest to the numbers outwards; empty where it has none
     * @param open the rows that are open in the column of each label; null in columns that have no hierarchy
     * @param above the last subject above it
     */
    private record Row(
            List<String> texts,
            List<Hierarchy.@Nullable Open> open,
            @Nullable Label above,
            boolean heading,
            boolean hidden) {}

    /** @param lastSubject what the next row may go on about */
    private record Said(RowWords words, @Nullable Label lastSubject) {}

    /** The words of a row; a heading is a row without numbers, whose words are those of the rows below. */
    RowWords read(GridRow given, boolean heading) {
        List<String> texts = new ArrayList<>(stubs.size());
        List<Hierarchy.@Nullable Open> open = new ArrayList<>(stubs.size());
        for (int i = stubs.size() - 1; i >= 0; i--) {
            String text = text(given, i);
            texts.add(text);
            open.add(open(given, i, text, heading));
        }
        Row row = new Row(texts, open, lastSubject, heading, given.hidden());
        Said said = rows.get(row);
        if (said == null) {
            if (rows.size() >= LABELS_REMEMBERED) {
                rows.clear();
            }
            said = fresh(row);
            rows.put(row, said);
        }
        lastSubject = said.lastSubject;
        return said.words;
    }

    private Hierarchy.@Nullable Open open(GridRow row, int index, String text, boolean heading) {
        Stub stub = stubs.get(index);
        boolean name =
                stub.role() == StubRole.REGION || stub.role() == StubRole.SUBJECT || stub.role() == StubRole.MIXED;
        if (!name || text.isBlank()) {
            return null;
        }
        RowLabel label = label(text);
        int indent = label.space() + row.indent(stub.column()) * SPACES_OF_AN_INDENT;
        return hierarchies[index].enter(label, indent, heading);
    }

    private Said fresh(Row row) {
        Words words = new Words(row);
        for (int i = 0; i < stubs.size(); i++) {
            String text = row.texts.get(i);
            if (!text.isBlank()) {
                words.add(stubs.get(stubs.size() - 1 - i), text, row.open.get(i));
            }
        }
        return words.said();
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
            known = RowLabel.read(text, labelReader);
            if (remembered.size() < LABELS_REMEMBERED) {
                remembered.put(text, known);
            }
        }
        return known;
    }

    /** A label printed once stands for the rows below it as long as these have labels of their own further right. */
    private String text(GridRow row, int index) {
        String text = row.text(stubs.get(index).column());
        if (!text.isBlank()) {
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

    /** The words of one row being put together, from the label nearest to the numbers outwards. */
    private final class Words {

        private final Row row;
        private @Nullable Label last;
        private @Nullable Printed<Region> region;
        private @Nullable Printed<Region> regionOfCode;
        private @Nullable Label noTime;
        private final List<Label> subjects = new ArrayList<>();
        private final List<Label> own = new ArrayList<>();
        private final List<Hierarchy.Enclosing> enclosing = new ArrayList<>();

        Words(Row row) {
            this.row = row;
            this.last = row.above;
        }

        void add(Stub stub, String text, Hierarchy.@Nullable Open open) {
            switch (stub.role()) {
                case NONE -> {}
                case REGION_CODE ->
                    regionOfCode = regionNames
                            .byCode(text)
                            .map(found -> Printed.of(text.strip(), found))
                            .orElse(null);
                case MONTH_BY_DATE -> own.add(label(MonthDates.month(text)).label());
                case PERIOD -> addTime(label(text).label());
                case UNIT, MEASURE -> own.add(label(text).label());
                case REGION, SUBJECT, MIXED -> addName(stub, text, open);
            }
        }

        private void addTime(Label label) {
            own.add(label);
            noTime = label.speaksOfTime() ? noTime : label;
        }

        private void addName(Stub stub, String text, Hierarchy.@Nullable Open open) {
            RowLabel label = label(text);
            enclosing.addAll(open == null ? List.of() : open.enclosing());
            own.add(label.label());
            boolean namesRegion = stub.role() != StubRole.SUBJECT
                    && label.label().hasSubject()
                    && (regionNames.isName(label.label().subject()) || stub.role() == StubRole.REGION && !row.heading);
            if (namesRegion && region == null) {
                region = new Printed<>(
                        label.label().asPrinted(), meaning(label.label().subject()));
            } else if (!namesRegion && label.label().hasSubject()) {
                subjects.add(label.label());
            }
        }

        Said said() {
            RowWords words = words();
            return new Said(words, last);
        }

        private RowWords words() {
            List<Label> labels = new ArrayList<>(own);
            List<String> parents = new ArrayList<>();
            Set<Label> ofNumbers = new LinkedHashSet<>();
            for (Hierarchy.Enclosing above : enclosing) {
                RowLabel outer = above.label();
                labels.add(outer.label());
                parents.add(outer.label().hasSubject() ? outer.label().named() : outer.oneLine());
                if (!above.heading()) {
                    ofNumbers.add(outer.label());
                }
            }
            ofNumbers.removeAll(own);
            if (subjects.isEmpty()) {
                inheritSubject();
            } else if (own.stream().noneMatch(Label::isMeasureOnly)) {
                last = subjects.get(0);
            }
            return RowWords.of(regionOrParents(), subjects, parents, labels, ofNumbers, noTime, row.hidden);
        }

        /** A name that several regions have is that of the one which lies in the region of an enclosing row. */
        private Resolution<Region> meaning(String name) {
            Resolution<Region> meaning = regionNames.resolve(name);
            for (Hierarchy.Enclosing outer : enclosing) {
                Resolution<Region> parent =
                        regionNames.resolve(outer.label().label().subject());
                Resolution<Region> inside =
                        parent.isResolved() ? regionNames.resolveWithin(name, parent.get(), meaning) : meaning;
                if (inside != meaning && isAlike(inside.get(), meaning)) {
                    return inside;
                }
            }
            return meaning;
        }

        /** 云浮市 below 肇庆市 is the city beside it and not the county that it once was there. */
        private boolean isAlike(Region inside, Resolution<Region> elsewhere) {
            return !elsewhere.isResolved() || elsewhere.get().level() == inside.level();
        }

        /** A row that says only 增速 goes on about the row before it; one that names a region or time, about its heading. */
        private void inheritSubject() {
            if (own.stream().anyMatch(Label::isMeasureOnly) && last != null) {
                subjects.add(last);
                return;
            }
            for (Hierarchy.Enclosing outer : enclosing) {
                Label label = outer.label().label();
                if (label.hasSubject() && !regionNames.isName(label.subject())) {
                    subjects.add(label);
                    return;
                }
            }
        }

        private @Nullable Printed<Region> regionOrParents() {
            if (region != null && !region.meaning().isResolved() && regionOfCode != null) {
                return new Printed<>(region.words(), regionOfCode.meaning());
            }
            if (region != null || regionOfCode != null) {
                return region != null ? region : regionOfCode;
            }
            if (stubs.stream().anyMatch(stub -> stub.role() == StubRole.REGION)) {
                return row.heading ? null : Printed.missing(Refusal.REGION_MISSING);
            }
            for (Hierarchy.Enclosing above : enclosing) {
                RowLabel outer = above.label();
                if (stubs.stream().anyMatch(stub -> stub.role() == StubRole.MIXED)
                        && regionNames.isName(outer.label().subject())) {
                    Resolution<Region> meaning =
                            regionNames.resolve(outer.label().subject());
                    return new Printed<>(outer.label().asPrinted(), meaning);
                }
            }
            return null;
        }
    }
}
