package quarterdeck.reading.table;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.FindingSink;
import quarterdeck.reading.observation.Normalizer;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.quantity.Quantities;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.region.RegionContext;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Understands any table: finds its blocks, the columns of labels and of numbers in them, and gives every number the
 * coordinates that the words around it carry. Immutable, safe for threads.
 */
public final class TableReader {

    private static final int ROWS_OF_A_SAMPLE = 200;
    private static final int ANY_YEAR = 2000;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final String NATION = "100000";
    private static final String NATIONAL_WORDS = "国内生产总值";

    private final Regions regions;
    private final Periods periods;
    private final Units units;
    private final Quantities quantities;
    private final CellKinds kinds;
    private final Indicators indicators;
    private final Normalizer normalizer;
    private final BlockRelations blockRelations;
    private final LabelReader labelReader;

    public TableReader(Regions regions, Periods periods, Units units, Quantities quantities, Indicators indicators) {
        this.regions = regions;
        this.periods = periods;
        this.units = units;
        this.quantities = quantities;
        this.kinds = new CellKinds(quantities, periods);
        this.indicators = indicators;
        this.normalizer = new Normalizer(units);
        this.blockRelations = new BlockRelations(indicators, regions);
        this.labelReader = new LabelReader(periods, units);
    }

    /**
     * Reads a table to its end; findings reach the sink in the order of the rows.
     *
     * @param wordsAround headings, captions and paragraphs before the table, nearest first
     * @return what became of every numeric cell
     */
    public Accounting read(Table table, ReadingContext context, List<String> wordsAround, FindingSink sink)
            throws IOException {
        return read(table, context, wordsAround, sink, TableObserver.NONE);
    }

    /** The same under the eyes of an observer. */
    public Accounting read(
            Table table, ReadingContext context, List<String> wordsAround, FindingSink sink, TableObserver observer)
            throws IOException {
        return new OneTable(table, context, wordsAround, sink, observer).read();
    }

    /** Reads past a table that is known to hold no statistics, and counts its numbers. */
    public Accounting leaveOutside(Table table) throws IOException {
        RowWindow window = new RowWindow(table, kinds);
        Tally tally = new Tally();
        while (window.peek(0) != null) {
            tally.outside(window.take());
        }
        return tally.accounting();
    }

    /**
     * What the tables of one release are about, to be shown them one after the other.
     *
     * @param publishedOn day of publication, null where unknown
     */
    public ReleaseSubject subject(@Nullable LocalDate publishedOn) {
        return new ReleaseSubject(regions, kinds, labelReader, publishedOn);
    }

    /** One table being read, block after block. */
    private final class OneTable {

        private final Table table;
        private final ReadingContext context;
        private final List<String> wordsAround;
        private final FindingSink sink;
        private final TableObserver observer;
        private final RowWindow window;
        private final Tally tally = new Tally();
        private List<GridRow> earlierCaptions = List.of();

        OneTable(
                Table table,
                ReadingContext context,
                List<String> wordsAround,
                FindingSink sink,
                TableObserver observer) {
            this.table = table;
            this.context = context;
            this.wordsAround = wordsAround;
            this.sink = sink;
            this.observer = observer;
            this.window = new RowWindow(table, kinds);
        }

        Accounting read() throws IOException {
            BlockFinder finder = new BlockFinder(window);
            for (BlockHead head = finder.next(); head != null; head = finder.next()) {
                head.captions().forEach(tally::outside);
                head.headers().forEach(tally::outside);
                ObservedBlock.tellWords(table, observer, head.captions(), labelReader);
                if (window.peek(0) != null) {
                    read(head);
                }
            }
            return tally.accounting();
        }

        private void read(BlockHead head) throws IOException {
            List<GridRow> sample = sample(head);
            HeaderLabels headers = new HeaderLabels(head.headers(), labelReader);
            List<GridRow> captions = head.captions().isEmpty() ? earlierCaptions : head.captions();
            earlierCaptions = captions;
            Surroundings surroundings = Surroundings.of(captions, table, wordsAround, context, labelReader);
            RegionNames regionNames = regionNames(head, sample);
            StubRoles roles = new StubRoles(regionNames, indicators, labelReader, surroundings.title());
            List<Panel> layout = new LayoutAnalysis(headers, head.headers(), sample, roles).panels();
            CellReader cells =
                    new CellReader(axes(surroundings, regionNames, layout, head, sample), units, normalizer, context);
            List<PanelReader> panels = new ArrayList<>();
            BlockFindings findings = new BlockFindings(sink, tally, new Repairs(cells, quantities, blockRelations));
            for (Panel panel : layout) {
                panels.add(panelReader(panel, regionNames, cells, findings));
            }
            ObservedBlock observed = new ObservedBlock(table, observer, layout, labelReader, regionNames);
            observed.begin(head, surroundings, periods);
            new BlockReader(head, layout, panels, tally, observed).read(window);
            findings.end();
        }

        private PanelReader panelReader(
                Panel panel, RegionNames regionNames, CellReader cells, BlockFindings findings) {
            StubReader stubs = new StubReader(panel.stubs(), regionNames, labelReader);
            String scope = regionNames.enclosing().map(Region::code).orElse("");
            RankReader ranks = new RankReader(cells, panel.values(), normalizer, context, scope);
            return new PanelReader(panel, stubs, cells, ranks, quantities, table, findings, tally);
        }

