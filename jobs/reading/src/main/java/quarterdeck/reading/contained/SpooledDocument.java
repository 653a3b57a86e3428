package quarterdeck.reading.contained;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.HeldRow;

/** A document as another process wrote it down. */
final class SpooledDocument implements Document {

    private final DataInputStream in;
    private final String mediaType;
    private final String charset;
    private @Nullable SpooledTable table;
    private boolean ended;

    SpooledDocument(Path spool) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(spool), 1 << 16));
        this.mediaType = text();
        this.charset = text();
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String charset() {
        return charset;
    }

    @Override
    public @Nullable Block next() throws IOException {
        SpooledTable open = table;
        while (open != null && open.next() != null) {
            // a table that is not read to its end stands before the next block all the same
        }
        table = null;
        if (ended) {
            return null;
        }
        int kind = in.readByte();
        if (kind == Spool.PARAGRAPH) {
            return paragraph();
        } else if (kind == Spool.TABLE) {
            SpooledTable next = new SpooledTable(in.readInt(), text(), text(), in.readBoolean());
            table = next;
            return next;
        }
        ended = true;
        return null;
    }

    private Paragraph paragraph() throws IOException {
        String text = text();
        int start = in.readInt();
        Paragraph.Role role = Paragraph.Role.values()[in.readByte()];
        return new Paragraph(text, start, role, in.readBoolean() ? typeset() : null);
    }

    private Paragraph.Typeset typeset() throws IOException {
        int characters = in.readInt();
        List<Place.Box> boxes = new ArrayList<>(characters);
        BitSet broken = new BitSet();
        for (int i = 0; i < characters; i++) {
            boxes.add((Place.Box) place("", 0, 0, 0));
            broken.set(i, in.readBoolean());
        }
        return (from, to) -> {
            int first = Math.min(from, characters - 1);
            Place.Box box = boxes.get(first);
            for (int i = first + 1; i < Math.min(to, characters) && !broken.get(i); i++) {
                box = around(box, boxes.get(i));
            }
            return box;
        };
    }

    private static Place.Box around(Place.Box a, Place.Box b) {
        int x = Math.min(a.x(), b.x());
        int y = Math.min(a.y(), b.y());
        int right = Math.max(a.x() + a.width(), b.x() + b.width());
        int bottom = Math.max(a.y() + a.height(), b.y() + b.height());
        return new Place.Box(a.page(), x, y, right - x, bottom - y);
    }

    private Place place(String name, int ordinal, int row, int column) throws IOException {
        return switch (in.readByte()) {
            case 'B' -> new Place.Box(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
            case 'S' -> new Place.SheetCell(name, row, column + 1);
            case 'G' -> new Place.GridCell(row, column + 1);
            case 'T' -> new Place.TableCell(ordinal, row, column + 1);
            default -> throw new IOException("the spool of a reader is damaged");
        };
    }

    private String text() throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A table whose rows are read as they are asked for; the places of those that went by are kept. */
    private final class SpooledTable implements Table {

        private final int ordinal;
        private final String name;
        private final String caption;
        private final boolean hidden;
        private final Map<Integer, List<Place>> places = new HashMap<>();
        private boolean isThrough;

        SpooledTable(int ordinal, String name, String caption, boolean hidden) {
            this.ordinal = ordinal;
            this.name = name;
            this.caption = caption;
            this.hidden = hidden;
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
            return caption;
        }

        @Override
        public boolean hidden() {
            return hidden;
        }

        @Override
        public @Nullable Row next() throws IOException {
            if (isThrough || in.readByte() == Spool.END_OF_TABLE) {
                isThrough = true;
                return null;
            }
            int number = in.readInt();
            boolean hiddenRow = in.readBoolean();
            int size = in.readInt();
            List<String> cells = new ArrayList<>(size);
            List<Integer> indents = new ArrayList<>(size);
            BitSet covered = new BitSet();
            List<Place> row = new ArrayList<>(size);
            for (int c = 0; c < size; c++) {
                cells.add(text());
                covered.set(c, in.readBoolean());
                indents.add((int) in.readShort());
                row.add(SpooledDocument.this.place(name, ordinal, number, c));
            }
            places.put(number, row);
            return new HeldRow(number, cells, indents, covered, hiddenRow);
        }

        @Override
        public Place place(int row, int column) {
            List<Place> known = places.getOrDefault(row, List.of());
            if (column < known.size()) {
                return known.get(column);
            } else if (known.isEmpty()) {
                return new Place.TableCell(ordinal, row, column + 1);
            }
            return beyond(known.get(known.size() - 1), row, column);
        }

        /** The place of a blank cell beyond the last one of its row. */
        private Place beyond(Place last, int row, int column) {
            return last instanceof Place.SheetCell
                    ? new Place.SheetCell(name, row, column + 1)
                    : last instanceof Place.TableCell
                            ? new Place.TableCell(ordinal, row, column + 1)
                            : last instanceof Place.GridCell ? new Place.GridCell(row, column + 1) : last;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
