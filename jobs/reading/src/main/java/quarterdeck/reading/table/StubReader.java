package quarterdeck.reading.table;

import java.util.ArrayList;
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
    private final Map<Integer, Hierarchy> hierarchies = new HashMap<>();
    private final Map<Integer, String> textAbove = new HashMap<>();

    /** While no row encloses another one, what the labels of a row say depends on these labels alone. */
    private final Map<List<String>, RowWords> plainRows = new HashMap<>();

    private boolean flat = true;
    private @Nullable Label lastSubject;

    StubReader(List<Stub> stubs, RegionNames regionNames, LabelReader labelReader) {
        this.stubs = stubs;
        this.regionNames = regionNames;
        this.labelReader = labelReader;
        stubs.forEach(stub -> hierarchies.put(stub.column(), new Hierarchy()));
    }

    /** The words of a row; a heading is a row without numbers, whose words are those of the rows below. */
    RowWords read(GridRow row, boolean heading) {
        List<String> texts = new ArrayList<>(stubs.size());
        boolean plain = flat && !heading && !row.hidden();
        for (int i = stubs.size() - 1; i >= 0; i--) {
            texts.add(text(row, i));
            plain &= row.indent(stubs.get(i).column()) == 0;
        }
        RowWords known = plain ? plainRows.get(texts) : null;
        if (known != null) {
            lastSubject =
                    known.subjects().isEmpty() ? lastSubject : known.subjects().get(0);
            return known;
        }
        RowWords words = fresh(row, texts, heading);
        flat &= plain && hierarchies.values().stream().allMatch(Hierarchy::isFlat);
        if (flat && words.measure() == null && plainRows.size() < LABELS_REMEMBERED) {
            plainRows.put(texts, words);
        }
        return words;
    }

    private RowWords fresh(GridRow row, List<String> texts, boolean heading) {
        Words words = new Words(heading);
        for (int i = stubs.size() - 1; i >= 0; i--) {
            Stub stub = stubs.get(i);
            String text = texts.get(stubs.size() - 1 - i);
            if (!text.isBlank()) {
                words.add(stub, text, row.indent(stub.column()) * SPACES_OF_AN_INDENT);
            }
        }
        return words.of(row);
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
        int column = stubs.get(index).column();
        String text = row.text(column);
        if (!text.isBlank()) {
            textAbove.put(column, text);
            for (int i = index + 1; i < stubs.size(); i++) {
                if (row.kind(stubs.get(i).column()) == CellKind.BLANK) {
                    textAbove.remove(stubs.get(i).column());
                }
            }
            return text;
        }
        for (int i = index + 1; i < stubs.size(); i++) {
            if (row.kind(stubs.get(i).column()) != CellKind.BLANK) {
                return textAbove.getOrDefault(column, "");
            }
        }
        return "";
    }

    /** The words of one row being put together, from the label nearest to the numbers outwards. */
    private final class Words {

        private final boolean heading;
        private @Nullable Printed<Region> region;
        private @Nullable Printed<Region> regionOfCode;
        private @Nullable Label noTime;
        private final List<Label> subjects = new ArrayList<>();
        private final List<Label> own = new ArrayList<>();
        private final List<Hierarchy.Enclosing> enclosing = new ArrayList<>();

        Words(boolean heading) {
            this.heading = heading;
        }

        void add(Stub stub, String text, int formatIndent) {
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
                case REGION, SUBJECT, MIXED -> addName(stub, text, formatIndent);
            }
        }

        private void addTime(Label label) {
            own.add(label);
            noTime = label.speaksOfTime() ? noTime : label;
        }

        private void addName(Stub stub, String text, int formatIndent) {
            RowLabel label = label(text);
            Hierarchy hierarchy = hierarchies.computeIfAbsent(stub.column(), c -> new Hierarchy());
            enclosing.addAll(hierarchy.enter(label, label.space() + formatIndent, heading));
            own.add(label.label());
            boolean namesRegion = stub.role() != StubRole.SUBJECT
                    && label.label().hasSubject()
                    && (regionNames.isName(label.label().subject()) || stub.role() == StubRole.REGION && !heading);
            if (namesRegion && region == null) {
                region = new Printed<>(
                        label.label().asPrinted(), meaning(label.label().subject()));
            } else if (!namesRegion && label.label().hasSubject()) {
                subjects.add(label.label());
            }
        }

        RowWords of(GridRow given) {
            List<Label> labels = new ArrayList<>(own);
            List<String> parents = new ArrayList<>();
            Set<Label> ofNumbers = new LinkedHashSet<>();
            for (Hierarchy.Enclosing row : enclosing) {
                RowLabel outer = row.label();
                labels.add(outer.label());
                parents.add(outer.label().hasSubject() ? outer.label().named() : outer.oneLine());
                if (!row.heading()) {
                    ofNumbers.add(outer.label());
                }
            }
            ofNumbers.removeAll(own);
            if (subjects.isEmpty()) {
                inheritSubject();
            } else if (own.stream().noneMatch(Label::isMeasureOnly)) {
                lastSubject = subjects.get(0);
            }
            return RowWords.of(regionOrParents(), subjects, parents, labels, ofNumbers, noTime, given.hidden());
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
            if (own.stream().anyMatch(Label::isMeasureOnly) && lastSubject != null) {
                subjects.add(lastSubject);
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
                return heading ? null : Printed.missing(Refusal.REGION_MISSING);
            }
            for (Hierarchy.Enclosing row : enclosing) {
                RowLabel outer = row.label();
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
