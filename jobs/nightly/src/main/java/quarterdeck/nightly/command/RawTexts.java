package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import quarterdeck.bulletin.ReleaseTexts;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Sha256;
import quarterdeck.nightly.snapshot.LocalBytes;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Formats;

/** The words of releases, read again from the raw store; of long tables the beginning, and where the rest lies. */
final class RawTexts implements ReleaseTexts {

    private static final int MOST_CELLS = 6_000;

    /** From the page of a release in the home's own bulletin to the home. */
    private static final String UP = "../../../../";

    private final SnapshotStore store;
    private final boolean own;

    /** @param own whether the bulletin lies in its place below the home, so that its pages can lead to the raw files */
    RawTexts(Home home, boolean own) {
        this.store = new SnapshotStore(home, Clock.systemUTC());
        this.own = own && !home.isInStore();
    }

    /** Another one wherever a raw file came, went or was written again. */
    static String stamp(Home home) throws IOException {
        Sha256 stamp = new Sha256();
        if (Files.isDirectory(home.raw())) {
            try (Stream<Path> files = Files.list(home.raw())) {
                for (Path file : files.sorted().toList()) {
                    stamp.add(file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
                }
            }
        }
        return stamp.hex();
    }

    @Override
    public List<Text> of(String sha256, String fileName) throws IOException {
        try (LocalBytes bytes = store.open(sha256);
                Document document = Formats.open(bytes.file(), fileName)) {
            return read(document, sha256);
        } catch (BrokenRelease | CorruptData e) {
            return List.of();
        }
    }

    private List<Text> read(Document document, String sha256) throws IOException {
        List<Text> texts = new ArrayList<>();
        int cells = 0;
        boolean cut = false;
        for (Block block = document.next(); block != null; block = document.next()) {
            if (block instanceof quarterdeck.reading.document.Paragraph paragraph) {
                boolean heading = paragraph.role() != quarterdeck.reading.document.Paragraph.Role.BODY;
                texts.add(new Paragraph(paragraph.text(), paragraph.start(), heading));
            } else if (block instanceof Table table) {
                for (Row row = table.next(); row != null && !cut; row = table.next()) {
                    cut = cells >= MOST_CELLS;
                    if (cut) {
                        texts.add(cut(cells, sha256));
                    } else {
                        cells += row.size();
                        texts.add(line(table, row));
                    }
                }
            }
        }
        return texts;
    }

    private Cut cut(int cells, String sha256) {
        String raw = "raw/" + sha256;
        return new Cut(cells, raw, own ? UP + raw : "");
    }

    private static Line line(Table table, Row row) {
        List<Cell> cells = new ArrayList<>(row.size());
        for (int c = 0; c < row.size(); c++) {
            cells.add(new Cell(row.text(c), table.place(row.number(), c).locator(), row.covered(c)));
        }
        return new Line(cells);
    }
}
