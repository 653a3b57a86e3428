package quarterdeck.warehouse.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quarterdeck.warehouse.BrokenModels;

/** The models, checks and macros of a folder, read and complete; never one with a fault in a header. */
public record SqlFolder(Map<String, Model> models, List<Check> checks, List<Macro> macros) {
    private static final Set<String> MODEL_ENTRIES =
            Set.of("about", "about_zh", "grain", "key", "columns", "checks", "warnings", "as", "rebuild");
    private static final Set<String> CHECK_ENTRIES = Set.of("about", "about_zh", "severity");
    private static final Set<String> MACRO_ENTRIES = Set.of("about", "about_zh");
    private static final Pattern MACRO = Pattern.compile(
            "create\\s+(?:or\\s+replace\\s+)?macro\\s+(\\w+)\\s*\\([^)]*\\)\\s+as\\s+(table\\s)?",
            Pattern.CASE_INSENSITIVE);

    /**
     * The macros of one sort.
     *
     * @param table whether those that yield tables are meant, or the others
     */
    public List<Macro> macros(boolean table) {
        return macros.stream().filter(macro -> macro.table() == table).toList();
    }

    /**
     * Reads a folder.
     *
     * @throws BrokenModels naming every fault of every header
     */
    public static SqlFolder read(Path folder) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, ModelDraft> drafts = new LinkedHashMap<>();
        for (Folder each : Folder.values()) {
            for (Path file : sqlFiles(folder.resolve(each.folderName()))) {
                ModelDraft draft = readModel(folder, each, file, faults);
                if (drafts.putIfAbsent(draft.name(), draft) != null) {
                    faults.add(draft.place() + ": a second model called " + draft.name());
                }
            }
        }
        Map<String, Model> models = new Completion(drafts, faults).models();
        List<Check> checks = readChecks(folder, faults);
        List<Macro> macros = readMacros(folder, faults);
        if (!faults.isEmpty()) {
            throw new BrokenModels(faults);
        }
        return new SqlFolder(models, checks, macros);
    }

    private static ModelDraft readModel(Path root, Folder folder, Path file, List<String> faults) throws IOException {
        String place = root.relativize(file).toString();
        String text = Files.readString(file);
        ModelDraft draft = new ModelDraft(file, place, folder, Header.read(place, text, MODEL_ENTRIES, faults), text);
        if (!folder.admits(draft.name())) {
            faults.add(place + ": models of " + folder.folderName() + " begin with " + folder.prefixes());
        }
        return draft;
    }

    private static List<Check> readChecks(Path root, List<String> faults) throws IOException {
        List<Check> checks = new ArrayList<>();
        for (Path file : sqlFiles(root.resolve("checks"))) {
            String place = root.relativize(file).toString();
            String text = Files.readString(file);
            Header header = Header.read(place, text, CHECK_ENTRIES, faults);
            String severity = header.optional("severity", "error");
            if (!Set.of("error", "warn").contains(severity)) {
                header.fault("severity is error or warn, not " + severity);
            }
            String about = header.text("about") + " / " + header.text("about_zh");
            checks.add(new Check(file, nameOf(file), severity.equals("error"), about, text));
        }
        return checks;
    }

    private static List<Macro> readMacros(Path root, List<String> faults) throws IOException {
        List<Macro> macros = new ArrayList<>();
        for (Path file : sqlFiles(root.resolve("macros"))) {
            String place = root.relativize(file).toString();
            String text = Files.readString(file);
            Header header = Header.read(place, text, MACRO_ENTRIES, faults);
            Matcher matcher = MACRO.matcher(text);
            if (!matcher.find() || !matcher.group(1).equals(nameOf(file))) {
                header.fault("must create the macro " + nameOf(file));
                continue;
            }
            String comment = header.text("about") + " / " + header.text("about_zh");
            macros.add(new Macro(file, nameOf(file), matcher.group(2) != null, comment, text));
        }
        return macros;
    }

    static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.sql$", "");
    }

    private static List<Path> sqlFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }
}
