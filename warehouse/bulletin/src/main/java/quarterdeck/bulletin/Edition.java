package quarterdeck.bulletin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quarterdeck.bulletin.chart.Charts;
import quarterdeck.bulletin.chart.Point;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.figure.Language;
import quarterdeck.bulletin.figure.Phrase;
import quarterdeck.bulletin.mart.Observed;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block;
import quarterdeck.bulletin.page.Block.Choice;
import quarterdeck.bulletin.page.Block.Fact;
import quarterdeck.bulletin.page.Block.Span;
import quarterdeck.bulletin.page.Page;
import quarterdeck.bulletin.page.Page.Section;
import quarterdeck.bulletin.page.Pages;
import quarterdeck.bulletin.table.Cell;
import quarterdeck.bulletin.table.DataTable;
import quarterdeck.bulletin.table.TableFiles;

/** The site in one language. */
final class Edition {

    /** More regions than this are too many for one page. */
    static final int MOST_REGIONS = 500;

    private final Language language;
    private final Scope scope;
    private final Proofs proofs;
    private final Site site;
    private final Pages pages;

    Edition(Language language, Scope scope, Proofs proofs, Site site, Pages pages) {
        this.language = language;
        this.scope = scope;
        this.proofs = proofs;
        this.site = site;
        this.pages = pages;
    }

    Language language() {
        return language;
    }

    Scope scope() {
        return scope;
    }

    Proofs proofs() {
        return proofs;
    }

    String say(String key, Object... arguments) {
        return language.say(key, arguments);
    }

    /** A sentence out of words and what stands in their gaps, each with the way it leads to. */
    List<Span> tell(String key, Span... arguments) {
        Phrase phrase = language.phrase(key);
        List<Span> sentence = new ArrayList<>();
        for (int i = 0; i < phrase.words().size(); i++) {
            if (!phrase.words().get(i).isEmpty()) {
                sentence.add(Span.of(phrase.words().get(i)));
            }
            if (i < phrase.gaps().size()) {
                sentence.add(arguments[phrase.gaps().get(i)]);
            }
        }
        return sentence;
    }

    void publish(String path, String topic, String heading, String standfirst, List<Section> sections) {
        write(path, () -> pages.html(new Page(language, path, topic, heading, standfirst, List.copyOf(sections))));
    }

    void file(String path, byte[] content) {
        write(path, () -> content);
    }

