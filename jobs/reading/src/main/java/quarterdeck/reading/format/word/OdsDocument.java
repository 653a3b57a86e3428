package quarterdeck.reading.format.word;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.Container;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.SpanGrid;
import quarterdeck.reading.format.XmlPart;

/** The sheets of an ODS file, streamed row by row. */
final class OdsDocument implements Document {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    private final Container container;
    private final XmlPart xml;
    private @Nullable Sheet current;
    private int sheets;

    OdsDocument(Container container, XmlPart content) {
        this.container = container;
        this.xml = content;
    }

    @Override
    public String mediaType() {
        return "application/vnd.oasis.opendocument.spreadsheet";
    }

    @Override
    public String charset() {
        return "";
    }

    @Override
    public @Nullable Block next() throws IOException {
        Sheet open = current;
        while (open != null && open.next() != null) {
            // what nobody read of the last sheet
        }
        if (!xml.nextStart("table")) {
            return null;
        }
        String name = xml.attribute("name");
        current = new Sheet(++sheets, name == null ? "" : name);
        return current;
    }

    private final class Sheet implements Table {
        private final int ordinal;
        private final String name;
        private final SpanGrid spans = new SpanGrid();
        private int number;
        private int repeats;
        private @Nullable Row repeated;
        private boolean ended;

        Sheet(int ordinal, String name) {
            this.ordinal = ordinal;
            this.name = name;
        }

        @Override
        public int ordinal() {
            return ordinal;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String caption() {
            return "";
        }

        @Override
        public boolean hidden() {
            return false;
        }

        @Override
        public Place place(int row, int column) {
            return new Place.SheetCell(name, row, column + 1);
        }

        @Override
        public @Nullable Row next() throws IOException {
            Row again = repeated;
            if (again != null && repeats > 0) {
                repeats--;
                number++;
                Row same = again;
                int at = number;
                return new quarterdeck.reading.document.SameRow(same) {
                    @Override
                    public int number() {
                        return at;
                    }
                };
            }
            while (!ended) {
                int event = xml.nextTag();
                if (event < 0 || event == XMLStreamConstants.END_ELEMENT && xml.is("table")) {
                    ended = true;
                } else if (event == XMLStreamConstants.START_ELEMENT && xml.is("table-row")) {
                    Row row = row();
                    if (row != null) {
                        return row;
                    }
                }
            }
            return null;
        }

        /** The row that has begun, or null for blank ones, which are counted. */
        private @Nullable Row row() throws IOException {
            int times = Math.max(1, Math.min(MOST_ROWS, xml.number("number-rows-repeated", 1)));
            boolean hidden = "collapse".equals(xml.attribute("visibility"));
            spans.beginRow();
            List<String> pending = new ArrayList<>();
            boolean filled = false;
            for (int event = xml.nextTag(); event >= 0; event = xml.nextTag()) {
                if (event == XMLStreamConstants.END_ELEMENT && xml.is("table-row")) {
                    break;
                } else if (event == XMLStreamConstants.START_ELEMENT && xml.is("table-cell")) {
                    filled |= cell(pending);
                }
            }
            number++;
            Row row = spans.endRow(number, hidden);
            if (!filled && row.size() == 0) {
                number += times - 1;
                return null;
            }
            if (times > 1 && number + times > MOST_ROWS) {
                throw Faults.tooLarge(name, "a sheet has at most " + MOST_ROWS + " rows");
            }
            repeated = row;
            repeats = times - 1;
            return row;
        }

        /** Blank cells wait for one that is filled: the last ones of a row are repeated to the sheet's edge. */
        private boolean cell(List<String> pending) throws IOException {
            int times = Math.max(1, Math.min(MOST_COLUMNS, xml.number("number-columns-repeated", 1)));
            int columns = Math.max(1, Math.min(MOST_COLUMNS, xml.number("number-columns-spanned", 1)));
            int rows = Math.max(1, Math.min(MOST_ROWS, xml.number("number-rows-spanned", 1)));
            String text = text();
            if (text.isEmpty() && columns == 1 && rows == 1) {
                for (int i = 0; i < times && pending.size() < MOST_COLUMNS; i++) {
                    pending.add("");
                }
                return false;
            }
            pending.forEach(blank -> spans.add(blank, 0, 1, 1));
            pending.clear();
            for (int i = 0; i < times; i++) {
                spans.add(text, 0, columns, rows);
            }
            return true;
        }

        private String text() throws IOException {
            String type = xml.attribute("value-type");
            String value = xml.attribute("value");
            String date = xml.attribute("date-value");
            StringBuilder shown = new StringBuilder();
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    shown.append(xml.characters());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    shown.append(xml.is("s") ? " ".repeat(Math.max(1, Math.min(100, xml.number("c", 1)))) : "");
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    shown.append(xml.is("p") ? "\n" : "");
                    depth--;
                } else if (event < 0) {
                    break;
                }
            }
            return date != null
                    ? date
                    : value == null || type == null || type.equals("string")
                            ? CellWords.joined(shown.toString())
                            : number(value, type.equals("percentage"));
        }

        private String number(String value, boolean percentage) {
            try {
                BigDecimal exact = new BigDecimal(value);
                if (Math.abs((long) exact.scale()) > 400) {
                    return value;
                }
                return percentage
                        ? exact.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                        : exact.toPlainString();
            } catch (NumberFormatException e) {
                return value;
            }
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
        container.close();
    }
}
