package quarterdeck.reading.format.word;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.BrokenRelease.Reason;
import quarterdeck.reading.format.Faults;

/** An RTF file: paragraphs, tables as the edges of their cells draw them, and footnotes. */
public final class RtfDocument extends FlowDocument {

    private static final long MOST_BYTES = 64L << 20;
    private static final int DEEPEST = 500;

    private RtfDocument() {
        super("application/rtf");
    }

    public static Document open(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw Faults.tooLarge("", "an RTF file has at most " + MOST_BYTES + " bytes: save it as DOCX");
        }
        RtfDocument document = new RtfDocument();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Listener listener = document.new Listener();
            new StandardRtfParser().parse(new RtfStreamSource(in), listener);
            listener.finish();
        } catch (EOFException e) {
            throw cutOff();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw Faults.unexpected(e);
        }
        return document;
    }

    private static BrokenRelease cutOff() {
        return new BrokenRelease(Reason.TRUNCATED, "", "the RTF file ends before its groups do: fetch it again");
    }

    @Override
    boolean advance() {
        return false;
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private final class Listener extends RtfListenerAdaptor {

        private final Deque<Group> groups = new ArrayDeque<>();
        private final StringBuilder cell = new StringBuilder();
        private final List<Edge> edges = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private StringBuilder text = new StringBuilder();
        private @Nullable EdgeTable table;
        private boolean inTable;
        private boolean below;

        private record Edge(int right, boolean below) {}

        private record Group(boolean skipped, @Nullable StringBuilder outer) {}

        private boolean skipped() {
            return !groups.isEmpty() && groups.peek().skipped;
        }

        @Override
        public void processGroupStart() {
            if (groups.size() >= DEEPEST) {
                throw new UncheckedIOException(
                        Faults.tooLarge("", "groups are nested more than " + DEEPEST + " deep: no document needs it"));
            }
            groups.push(new Group(skipped(), null));
        }

        @Override
        public void processGroupEnd() {
            Group ended = groups.poll();
            if (ended != null && ended.outer != null) {
                String note = text.toString();
                text = ended.outer;
                refusing(() -> addFootnote(note));
            }
        }

        @Override
        public void processString(String string) {
            if (!skipped()) {
                text.append(string);
            }
        }

        @Override
        public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
            if (command == Command.footnote && !groups.isEmpty()) {
                groups.pop();
                groups.push(new Group(false, text));
                text = new StringBuilder();
            } else if (optional || isPassedOver(command)) {
                if (!groups.isEmpty()) {
                    groups.push(new Group(true, groups.pop().outer));
                }
            } else if (!skipped()) {
                take(command, parameter);
            }
        }

        private boolean isPassedOver(Command command) {
            return switch (command) {
                case info, pict, object, header, headerl, headerr, headerf, footer, footerl, footerr, footerf -> true;
                case annotation, fonttbl, colortbl, stylesheet -> true;
                default -> false;
            };
        }

        private void take(Command command, int parameter) {
            switch (command) {
                case par, sect -> endParagraph();
                case line -> text.append('\n');
                case tab -> text.append('\t');
                case pard -> inTable = false;
                case intbl -> inTable = true;
                case trowd -> {
                    edges.clear();
                    below = false;
                }
                case clvmrg -> below = true;
                case cellx -> {
                    edges.add(new Edge(parameter, below));
                    below = false;
                }
                case cell, nestcell -> endCell();
                case row, nestrow -> endRow();
                default -> {}
            }
        }

        private void endParagraph() {
            String words = text.toString();
            text.setLength(0);
            if (inTable) {
                cell.append(words).append('\n');
            } else {
                endTable();
                refusing(() -> addParagraph(words, false));
            }
        }

        private void endCell() {
            cells.add(CellWords.joined(cell.append(text).toString()));
            cell.setLength(0);
            text.setLength(0);
        }

        private void endRow() {
            List<EdgeTable.Cell> row = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                Edge edge = i < edges.size() ? edges.get(i) : new Edge(1_000_000 + i * 1_000, false);
                row.add(new EdgeTable.Cell(cells.get(i), edge.right, edge.below));
            }
            cells.clear();
            EdgeTable open = table == null ? new EdgeTable() : table;
            table = open;
            refusing(() -> open.addRow(row));
        }

        private void endTable() {
            EdgeTable open = table;
            table = null;
            if (open != null) {
                refusing(() -> addTable(open.held()));
            }
        }

        void finish() throws BrokenRelease {
            if (!groups.isEmpty()) {
                throw cutOff();
            }
            endParagraph();
            endTable();
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** The parser lets no checked exception through. */
    private static void refusing(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
