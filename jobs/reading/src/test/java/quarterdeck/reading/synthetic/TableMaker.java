package quarterdeck.reading.synthetic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the table of a seed: the same seed gives the same bytes and the same truth. */
final class TableMaker {

    private final long seed;
    private final Dice dice;
    private final List<String> features = new ArrayList<>();
    private final boolean percentSigns;
    private final HeaderStyle style;
    private final Ink ink;
    private int leading;

    private TableMaker(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
        this.percentSigns = dice.chance(0.25);
        this.ink = dice.one(List.of(Ink.CSV, Ink.CSV, Ink.WORKBOOK, Ink.WORKBOOK, Ink.PAGE, Ink.MARKDOWN));
        boolean spans = ink == Ink.WORKBOOK || ink == Ink.PAGE;
        this.style = spans && dice.chance(0.6)
                ? HeaderStyle.MERGED
                : dice.one(List.of(HeaderStyle.REPEATED, HeaderStyle.FIRST_ONLY));
    }

    private enum Ink {
        CSV,
        WORKBOOK,
        PAGE,
        MARKDOWN
    }

    static SyntheticTable of(long seed) {
        return new TableMaker(seed).make();
    }

    private SyntheticTable make() {
        features.add("header: " + style.name().toLowerCase(java.util.Locale.ROOT));
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(sheet("Sheet1", false));
        if (ink == Ink.WORKBOOK && dice.chance(0.2)) {
            boolean hidden = dice.chance(0.5);
            sheets.add(sheet("Sheet2", hidden));
            features.add(hidden ? "noise: hidden sheet" : "noise: second sheet");
        }
        Medium.File file = medium().print(sheets);
        StringBuilder drawing = new StringBuilder();
        sheets.forEach(sheet -> drawing.append(sheet.drawing()));
        return new SyntheticTable(
                seed, features, file.name(), file.bytes(), file.truths(), publishedOn(), drawing.toString());
    }

    private @Nullable LocalDate publishedOn() {
        return dice.chance(0.5) ? LocalDate.of(2026, 2, dice.between(1, 28)) : null;
    }

    private Sheet sheet(String name, boolean hidden) {
        Theme theme = new Theme(dice);
        Figures figures = new Figures(dice, percentSigns);
        Wording wording = new Wording(dice, ink != Ink.MARKDOWN);
        Typesetter setter = new Typesetter(style, figures, wording, dice.chance(0.7));
        Layout layout = dice.one(List.of(Layout.values()));
        features.add("layout: " + layout.words());
        SheetMaker maker = new SheetMaker(theme, figures, setter, wording, percentSigns);
        List<List<Cell>> rows = maker.rows(layout);
        leading = maker.leading();
        Noise noise = new Noise(dice, features);
        boolean grid = ink == Ink.CSV || ink == Ink.WORKBOOK;
        if (wording.isWrapped()) {
            features.add("noise: wrapped words");
        }
        if (wording.hasFootnotes()) {
            features.add("noise: footnote marks");
        }
        if (percentSigns) {
            features.add("noise: per cent signs");
        }
        return new Sheet(name, hidden, grid ? noise.onGrid(rows) : rows);
    }

    private Medium medium() {
        String indent = dice.word("  ", "    ", "　", "　　", "\u00a0\u00a0");
        Medium medium = switch (ink) {
            case CSV -> csv(indent);
            case WORKBOOK -> new WorkbookMedium(dice.chance(0.5) ? "" : indent, dice.chance(0.1));
            case PAGE -> page();
            case MARKDOWN -> new MarkdownMedium(leading);
        };
        features.add("medium: " + words(medium));
        return medium;
    }

    private Medium csv(String indent) {
        Charset gbk = Charset.forName("GB18030");
        Charset charset =
                dice.one(List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_8, gbk, StandardCharsets.UTF_16LE));
        boolean mark =
                charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_8) && dice.chance(0.5);
        char delimiter = dice.chance(0.2) ? '\t' : dice.chance(0.1) ? ';' : ',';
        return new CsvMedium(delimiter, charset, mark, dice.word("\n", "\r\n"), indent, dice.chance(0.2));
    }

    private Medium page() {
        Charset charset = dice.chance(0.2) ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        return new PageMedium(
                dice.chance(0.5) ? leading : 0, 0, dice.word("　", "\u00a0\u00a0"), dice.chance(0.2), charset);
    }

    private static String words(Medium medium) {
        if (medium instanceof CsvMedium csv) {
            return csv.feature();
        }
        if (medium instanceof PageMedium page) {
            return page.feature();
        }
        return medium instanceof WorkbookMedium ? "xlsx" : "markdown";
    }
}
