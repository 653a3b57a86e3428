package quarterdeck.reading.prose;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its labels in one file: lines {@code T} are its head, {@code @} sets defaults, {@code =} labels a
 * statement of the paragraph before ({@code = words; indicator; measure; further columns}), {@code #} is a remark.
 */
record LabelledCorpus(String name, String text, List<Label> labels, int paragraphs) {

    /** Where the labelled texts are, below {@link #RESOURCES}; each held-out set was read first after those before it. */
    static final List<String> FOLDERS = List.of(
            "prose-corpus",
            "prose-heldout/first",
            "prose-heldout/second",
            "prose-heldout/third",
            "prose-heldout/fourth",
            "prose-heldout/fifth",
            "prose-heldout/sixth",
            "prose-heldout/seventh");

    static final Path RESOURCES = Path.of(System.getProperty("quarterdeck.root"), "jobs/reading/src/test/resources");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    /** One statement: from where to where of the text its paragraph reaches, its words, and what they must come to. */
    record Label(int from, int to, String words, Map<String, String> columns) {}

    /** The texts of all folders. */
    static List<LabelledCorpus> all() throws IOException {
        List<LabelledCorpus> all = new ArrayList<>();
        for (String folder : FOLDERS) {
            all.addAll(all(RESOURCES.resolve(folder)));
        }
        return all;
    }

    static List<LabelledCorpus> all(Path folder) throws IOException {
        List<LabelledCorpus> all = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.add(read(file));
            }
        }
        return all;
    }

    private static LabelledCorpus read(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Label> labels = new ArrayList<>();
        Map<String, String> defaults = new LinkedHashMap<>();
        int paragraph = 0;
        int paragraphs = 0;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("@ ")) {
                defaults.clear();
                put(defaults, line.substring(2));
            } else if (line.startsWith("= ")) {
                labels.add(label(line.substring(2), paragraph, text.length(), defaults));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                paragraph = text.length();
                paragraphs += line.startsWith("T ") ? 0 : 1;
                text.append(line.startsWith("T ") ? line.substring(2) : line).append('\n');
            }
        }
        return new LabelledCorpus(file.getFileName().toString(), text.toString(), labels, paragraphs);
    }

    private static Label label(String line, int from, int to, Map<String, String> defaults) {
        String[] fields = line.split("; ?", -1);
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("kind", "observation");
        columns.putAll(defaults);
        columns.put("indicator", fields[1].strip());
        columns.put("measure", fields[2].strip());
        if (fields.length > 3) {
            put(columns, fields[3]);
        }
        Matcher number = NUMBER.matcher(fields[0]);
        if (!columns.containsKey("value") && number.find()) {
            columns.put("value", number.group());
        }
        columns.put(
                "value",
                new BigDecimal(columns.get("value")).stripTrailingZeros().toPlainString());
        return new Label(from, to, fields[0].strip(), columns);
    }

    private static void put(Map<String, String> columns, String assignments) {
        for (String assignment : assignments.strip().split(" ")) {
            String[] two = assignment.split("=", 2);
            columns.put(two[0], two[1]);
        }
    }
}
