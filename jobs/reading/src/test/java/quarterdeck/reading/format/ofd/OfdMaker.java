package quarterdeck.reading.format.ofd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.DrawContext;
import org.ofdrw.layout.element.canvas.FontSetting;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.Formats;

/** Prints the paragraphs and ruled tables of a page as an OFD file, with ofdrw as the writer. Lengths in millimetres. */
public final class OfdMaker {

    private static final double SIZE = 3;
    private static final double LINE = 6;
    private static final double MARGIN = 15;
    private static final double HEIGHT = 297;

    private final List<List<Drawing>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private double down = MARGIN;
    private double width = 210;

    private OfdMaker() {}

    @FunctionalInterface
    private interface Drawing {
        void on(DrawContext context) throws IOException;
    }

    /** @param arguments a release, and the file to write */
    public static void main(String[] arguments) throws IOException {
        make(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void make(Path release, Path ofd) throws IOException {
        OfdMaker maker = new OfdMaker();
        try (Document document = Formats.open(release, String.valueOf(release.getFileName()))) {
            for (Block block = document.next(); block != null; block = document.next()) {
                if (block instanceof Paragraph paragraph) {
                    maker.line(0);
                    maker.text(paragraph.text(), MARGIN);
                } else if (block instanceof Table table) {
                    maker.table(table);
                }
            }
        }
        maker.write(ofd);
    }

    private record Cell(String text, boolean covered) {}

    private void table(Table table) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                cells.add(new Cell(row.text(c).strip(), row.covered(c)));
                double needed = row.covered(c) ? 0 : cells.get(c).text.length() * SIZE + 4;
                if (c == widths.size()) {
                    widths.add(needed);
                }
                widths.set(c, Math.max(widths.get(c), Math.min(needed, 60)));
            }
            rows.add(cells);
        }
        line(0);
        for (int r = 0; r < rows.size(); r++) {
            double left = MARGIN;
            for (int c = 0; c < rows.get(r).size(); c++) {
                Cell cell = rows.get(r).get(c);
                if (!cell.covered) {
                    box(left, sum(widths, c, c + across(rows.get(r), c)), LINE * deep(rows, r, c));
                    text(cell.text, left + 1);
                }
                left += widths.get(c);
            }
            width = Math.max(width, left + MARGIN);
            line(r + 1 < rows.size() ? 0 : LINE);
        }
    }

    private static int across(List<Cell> row, int column) {
        int span = 1;
        while (column + span < row.size()
                && row.get(column + span).covered
                && row.get(column + span).text.equals(row.get(column).text)) {
            span++;
        }
        return span;
    }

    private static int deep(List<List<Cell>> rows, int row, int column) {
        int span = 1;
        while (row + span < rows.size()
                && column < rows.get(row + span).size()
                && rows.get(row + span).get(column).covered
                && rows.get(row + span).get(column).text.equals(rows.get(row).get(column).text)) {
            span++;
        }
        return span;
    }

    private static double sum(List<Double> widths, int from, int to) {
        return widths.subList(from, to).stream().mapToDouble(width -> width).sum();
    }

    private void line(double more) {
        down += LINE + more;
        if (down > HEIGHT - 2 * MARGIN) {
            pages.add(new ArrayList<>());
            down = MARGIN;
        }
    }

    private void text(String text, double left) {
        double top = down;
        if (!text.isEmpty()) {
            last().add(context -> context.setFont(FontSetting.getInstance(SIZE)).fillText(text, left, top + LINE - 2));
        }
    }

    private void box(double left, double wide, double high) {
        double top = down;
        last().add(context -> context.strokeRect(left, top, wide, high));
    }

    private List<Drawing> last() {
        return pages.get(pages.size() - 1);
    }

    private void write(Path file) throws IOException {
        try (OFDDoc ofd = new OFDDoc(file)) {
            for (List<Drawing> drawings : pages) {
                VirtualPage page = new VirtualPage(new PageLayout(width, HEIGHT).setMargin(0d));
                Canvas canvas = new Canvas(0, 0, width, HEIGHT);
                canvas.setDrawer(context -> {
                    for (Drawing drawing : drawings) {
                        drawing.on(context);
                    }
                });
                page.add(canvas);
                ofd.addVPage(page);
            }
        }
    }
}
