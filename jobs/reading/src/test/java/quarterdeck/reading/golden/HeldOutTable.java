package quarterdeck.reading.golden;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quarterdeck.reading.synthetic.AlignedMedium;
import quarterdeck.reading.synthetic.Cell;
import quarterdeck.reading.synthetic.CsvMedium;
import quarterdeck.reading.synthetic.MarkdownMedium;
import quarterdeck.reading.synthetic.Medium;
import quarterdeck.reading.synthetic.PageMedium;
import quarterdeck.reading.synthetic.Sheet;
import quarterdeck.reading.synthetic.Truth;
import quarterdeck.reading.synthetic.WorkbookMedium;

/**
 * A table written down by hand in the style of a bureau, with labels for all of its figures; see the README of the
 * folder for how they are written.
 *
 * @param name of the file it is written in
 * @param what kind of table it is
 * @param fileName name of the release it is printed as
 * @param release the printed release
 * @param keys the labels' name of each place that is no word: sheet and cell
 * @param texts the text of each of them
 */
record HeldOutTable(
        String name,
        String what,
        String fileName,
        byte[] release,
        Map<String, String> keys,
        Map<String, String> texts,
        HeldOutLabels labels) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    static List<HeldOutTable> all(Path folder) throws IOException {
        List<HeldOutTable> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                tables.add(read(file));
            }
        }
        return tables;
    }

    private static HeldOutTable read(Path file) throws IOException {
        Map<String, String> heads = new LinkedHashMap<>();
        List<HeldOutSheet> sheets = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        boolean drawn = true;
        for (String line : Files.readAllLines(file)) {
            if (line.equals("--")) {
                drawn = false;
            } else if (!drawn) {
                labels.add(line);
            } else if (line.startsWith("===")) {
                sheets.add(HeldOutSheet.named(line.substring(3).strip()));
            } else if (sheets.isEmpty()) {
                heads.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            } else {
                sheets.get(sheets.size() - 1).add(line);
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sheets.forEach(sheet -> texts.putAll(sheet.texts()));
        String[] medium = heads.getOrDefault("file", "").split(" ");
        Medium.File printed = medium(medium, sheets.get(0))
                .print(sheets.stream().map(HeldOutSheet::sheet).toList());
        Map<String, String> keys = new LinkedHashMap<>();
        printed.truths().forEach((place, truth) -> keys.put(place, truth.line()));
        String name = file.getFileName().toString().replace(".txt", "");
        return new HeldOutTable(
                name,
                heads.getOrDefault("what", ""),
                medium[0],
                printed.bytes(),
                keys,
                texts,
                HeldOutLabels.of(labels, texts));
    }

    private static Medium medium(String[] words, HeldOutSheet first) {
        List<String> options = List.of(words).subList(1, words.length);
        Charset charset = options.contains("gb18030") ? GB18030 : StandardCharsets.UTF_8;
        String ending = words[0].substring(words[0].lastIndexOf('.') + 1);
        return switch (ending) {
            case "xlsx" -> new WorkbookMedium("  ", false);
            case "csv" -> new CsvMedium(',', charset, false, "\n", "  ", false);
            case "tsv" -> new CsvMedium('\t', charset, false, "\n", "  ", false);
            case "html" -> new PageMedium(first.above(), first.below(), "　", options.contains("framed"), charset);
            case "md" -> new MarkdownMedium(first.above());
            case "txt" -> new AlignedMedium(first.above());
            default -> throw new IllegalArgumentException("no medium for " + words[0]);
        };
    }

    /** A drawn sheet: a line a row, {@code |} between cells, {@code <} and {@code ^} for cells spanned into. */
    private record HeldOutSheet(
            String name, boolean hidden, List<String> before, List<String> drawn, List<String> after) {

        static HeldOutSheet named(String head) {
            boolean hidden = head.endsWith(" hidden");
            String name = hidden ? head.substring(0, head.length() - " hidden".length()) : head;
            return new HeldOutSheet(name, hidden, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(String line) {
            if (!line.startsWith("@p ")) {
                drawn.add(line);
            } else {
                (drawn.isEmpty() ? before : after).add(line.substring(3));
            }
        }

        int above() {
            return before.size();
        }

        int below() {
            return after.size();
        }

        Sheet sheet() {
            List<List<Cell>> rows = new ArrayList<>();
            before.forEach(text -> rows.add(List.of(Cell.words(text))));
            for (int r = 0; r < drawn.size(); r++) {
                List<Cell> row = new ArrayList<>();
                for (int c = 0; c < cells(r).length; c++) {
                    row.add(cell(r, c));
                }
                rows.add(row);
            }
            after.forEach(text -> rows.add(List.of(Cell.words(text))));
            return new Sheet(name, hidden, rows);
        }

        /** The text of each cell, by its name. */
        Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            for (int r = 0; r < drawn.size(); r++) {
                for (int c = 0; c < cells(r).length; c++) {
                    texts.put(key(r, c), cells(r)[c].strip());
                }
            }
            return texts;
        }

        private Cell cell(int r, int c) {
            String text = cells(r)[c];
            if (text.equals("<") || text.equals("^")) {
                return Cell.covered("");
            }
            int across = 1;
            while (is(r, c + across, "<")) {
                across++;
            }
            int down = 1;
            while (is(r + down, c, "^")) {
                down++;
            }
            return Cell.number(text.replace("\\n", "\n"), new Truth(Truth.Kind.VALUE, key(r, c)))
                    .spanning(across, down);
        }

        private boolean is(int r, int c, String mark) {
            return r < drawn.size() && c < cells(r).length && cells(r)[c].equals(mark);
        }

        private String[] cells(int r) {
            return drawn.get(r).split("\\|", -1);
        }

        private String key(int r, int c) {
            return (name.isEmpty() ? "" : name + "!") + (char) ('A' + c) + (r + 1);
        }
    }
}
