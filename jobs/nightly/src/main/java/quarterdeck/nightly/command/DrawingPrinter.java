package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.drawing.Drawer;
import quarterdeck.nightly.drawing.DrawnCell;
import quarterdeck.nightly.drawing.DrawnTable;
import quarterdeck.reading.ReadResult;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.observation.Rejection;

/** Shows the tables of a file with what was made of their cells: in the terminal, cell by cell, or as a page. */
final class DrawingPrinter {

    private final Terminal terminal;
    private final Messages messages;
    private final Screen screen;
    private final CellStory story;
    private final List<String> places;
    private final @Nullable Path page;

    /**
     * @param places of the cells to tell of; where there are any, nothing is drawn in the terminal
     * @param page the file to write a page to, null for none
     */
    DrawingPrinter(
            Surroundings around, Vocabulary vocabulary, Screen screen, List<String> places, @Nullable Path page) {
        this.terminal = around.terminal();
        this.messages = around.messages();
        this.screen = screen;
        this.story = new CellStory(messages, vocabulary);
        this.places = List.copyOf(places);
        this.page = page;
    }

    /** Reads and shows a file; whether values were refused. */
    boolean print(Path file, ReleaseOrigin origin, ReleaseReader reader) throws IOException {
        Drawer drawer = new Drawer();
        AtomicLong refused = new AtomicLong();
        ReadResult result = reader.read(
                file,
                origin,
                finding -> {
                    drawer.accept(finding);
                    refused.addAndGet(finding instanceof Rejection ? 1 : 0);
                },
                drawer);
        List<DrawnTable> tables = drawer.tables();
        if (page != null) {
            String title = result.facts().title();
            Files.writeString(
                    page, new PageDrawing(messages, story).page(origin.fileName(), title, accounting(result), tables));
            terminal.line(messages.get("show.page", page));
        }
        show(origin.fileName(), tables, result);
        terminal.out().flush();
        return refused.get() > 0;
    }

    private void show(String file, List<DrawnTable> tables, ReadResult result) {
        if (!places.isEmpty()) {
            places.forEach(place -> tell(place, tables));
        } else if (page == null) {
            terminal.line(file);
            if (tables.isEmpty()) {
                terminal.line(messages.get("show.no_tables", file));
            } else {
                new TerminalDrawing(terminal, messages, screen).draw(tables);
                terminal.line(accounting(result));
            }
        }
    }

    private void tell(String place, List<DrawnTable> tables) {
        for (DrawnTable table : tables) {
            Optional<DrawnCell> cell = table.at(place);
            if (cell.isPresent()) {
                tell(table, cell.get());
                return;
            }
        }
        throw new Failure(Exit.USAGE, messages.get("show.no_such_cell", place));
    }

    private void tell(DrawnTable table, DrawnCell cell) {
        terminal.line(cell.place() + "  " + Terminal.cell(cell.text()).strip());
        Grid grid = new Grid(List.of("", "", ""));
        story.of(table, cell)
                .forEach(line -> grid.add(List.of(
                        "  " + line.name(), line.value(), line.from().isEmpty() ? "" : "\u2190 " + line.from())));
        grid.printRows(terminal);
    }

    private String accounting(ReadResult result) {
        return Sums.cells(messages, result.accounting());
    }
}
