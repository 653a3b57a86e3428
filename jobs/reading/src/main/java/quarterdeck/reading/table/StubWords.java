package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** The words of one row being put together, from the label nearest to the numbers outwards. */
final class StubWords {

    private final List<Stub> stubs;
    private final RegionNames regionNames;
    private final Function<String, RowLabel> labels;
    private final boolean heading;
    private @Nullable Label lastSubject;
    private @Nullable Printed<Region> region;
    private @Nullable Printed<Region> regionOfCode;
    private @Nullable Label noTime;
    private final List<Label> subjects = new ArrayList<>();
    private final List<Label> own = new ArrayList<>();
    private final List<Hierarchy.Enclosing> enclosing = new ArrayList<>();

    /**
     * @param labels what a text says as a label of a row
     * @param lastSubject the last subject above the row
     */
    StubWords(
            List<Stub> stubs,
            RegionNames regionNames,
            Function<String, RowLabel> labels,
            boolean heading,
            @Nullable Label lastSubject) {
        this.stubs = stubs;
        this.regionNames = regionNames;
        this.labels = labels;
        this.heading = heading;
        this.lastSubject = lastSubject;
    }

    /** Adds the label of a column, with the rows that enclose it there. */
    void add(Stub stub, String text, List<Hierarchy.Enclosing> outer) {
        switch (stub.role()) {
            case NONE -> {}
            case REGION_CODE ->
                regionOfCode = regionNames
                        .byCode(text)
                        .map(found -> Printed.of(text.strip(), found))
                        .orElse(null);
            case MONTH_BY_DATE -> own.add(label(MonthDates.month(text)));
            case PERIOD -> addTime(label(text));
            case UNIT, MEASURE -> own.add(label(text));
            case REGION, SUBJECT, MIXED -> addName(stub, label(text), outer);
        }
    }

    private void addTime(Label label) {
        own.add(label);
        noTime = label.speaksOfTime() ? noTime : label;
    }

    private Label label(String text) {
        return labels.apply(text).label();
    }

    private void addName(Stub stub, Label label, List<Hierarchy.Enclosing> outer) {
        enclosing.addAll(outer);
        own.add(label);
        boolean namesRegion = stub.role() != StubRole.SUBJECT
                && label.hasSubject()
                && (regionNames.isName(label.subject()) || stub.role() == StubRole.REGION && !heading);
        if (namesRegion && region == null) {
            region = new Printed<>(label.asPrinted(), meaning(label.subject(), enclosing, regionNames));
        } else if (!namesRegion && label.hasSubject()) {
            subjects.add(label);
        }
    }

    /** Adds the rows that enclose a label which names a region and says nothing else. */
    void addBeside(List<Hierarchy.Enclosing> outer) {
        enclosing.addAll(outer);
    }

    /** What the next row may go on about; to be asked after the words. */
    @Nullable
    Label lastSubject() {
        return lastSubject;
    }

    RowWords words(boolean hidden) {
        List<Label> all = new ArrayList<>(own);
        List<String> parents = new ArrayList<>();
        Set<Label> ofNumbers = new LinkedHashSet<>();
        for (Hierarchy.Enclosing above : enclosing) {
            RowLabel outer = above.label();
            all.add(outer.label());
            parents.add(outer.label().hasSubject() ? outer.label().named() : outer.oneLine());
            if (!above.heading()) {
                ofNumbers.add(outer.label());
            }
        }
        ofNumbers.removeAll(own);
        if (subjects.isEmpty()) {
            inheritSubject();
        } else if (own.stream().noneMatch(Label::isMeasureOnly)) {
            lastSubject = subjects.get(0);
        }
        return new RowWords(regionOrParents(), RowSense.of(subjects, parents, all, ofNumbers, noTime, hidden));
    }

    /** A name that several regions have is that of the one which lies in the region of an enclosing row. */
    static Resolution<Region> meaning(String name, List<Hierarchy.Enclosing> enclosing, RegionNames regionNames) {
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
    private static boolean isAlike(Region inside, Resolution<Region> elsewhere) {
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
        for (Hierarchy.Enclosing above : enclosing) {
            RowLabel outer = above.label();
            if (stubs.stream().anyMatch(stub -> stub.role() == StubRole.MIXED)
                    && regionNames.isName(outer.label().subject())) {
                Resolution<Region> meaning = regionNames.resolve(outer.label().subject());
                return new Printed<>(outer.label().asPrinted(), meaning);
            }
        }
        return null;
    }
}
