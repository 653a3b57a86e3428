package quarterdeck.reading.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.source.Sources;

/**
 * Reads the held-out tables and compares every figure with its label. Arguments: the root of the project and, to look
 * at the releases themselves, a folder to print them into.
 */
public final class HeldOutAgreement {

    private static final List<Integer> LAST_OF_BATCH = List.of(44, 58, 82);

    private HeldOutAgreement() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        if (arguments.length > 1) {
            for (HeldOutTable table : HeldOutTable.all(folder(root))) {
                Files.write(Path.of(arguments[1]).resolve(table.fileName()), table.release());
            }
        }
        Path page = root.resolve("docs/quality.md");
        List<Agreement> parts = measure(root);
        Files.writeString(
                page,
                TableAgreement.withSection(
                        Files.readString(page), section(parts, FirstReading.all(folder(root))), "held out"));
    }

    /** Prints each table with what is not right of it. */
    static List<Agreement> measure(Path root) throws IOException {
        Vocabulary vocabulary = Vocabulary.load(root.resolve("sql/vocabulary"));
        List<Agreement> parts = new ArrayList<>();
        for (HeldOutTable table : HeldOutTable.all(folder(root))) {
            Agreement part = of(table, vocabulary);
            part.differences().forEach(d -> System.out.println(part.name() + ": " + d));
            parts.add(part);
        }
        parts.forEach(p -> System.out.print(row(p)));
        System.out.print(row(Agreement.total(parts)));
        return parts;
    }

    private static Path folder(Path root) {
        return root.resolve("jobs/reading/src/test/heldout");
    }

    private static String section(List<Agreement> parts, Map<String, FirstReading> first) {
        StringBuilder text = new StringBuilder()
                .append("## Held out, first reading\n\n")
                .append(parts.size())
                .append(
                        " tables in the style of bureaus, written down and labelled by hand before the reader was run on\n")
                .append(
                        "them (`jobs/reading/src/test/heldout`). *First* is what it made of them unseen; what was wrong or\n")
                .append(
                        "needlessly refused has been mended since, for every table and not for one, and *now* is the state\n")
                .append("after that. The first reading is what an unseen file can expect at that time.\n\n")
                .append(batches(first))
                .append(
                        "| table | what it is | cells | first right | refused | wrong | now right | refused | wrong |\n")
                .append("|---|---|--:|--:|--:|--:|--:|--:|--:|\n");
        parts.forEach(p -> text.append(row(p, Objects.requireNonNull(first.get(p.name()), p.name()))));
        return text.append(row(Agreement.total(parts), FirstReading.total(first.values())))
                .toString();
    }

    /** The batches in which the tables were written; each was read first by what the ones before had mended. */
    private static String batches(Map<String, FirstReading> first) {
        StringBuilder text =
                new StringBuilder("| first reading of | cells | right | refused | wrong |\n|---|--:|--:|--:|--:|\n");
        int from = 1;
        for (int to : LAST_OF_BATCH) {
            int begin = from;
            FirstReading sum = FirstReading.total(first.entrySet().stream()
                    .filter(e -> number(e.getKey()) >= begin && number(e.getKey()) <= to)
                    .map(Map.Entry::getValue)
                    .toList());
            text.append(String.format(
                    Locale.ROOT,
                    "| tables %d to %d | %d | %.1f %% | %d | %d |%n",
                    begin,
                    to,
                    sum.cells(),
                    100.0 * sum.right() / sum.cells(),
                    sum.refused(),
                    sum.wrong()));
            from = to + 1;
        }
        return text.append('\n').toString();
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    private static String row(Agreement a, FirstReading first) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f %% | %d | %d | %.1f %% | %d | %d |%n",
                a.name(),
                a.what(),
                a.cells(),
                100.0 * first.right() / first.cells(),
                first.refused(),
                first.wrong(),
                a.agreement(),
                a.refused(),
                a.wrong());
    }

    static String row(Agreement a) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %.1f %% | %.1f %% |%n",
                a.name(),
                a.what(),
                a.cells(),
                a.right(),
                a.refused(),
                a.wrong(),
                a.agreement(),
                a.coverage());
    }

    private static Agreement of(HeldOutTable table, Vocabulary vocabulary) throws IOException {
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        Accounting accounting = read(table, vocabulary, found);
        Judge judge = new Judge(vocabulary.units());
        int[] counts = new int[Judge.Verdict.values().length];
        List<String> differences = new ArrayList<>();
        table.labels().cells().forEach((key, labels) -> {
            List<Finding> here = found.getOrDefault(key, List.of());
            Judge.Verdict verdict = labels.stream()
                    .map(label -> judge.judge(label, here))
                    .min(java.util.Comparator.naturalOrder())
                    .orElseThrow();
            counts[verdict.ordinal()]++;
            if (verdict != Judge.Verdict.RIGHT) {
                GoldenCell label = labels.get(0);
                differences.add(verdict + " " + key + " expected "
                        + label.expected().name().toLowerCase(Locale.ROOT) + " " + label.line() + " " + label.value()
                        + label.unit() + " got " + judge.got(here));
            }
        });
        found.forEach((key, here) -> {
            boolean labelled = table.labels().cells().containsKey(key)
                    || table.labels().open().contains(key);
            if (!labelled && !here.stream().allMatch(Rejection.class::isInstance)) {
                counts[Judge.Verdict.WRONG.ordinal()]++;
                differences.add("WRONG " + key + " holds no statistic, got " + judge.got(here));
            }
        });
        return new Agreement(table.name(), table.what(), counts[0], counts[1], counts[2], accounting, differences);
    }

    private static Accounting read(HeldOutTable table, Vocabulary vocabulary, Map<String, List<Finding>> found)
            throws IOException {
        Path folder = Files.createTempDirectory("held-out");
        Path file = Files.write(folder.resolve(table.fileName()), table.release());
        try {
            return new ReleaseReader(vocabulary, Sources.NONE)
                    .read(
                            file,
                            ReleaseOrigin.ofFile(table.fileName()),
                            f -> found.computeIfAbsent(
                                            table.keys().getOrDefault(f.place(), f.place()), p -> new ArrayList<>())
                                    .add(f))
                    .accounting();
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
