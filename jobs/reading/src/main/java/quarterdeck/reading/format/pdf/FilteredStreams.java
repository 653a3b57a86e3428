package quarterdeck.reading.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import quarterdeck.reading.format.Faults;

/** Holds streams that pass through other filters than deflation to a size, as these multiply what they are given. */
final class FilteredStreams {

    private static final int MOST_BYTES = 32 << 20;

    private FilteredStreams() {}

    static void check(COSDocument document) throws IOException {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && !isPicture(stream)) {
                check(key, stream);
            }
        }
    }

    private static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    private static void check(COSObjectKey key, COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) {
            if (!COSName.FLATE_DECODE.equals(name) && !COSName.FLATE_DECODE_ABBREVIATION.equals(name)) {
                try (InputStream raw = stream.createRawInputStream()) {
                    decode(key, raw, name, stream, 0);
                }
            }
        } else if (filters instanceof COSArray chain) {
            try (InputStream raw = stream.createRawInputStream()) {
                InputStream decoded = raw;
                for (int i = 0; i < chain.size() && chain.getObject(i) instanceof COSName name; i++) {
                    decoded = new ByteArrayInputStream(decode(key, decoded, name, stream, i));
                }
            }
        }
    }

    private static byte[] decode(COSObjectKey key, InputStream in, COSName filter, COSStream stream, int index)
            throws IOException {
        Capped out = new Capped();
        try {
            FilterFactory.INSTANCE.getFilter(filter).decode(in, out, stream, index, DecodeOptions.DEFAULT);
        } catch (IOException | RuntimeException e) {
            if (out.full) {
                throw Faults.tooLarge("object " + key.getNumber(), "this stream grows beyond any page: it is a bomb");
            }
            // a damaged stream, which whoever needs it will say
        }
        return out.toByteArray();
    }

    private static final class Capped extends ByteArrayOutputStream {
        private boolean full;

        @Override
        public synchronized void write(int b) {
            check(1);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            check(length);
            super.write(bytes, offset, length);
        }

        private void check(int more) {
            if (count + more > MOST_BYTES) {
                full = true;
                throw new IllegalStateException("full");
            }
        }
    }
}
