package quarterdeck.reading.format;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zip container of the parts of one document; each part inflates only so far. */
public final class Container implements Closeable {

    private final ZipFile zip;

    private Container(ZipFile zip) {
        this.zip = zip;
    }

    public static Container open(Path file) throws IOException {
        try {
            return new Container(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            BrokenRelease broken = Faults.malformed("", "the zip container is damaged: fetch the file again");
            broken.initCause(e);
            throw broken;
        }
    }

    /** Opens a part, or gives null where there is none of that name. */
    public @Nullable InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try {
            return new CappedStream(new BufferedInputStream(zip.getInputStream(entry)), entry, name);
        } catch (ZipException e) {
            BrokenRelease broken = Faults.malformed(name, "this part cannot be unpacked: fetch the file again");
            broken.initCause(e);
            throw broken;
        }
    }

    /** A packed file that inflates only so far, and is what its checksum says. */
    public static InputStream capped(InputStream packed, ZipEntry entry, String name) {
        return new CappedStream(packed, entry, name);
    }

    /** Opens a part as XML, or gives null where there is none of that name. */
    public @Nullable XmlPart part(String name) throws IOException {
        InputStream in = stream(name);
        return in == null ? null : new XmlPart(name, in);
    }

    /** The same for a part that the format cannot do without. */
    public XmlPart required(String name) throws IOException {
        XmlPart part = part(name);
        if (part == null) {
            throw Faults.malformed(name, "the file does not hold this part: save it again");
        }
        return part;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
