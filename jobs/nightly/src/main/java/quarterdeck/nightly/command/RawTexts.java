package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.bulletin.ReleaseTexts;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Sha256;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Formats;

/** The words of releases, read again from the raw store; of long tables the beginning. */
final class RawTexts implements ReleaseTexts {

    private static final int MOST_CELLS = 6_000;

    private final Home home;

    RawTexts(Home home) {
        this.home = home;
    }

    @Override
    public List<Text> of(String sha256, String fileName) throws IOException {
        Path file = home.raw().resolve(sha256);
        if (!Files.isRegularFile(file) || !Sha256.of(file).equals(sha256)) {
            return List.of();
        }
        try (Document document = Formats.open(file, fileName)) {
            return read(document);
        } catch (BrokenRelease e) {
            return List.of();
        }
    }

    private static List<Text> read(Document document) throws IOException {
        List<Text> texts = new ArrayList<>();
        int cells = 0;
        for (Block block = document.next(); block != null; block = document.next()) {
            if (block instanceof quarterdeck.reading.document.Paragraph paragraph) {
                boolean heading = paragraph.role() != quarterdeck.reading.document.Paragraph.Role.BODY;
                texts.add(new Paragraph(paragraph.text(), paragraph.start(), heading));
            } else if (block instanceof Table table) {
                for (Row row = table.next(); row != null && cells < MOST_CELLS; row = table.next()) {
                    cells += row.size();
                    texts.add(line(table, row));
                }
            }
        }
        return texts;
    }

    private static Line line(Table table, Row row) {
        List<Cell> cells = new ArrayList<>(row.size());
        for (int c = 0; c < row.size(); c++) {
            cells.add(new Cell(row.text(c), table.place(row.number(), c).locator(), row.covered(c)));
        }
        return new Line(cells);
    }
}
