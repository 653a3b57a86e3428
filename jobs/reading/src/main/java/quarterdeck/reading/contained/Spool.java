package quarterdeck.reading.contained;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.Faults;

/** Writes a document down block by block, so that another process can read it; {@link SpooledDocument} reads it. */
final class Spool {

    static final int PARAGRAPH = 1;
    static final int TABLE = 2;
    static final int ROW = 3;
    static final int END_OF_TABLE = 4;
    static final int END = 5;

    private static final int MOST_BYTES = 1 << 30;

    private final DataOutputStream out;

    /** The disk does not take the document. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(IOException cause) {
            super(cause.toString(), cause);
        }
    }

    private Spool(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /**
     * Writes a document to a file.
     *
     * @throws Refused where the file cannot be written; whatever else is thrown is the document's
     */
    static void write(Document document, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new ToDisk(file), 1 << 16)) {
            Spool spool = new Spool(out);
            spool.text(document.mediaType());
            spool.text(document.charset());
            for (Block block = document.next(); block != null; block = document.next()) {
                if (block instanceof Paragraph paragraph) {
                    spool.paragraph(paragraph);
                } else if (block instanceof Table table) {
                    spool.table(table);
                }
            }
            spool.out.writeByte(END);
            spool.out.flush();
        }
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        out.writeByte(PARAGRAPH);
        text(paragraph.text());
        out.writeInt(paragraph.start());
        out.writeByte(paragraph.role().ordinal());
        Paragraph.Typeset typeset = paragraph.typeset();
        out.writeBoolean(typeset != null);
        if (typeset != null) {
            boxes(paragraph.text().codePointCount(0, paragraph.text().length()), typeset);
        }
    }

    /** For each character its box, and whether a stretch of text ends before it, because a line does. */
    private void boxes(int characters, Paragraph.Typeset typeset) throws IOException {
        out.writeInt(characters);
        for (int i = 0; i < characters; i++) {
            Place.Box box = typeset.box(i, i + 1);
            place(box);
            out.writeBoolean(i > 0 && !typeset.box(i - 1, i + 1).holds(box));
        }
    }

    private void table(Table table) throws IOException {
        out.writeByte(TABLE);
        out.writeInt(table.ordinal());
        text(table.name());
        text(table.caption());
        out.writeBoolean(table.hidden());
        for (Row row = table.next(); row != null; row = table.next()) {
            row(table, row);
            if (out.size() > MOST_BYTES) {
                throw Faults.tooLarge(
                        "table " + table.ordinal(), "the document says more than any release does: split it");
            }
        }
        out.writeByte(END_OF_TABLE);
    }

    private void row(Table table, Row row) throws IOException {
        out.writeByte(ROW);
        out.writeInt(row.number());
        out.writeBoolean(row.hidden());
        out.writeInt(row.size());
        for (int c = 0; c < row.size(); c++) {
            text(row.text(c));
            out.writeBoolean(row.covered(c));
            out.writeShort(row.indent(c));
            place(table.place(row.number(), c));
        }
    }

    private void place(Place place) throws IOException {
        if (place instanceof Place.Box box) {
            out.writeByte('B');
            for (int n : new int[] {box.page(), box.x(), box.y(), box.width(), box.height()}) {
                out.writeInt(n);
            }
        } else if (place instanceof Place.SheetCell) {
            out.writeByte('S');
        } else if (place instanceof Place.GridCell) {
            out.writeByte('G');
        } else if (place instanceof Place.TableCell) {
            out.writeByte('T');
        } else {
            throw new IllegalStateException("no place of a cell: " + place.locator());
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** A file whose refusals are told from those of the document that is written. */
    private static final class ToDisk extends OutputStream {

        private final OutputStream file;

        ToDisk(Path path) throws Refused {
            try {
                this.file = Files.newOutputStream(path);
            } catch (IOException e) {
                throw new Refused(e);
            }
        }

        @Override
        public void write(int one) throws Refused {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws Refused {
            try {
                file.write(bytes, offset, length);
            } catch (IOException e) {
                throw new Refused(e);
            }
        }

        @Override
        public void close() throws Refused {
            try {
                file.close();
            } catch (IOException e) {
                throw new Refused(e);
            }
        }
    }
}
