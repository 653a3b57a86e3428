package quarterdeck.reading.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import quarterdeck.reading.format.BrokenRelease.Reason;

/** What the first bytes of a file (and the entries of a container) say it is. */
enum Signature {
    XLSX("an Excel workbook (xlsx)"),
    COMPOUND("an OLE2 document"),
    XLSB("a binary Excel workbook (xlsb)"),
    DOCX("a Word document (docx)"),
    PPTX("a PowerPoint presentation (pptx)"),
    ODF("an OpenDocument file"),
    OFD("an OFD document"),
    EPUB("an EPUB book"),
    ZIP("a zip archive"),
    PDF("a PDF document"),
    RTF("an RTF document"),
    GZIP("a gzip archive"),
    RAR("a RAR archive"),
    SEVEN_ZIP("a 7-Zip archive"),
    IMAGE("an image"),
    OLD_EXCEL("an Excel workbook older than Excel 97"),
    PROGRAM("no document but a program"),
    TEXT("text");

    private static final int HEAD = 16;

    private final String title;

    Signature(String title) {
        this.title = title;
    }

    BrokenRelease notYetReadable() {
        String remedy = switch (this) {
            case GZIP, RAR, SEVEN_ZIP -> ": unpack it and land the files in it";
            case IMAGE -> ": land the release as text or as a workbook";
            default -> ", which has no reader yet: save it as XLSX, CSV, HTML or plain text";
        };
        return new BrokenRelease(Reason.NOT_YET_READABLE, "", "this is " + title + remedy);
    }

    static Signature of(FirstBytes file) throws IOException {
        if (file.start('P', 'K', 3, 4) || file.start('P', 'K', 5, 6)) {
            return ofZip(file.file());
        }
        if (file.start(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return COMPOUND;
        }
        return ofMagic(file);
    }

    private static Signature ofMagic(FirstBytes file) {
        if (new String(file.bytes(), 0, Math.min(HEAD, file.bytes().length), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .startsWith("%PDF-")) {
            return PDF;
        } else if (file.start('{', '\\', 'r', 't', 'f')) {
            return RTF;
        } else if (file.start(0x1F, 0x8B)) {
            return GZIP;
        } else if (file.start('R', 'a', 'r', '!')) {
            return RAR;
        } else if (file.start('7', 'z', 0xBC, 0xAF)) {
            return SEVEN_ZIP;
        } else if (file.start(0x89, 'P', 'N', 'G')
                || file.start(0xFF, 0xD8, 0xFF)
                || file.start('G', 'I', 'F', '8')
                || file.start('I', 'I', '*', 0)
                || file.start('M', 'M', 0, '*')) {
            return IMAGE;
        } else if (file.start(9, 0, 4, 0) || file.start(9, 2, 6, 0) || file.start(9, 4, 6, 0)) {
            return OLD_EXCEL;
        }
        return file.start(0x7F, 'E', 'L', 'F') || file.start('M', 'Z', 0x90) ? PROGRAM : TEXT;
    }

    private static Signature ofZip(Path file) throws IOException {
        Set<String> names;
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            names = zip.stream()
                    .map(entry -> entry.getName().replace('\\', '/'))
                    .collect(Collectors.toSet());
        } catch (ZipException e) {
            if (isLocked(file)) {
                return ZIP;
            }
            BrokenRelease broken = new BrokenRelease(
                    Reason.TRUNCATED, "", "the zip container has no readable directory at its end: fetch it again");
            broken.initCause(e);
            throw broken;
        }
        for (Part part : PARTS) {
            if (names.contains(part.entry)) {
                return part.signature;
            }
        }
        return names.stream().anyMatch(name -> name.startsWith("xl/worksheets/")) ? XLSX : ZIP;
    }

    /** Java opens no archive of which any file is locked. */
    private static boolean isLocked(Path file) {
        try (org.apache.commons.compress.archivers.zip.ZipFile zip =
                org.apache.commons.compress.archivers.zip.ZipFile.builder()
                        .setPath(file)
                        .get()) {
            return Collections.list(zip.getEntries()).stream()
                    .anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private record Part(String entry, Signature signature) {}

    private static final List<Part> PARTS = List.of(
            new Part("xl/workbook.xml", XLSX),
            new Part("xl/workbook.bin", XLSB),
            new Part("word/document.xml", DOCX),
            new Part("ppt/presentation.xml", PPTX),
            new Part("OFD.xml", OFD),
            new Part("META-INF/container.xml", EPUB),
            new Part("mimetype", ODF));
}
