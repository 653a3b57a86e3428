package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Makes the rows of a sheet in a layout. */
final class SheetMaker {

    private final Theme theme;
    private final Dice dice;
    private final Figures figures;
    private final Typesetter setter;
    private final Wording wording;
    private final Titles titles;
    private final RegionLayouts regions;
    private final SubjectLayouts subjects;
    private final PublishedLayouts published;
    private int leading;

    SheetMaker(Theme theme, Figures figures, Typesetter setter, Wording wording, boolean percentSigns) {
        this.theme = theme;
        this.dice = theme.dice;
        this.figures = figures;
        this.setter = setter;
        this.wording = wording;
        this.titles = new Titles(dice);
        this.regions = new RegionLayouts(theme, percentSigns);
        this.subjects = new SubjectLayouts(theme, percentSigns);
        this.published = new PublishedLayouts(theme);
    }

    /** How many of the first rows are titles. */
    int leading() {
        return leading;
    }

    List<List<Cell>> rows(Layout layout) {
        return switch (layout) {
            case REGION_BY_INDICATOR -> set(regions.regionByIndicator());
            case ONE_INDICATOR_BY_REGION -> set(regions.oneIndicator(theme.regions, true));
            case REGION_BY_PERIOD -> set(regions.regionByPeriod());
            case PERIOD_BY_REGION -> set(regions.periodByRegion());
            case INDICATOR_BY_REGION -> set(regions.indicatorByRegion());
            case MONTHLY_REPORT -> set(subjects.monthlyReport());
            case INDICATOR_BY_PERIOD -> set(subjects.indicatorByPeriod());
            case PERIOD_BY_INDICATOR -> set(subjects.transposed());
            case REGIONS_BELOW_SUBJECTS -> set(subjects.regionsBelowSubjects());
            case SUBJECTS_BELOW_REGIONS -> set(subjects.subjectsBelowRegions());
            case LONG -> new LongLayout(theme, figures).rows();
            case REGION_BY_YEAR_AND_MEASURE -> set(regions.regionByYearAndMeasure());
            case REGION_TREE -> set(regions.regionTree());
            case NUMBERED_REGIONS -> set(regions.numbered(regions.regionByIndicator()));
            case SIDE_BY_SIDE -> sideBySide();
            case STACKED -> stacked();
            case BILINGUAL_YEARBOOK -> set(published.bilingualYearbook());
            case BUDGET_EXECUTION -> set(published.budgetExecution());
            case TWO_YEARS_AND_GROWTH -> set(published.twoYearsAndGrowth());
            case YEARS_BELOW_GROUPS -> set(published.yearsBelowGroups());
            case MONTHS_BELOW_YEARS -> set(published.monthsBelowYears());
        };
    }

    private List<List<Cell>> set(Block block) {
        leading = block.titles().size();
        return setter.set(block.withNotes(titles.below(wording.hasFootnotes())));
    }

    /** The regions in two halves, the second to the right of the first under a header of its own. */
    private List<List<Cell>> sideBySide() {
        Block whole = regions.oneIndicator(theme.regions, false);
        int half = (theme.regions.size() + 1) / 2;
        List<List<Cell>> left = setter.body(whole.withLines(whole.lines().subList(0, half)));
        List<List<Cell>> right = setter.body(whole.withLines(whole.lines().subList(half, theme.regions.size())));
        boolean gap = dice.chance(0.3);
        int width = whole.stubHeads().size() + whole.columns().size();
        List<List<Cell>> rows = new ArrayList<>();
        whole.titles().forEach(title -> rows.add(List.of(Cell.words(title))));
        leading = rows.size();
        for (int r = 0; r < left.size(); r++) {
            List<Cell> row = new ArrayList<>(left.get(r));
            if (gap) {
                row.add(Cell.EMPTY);
            }
            for (int c = 0; c < width; c++) {
                row.add(r < right.size() ? right.get(r).get(c) : Cell.EMPTY);
            }
            rows.add(row);
        }
        return rows;
    }

    private List<List<Cell>> stacked() {
        List<List<Cell>> rows = new ArrayList<>();
        int blocks = dice.between(2, 3);
        for (int i = 0; i < blocks; i++) {
            if (i > 0 && dice.chance(0.8)) {
                rows.add(List.of(Cell.EMPTY));
            }
            Block block = dice.chance(0.5) ? regions.oneIndicator(theme.regions, true) : regions.regionByIndicator();
            boolean noted = i == blocks - 1 || dice.chance(0.4);
            rows.addAll(setter.set(noted ? block.withNotes(titles.below(false)) : block));
        }
        return rows;
    }
}
