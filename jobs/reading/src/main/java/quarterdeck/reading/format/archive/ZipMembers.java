package quarterdeck.reading.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.BrokenRelease.Reason;
import quarterdeck.reading.format.Container;
import quarterdeck.reading.format.Faults;

/** The files of a ZIP archive. Their names are data: nothing is ever written where a name says. */
final class ZipMembers {

    private static final int MOST_MEMBERS = 2_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final int LONGEST_NAME = 255;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private ZipMembers() {}

    static List<BrokenRelease> each(Path file, MemberSink sink) throws IOException {
        try (ZipFile zip = open(file)) {
            List<ZipArchiveEntry> members = members(zip);
            List<BrokenRelease> faults = new ArrayList<>();
            long inflated = 0;
            for (ZipArchiveEntry member : members) {
                String name = name(member);
                try {
                    inflated += hand(zip, member, name, sink, MOST_BYTES - inflated);
                } catch (BrokenRelease e) {
                    faults.add(e.where().isEmpty() ? at(name, e) : e);
                }
            }
            return faults;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return ZipFile.builder()
                    .setPath(file)
                    .setUseUnicodeExtraFields(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            BrokenRelease broken = Faults.malformed("", "the archive is damaged or cut off: fetch the file again");
            broken.initCause(e);
            throw broken;
        }
    }

    private static List<ZipArchiveEntry> members(ZipFile zip) throws BrokenRelease {
        List<ZipArchiveEntry> members = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory() && !entry.isUnixSymlink() && !isHidden(name(entry))) {
                members.add(entry);
            }
        }
        if (members.isEmpty()) {
            throw new BrokenRelease(Reason.EMPTY, "", "the archive has no files: fetch it again");
        } else if (members.size() > MOST_MEMBERS) {
            throw Faults.tooLarge("", "an archive has at most " + MOST_MEMBERS + " files: split it");
        }
        return members;
    }

    private static long hand(ZipFile zip, ZipArchiveEntry member, String name, MemberSink sink, long most)
            throws IOException {
        if (member.getGeneralPurposeBit().usesEncryption()) {
            throw new BrokenRelease(
                    Reason.ENCRYPTED, name, "this file is locked with a password: pack it without and land that");
        } else if (member.getMethod() != ZipEntry.DEFLATED && member.getMethod() != ZipEntry.STORED) {
            throw new BrokenRelease(
                    Reason.NOT_YET_READABLE, name, "this file is packed in a way other than deflate: pack it anew");
        }
        try (InputStream packed = raw(zip, member, name);
                Counted bytes = new Counted(Container.capped(packed, member, name), most)) {
            sink.take(name, bytes);
            return bytes.count();
        }
    }

    private static InputStream raw(ZipFile zip, ZipArchiveEntry member, String name) throws IOException {
        try {
            return zip.getInputStream(member);
        } catch (IOException | RuntimeException e) {
            BrokenRelease broken = Faults.malformed(name, "this file cannot be unpacked: fetch the archive again");
            broken.initCause(e);
            throw broken;
        }
    }

    /** The name in the character set it was written in: UTF-8 where the archive says so, else as texts are. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = raw == null || entry.getNameSource() != NameSource.NAME ? entry.getName() : decoded(raw);
        String slashed = name.replace('\\', '/');
        return slashed.length() <= LONGEST_NAME ? slashed : slashed.substring(slashed.length() - LONGEST_NAME);
    }

    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, GB18030);
        }
    }

    /** What archivers and file managers put beside the files. */
    private static boolean isHidden(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith(".") || last.startsWith("~$") || name.startsWith("__MACOSX/");
    }

    private static BrokenRelease at(String name, BrokenRelease fault) {
        BrokenRelease placed = new BrokenRelease(fault.reason(), name, String.valueOf(fault.getMessage()));
        placed.initCause(fault);
        return placed;
    }
}
