package quarterdeck.reading.format;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The container of an XLSX file: its sheets in order, its shared strings and cell styles. */
final class Workbook implements Closeable {

    private static final int MOST_SHEETS = 4_096;

    /** A worksheet of the workbook. */
    record SheetEntry(String name, boolean hidden, String part) {}

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final List<SheetEntry> sheets = new ArrayList<>();
    private SharedStrings strings = SharedStrings.NONE;
    private CellStyles styles = CellStyles.NONE;

    private Workbook(ZipFile zip) {
        this.zip = zip;
        zip.stream().forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
    }

    static Workbook open(Path file) throws IOException {
        Workbook workbook = new Workbook(new ZipFile(file.toFile()));
        try {
            workbook.load();
            return workbook;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private void load() throws IOException {
        Map<String, Relation> relations = relations();
        boolean from1904 = false;
        try (XmlPart xml = part("xl/workbook.xml")) {
            while (xml.nextStart("sheet", "workbookPr")) {
                if (xml.is("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else {
                    addSheet(xml, relations);
                }
            }
        }
        for (Relation relation : relations.values()) {
            if (relation.type.endsWith("/sharedStrings") && has(relation.target)) {
                strings = SharedStrings.read(part(relation.target));
            } else if (relation.type.endsWith("/styles") && has(relation.target)) {
                styles = CellStyles.read(part(relation.target), from1904);
            }
        }
    }

    private void addSheet(XmlPart xml, Map<String, Relation> relations) throws IOException {
        Relation relation = relations.get(orEmpty(xml.attribute("id")));
        String name = orEmpty(xml.attribute("name"));
        if (relation == null || !has(relation.target)) {
            throw Faults.malformed(
                    "sheet " + name, "the workbook names this sheet and does not hold it: save it again");
        }
        boolean cells = relation.type.endsWith("/worksheet");
        if (cells) {
            String state = orEmpty(xml.attribute("state"));
            sheets.add(new SheetEntry(name, state.equals("hidden") || state.equals("veryHidden"), relation.target));
        }
        if (sheets.size() > MOST_SHEETS) {
            throw Faults.tooLarge("xl/workbook.xml", "a workbook has at most " + MOST_SHEETS + " sheets");
        }
    }

    private record Relation(String type, String target) {}

    private Map<String, Relation> relations() throws IOException {
        Map<String, Relation> relations = new java.util.LinkedHashMap<>();
        try (XmlPart xml = part("xl/_rels/workbook.xml.rels")) {
            while (xml.nextStart("Relationship")) {
                String target = orEmpty(xml.attribute("Target"));
                relations.put(
                        orEmpty(xml.attribute("Id")),
                        new Relation(
                                orEmpty(xml.attribute("Type")),
                                target.startsWith("/") ? target.substring(1) : normalised("xl/" + target)));
            }
        }
        return relations;
    }

    private static String normalised(String path) {
        return path.replace("xl/./", "xl/").replace("xl/../", "");
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(java.util.Locale.ROOT);
    }

    private boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** Opens a part for reading; whoever asks for it closes it. */
    XmlPart part(String part) throws IOException {
        return new XmlPart(part, bytes(part));
    }

    CappedStream bytes(String part) throws IOException {
        ZipEntry entry = entries.get(key(part));
        if (entry == null) {
            throw Faults.malformed(part, "expected this part in the workbook: save it again in its own program");
        }
        try {
            return new CappedStream(
                    new BufferedInputStream(zip.getInputStream(entry), 1 << 16), entry, entry.getName());
        } catch (ZipException e) {
            BrokenRelease broken = Faults.malformed(part, "this part cannot be unpacked: fetch the file again");
            broken.initCause(e);
            throw broken;
        }
    }

    List<SheetEntry> sheets() {
        return sheets;
    }

    SharedStrings strings() {
        return strings;
    }

    CellStyles styles() {
        return styles;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