        private Axes axes(
                Surroundings surroundings,
                RegionNames regionNames,
                List<Panel> layout,
                BlockHead head,
                List<GridRow> sample) {
            List<Label> header = new ArrayList<>();
            layout.forEach(panel -> panel.values().forEach(column -> header.addAll(column.labels())));
            boolean saysNation = Stream.of(head.captions(), head.headers(), sample)
                    .flatMap(rows -> words(rows).stream())
                    .anyMatch(word -> word.contains(NATIONAL_WORDS));
            boolean national = about() == null && saysNation;
            return new Axes(
                    new RegionAxis(regionNames, surroundings, region(about()), national ? region(NATION) : null),
                    new IndicatorAxis(indicators, regionNames, surroundings, isMonthly(header, sample)),
                    new PeriodAxis(surroundings, header, context.periodAnchor()),
                    new MeasureAxis(surroundings),
                    new UnitAxis(units, surroundings, context.defaultUnit()));
        }

        /** Whether any month is named that ends no quarter: quarterly figures stand in no such table. */
        private boolean isMonthly(List<Label> header, List<GridRow> sample) {
            List<Label> labels = new ArrayList<>(header);
            words(sample).forEach(word -> labels.add(labelReader.read(word)));
            return labels.stream()
                    .map(Label::period)
                    .filter(Objects::nonNull)
                    .filter(period -> !period.isRelative())
                    .map(period -> period.withYear(ANY_YEAR).resolve(context.periodAnchor()))
                    .filter(Resolution::isResolved)
                    .map(period -> period.get().period())
                    .anyMatch(period ->
                            period.span() != Span.STOCK && period.end().getMonthValue() % MONTHS_OF_A_QUARTER != 0);
        }

        private List<GridRow> sample(BlockHead head) throws IOException {
            List<GridRow> sample = new ArrayList<>();
            for (int i = 0; i < ROWS_OF_A_SAMPLE; i++) {
                GridRow row = window.peek(i);
                if (row == null || beginsAnother(head, i, sample)) {
                    break;
                }
                if (!RowKinds.isNote(row) && !RowKinds.isLoneNumber(row)) {
                    sample.add(row);
                }
            }
            return sample;
        }

        /** Whether the rows up to here are followed by a title and another header: what stands below has other columns. */
        private boolean beginsAnother(BlockHead head, int ahead, List<GridRow> sample) throws IOException {
            GridRow row = window.peek(ahead);
            GridRow above = ahead == 0 ? null : window.peek(ahead - 1);
            if (row == null
                    || above == null
                    || sample.isEmpty()
                    || head.headers().stream().anyMatch(row::sameTexts)) {
                return false;
            }
            return (above.isBlank() || above.isSingleText()) && NextHeader.standsAt(window, ahead);
        }

        /** Names are looked up inside what the release is about, or else inside the region whose parts are listed. */
        private RegionNames regionNames(BlockHead head, List<GridRow> sample) {
            Set<String> names = new LinkedHashSet<>();
            words(head.headers())
                    .forEach(word -> names.add(labelReader.read(word).subject()));
            words(sample).forEach(word -> names.add(labelReader.read(word).subject()));
            names.remove("");
            RegionContext plain = new RegionContext(context.facts().publishedOn(), null);
            Optional<String> listed = new EnclosingRegion(regions).of(names, plain);
            String about = about(head, plain);
            boolean nearer = listed.isPresent() && (about == null || !isAbove(listed.get(), about));
            return nearer
                    ? new RegionNames(regions, new RegionContext(plain.at(), listed.get()), null)
                    : new RegionNames(regions, new RegionContext(plain.at(), about), listed.orElse(null));
        }

        /** What the release is about, unless the titles of the block name a region elsewhere. */
        private @Nullable String about(BlockHead head, RegionContext plain) {
            String about = about();
            for (int i = head.captions().size() - 1; i >= 0; i--) {
                Optional<Region> titled = new RegionNames(regions, plain, null)
                        .inTitle(String.join(" ", words(head.captions().get(i))))
                        .filter(Resolution::isResolved)
                        .map(Resolution::get);
                if (titled.isPresent()) {
                    String code = titled.get().code();
                    boolean elsewhere =
                            about != null && !regions.isWithin(code, about, plain.at()) && !isAbove(code, about);
                    return elsewhere ? code : about;
                }
            }
            return about;
        }

        /** A release about a city may list it among its neighbours; it does not speak of their province then. */
        private boolean isAbove(String listed, String about) {
            return !listed.equals(about)
                    && regions.isWithin(about, listed, context.facts().publishedOn());
        }

        private @Nullable String about() {
            return context.facts().aboutCode().isEmpty()
                    ? null
                    : context.facts().aboutCode();
        }

        private @Nullable Region region(@Nullable String code) {
            return code == null
                    ? null
                    : regions.byCode(code, context.facts().publishedOn()).orElse(null);
        }

        /** Each word once: a list repeats most of them in every row. */
        private Set<String> words(List<GridRow> rows) {
            Set<String> words = new LinkedHashSet<>();
            rows.forEach(row -> words.addAll(words(row)));
            return words;
        }

        private List<String> words(GridRow row) {
            List<String> words = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                if (row.kind(c) == CellKind.WORDS && !row.covered(c)) {
                    words.add(row.text(c));
                }
            }
            return words;
        }
    }
}