    /** A file that both languages share, seen from the folder above theirs. */
    void shared(String path, byte[] content) {
        try {
            site.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table as a block, its files written beside the pages. */
    Block table(DataTable table, List<Choice> filters, boolean searchable) {
        writeFiles(table);
        return new Block.TableBlock(table, filters, searchable, "tables/" + table.id());
    }

    private void writeFiles(DataTable table) {
        if (!table.isEmpty()) {
            write("tables/" + table.id() + ".csv", () -> TableFiles.csv(table));
            write("tables/" + table.id() + ".xlsx", () -> TableFiles.xlsx(table));
        }
    }

    /**
     * A table with a line for each of any regions: where they are too many for a page, those that are near stand there,
     * which is said, and all of them in the files.
     *
     * @param regions the code of each line's region
     */
    List<Block> tableOfRegions(DataTable table, List<String> regions, boolean searchable) {
        if (table.lines().size() <= MOST_REGIONS) {
            return List.of(table(table, List.of(), searchable));
        }
        writeFiles(table);
        List<DataTable.Line> near = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            if (scope.isNear(regions.get(i))) {
                near.add(table.lines().get(i));
            }
        }
        String files = "tables/" + table.id();
        return List.of(
                new Block.Note(say("near.table", scope.region(Scope.HOME, language), near.size(), regions.size())),
                new Block.TableBlock(table.with(near), List.of(), true, files));
    }

    Block table(DataTable table) {
        return table(table, List.of(), false);
    }

    /** Makes the bytes of a file. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws IOException;
    }

    private void write(String path, Content content) {
        try {
            site.write(language.code() + "/" + path, content.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A unit in the words of this language. */
    String unit(String unit) {
        return language.sayOr("unit." + unit, unit);
    }

    /** An observed or derived value as it may be shown, with what its qualifier says before it. */
    Figure figure(Observed one) {
        String proof = one.id().isEmpty() ? proofOf(one) : proofs.observed(one.id());
        Figure plain = one.isGrowth()
                ? Figure.signed(one.value(), one.low(), one.high(), unit(one.unit()), proof)
                : Figure.of(one.value(), one.low(), one.high(), unit(one.unit()), proof);
        String before = switch (one.qualifier()) {
            case "at_least" -> "≥";
            case "more_than" -> ">";
            case "about" -> "≈";
            case "nearly" -> "≲";
            case "at_most" -> "≤";
            default -> "";
        };
        return before.isEmpty()
                ? plain
                : new Figure(before + plain.text(), plain.unit(), plain.interval(), plain.proof(), plain.value());
    }

    private String proofOf(Observed one) {
        if (one.value() == null) {
            return "";
        }
        Figure shown = one.isGrowth()
                ? Figure.signed(one.value(), one.low(), one.high(), unit(one.unit()), "")
                : Figure.of(one.value(), one.low(), one.high(), unit(one.unit()), "");
        return proofs.derived(
                String.join(
                        "|",
                        language.code(),
                        "quarter",
                        one.region(),
                        one.indicator(),
                        one.measure(),
                        one.quarter(),
                        one.method()),
                () -> new Proofs.Card(
                        scope.region(one.region(), language) + " " + scope.indicator(one.indicator(), language) + " "
                                + scope.code("measure", one.measure(), language) + " " + one.quarter() + " "
                                + say("single"),
                        shown.withUnit() + " " + shown.interval(),
                        List.of(
                                new Fact(say("proof.method"), scope.code("method", one.method(), language), ""),
                                new Fact(say("proof.formula"), language.sayOr("formula." + one.method(), "—"), ""),
                                new Fact(say("proof.interval"), shown.interval(), ""),
                                new Fact(say("proof.table"), "mart_quarter", "")),
                        one.inputs()));
    }

    /** A cell whose number leads to its proof. */
    Cell cell(Observed one, String up) {
        Figure figure = figure(one);
        String kind = one.isCumulative() ? "cumulative" : "single";
        return Cell.figure(figure, figure.proof().isEmpty() ? "" : up + figure.proof(), kind);
    }

    /** The values that a drawing can place. */
    static List<Point> points(List<Observed> series) {
        List<Point> points = new ArrayList<>();
        for (Observed one : series) {
            if (one.value() != null) {
                put(points, new Point(Point.quarter(one.quarter()), one.value(), one.low(), one.high()));
            }
        }
        return points;
    }

    /** Of two values of a quarter the later one is drawn. */
    private static void put(List<Point> points, Point point) {
        if (!points.isEmpty() && points.get(points.size() - 1).at() == point.at()) {
            points.remove(points.size() - 1);
        }
        points.add(point);
    }

    /** The growth of a series as a small line; empty where it has not two points. */
    String growthLine(String name, List<Observed> series, int width, int height) {
        List<Point> line = new ArrayList<>();
        newestGrowth(series)
                .ifPresent(newest -> newest.growthLine()
                        .forEach(one -> put(line, new Point(Point.quarter(one.quarter()), one.value(), null, null))));
        return line.size() < 2 ? "" : Charts.sparkline(line, width, height, say("spark", name, line.size()));
    }

    /** The growth that carries the line of a series. */
    static Optional<Observed> newestGrowth(List<Observed> series) {
        return series.stream().filter(one -> !one.line().isEmpty()).reduce((a, b) -> b);
    }

    Cell region(String code, String up) {
        return scope.regions().containsKey(code)
                ? Cell.link(scope.region(code, language), up + "region/" + code + ".html")
                : Cell.text(scope.region(code, language));
    }

    Cell indicator(String code, String up) {
        return scope.indicators().containsKey(code)
                ? Cell.link(scope.indicator(code, language), up + "indicator/" + code + ".html")
                : Cell.text(scope.indicator(code, language));
    }
}
