package quarterdeck.reading.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.source.Sources;

/**
 * Prints how far the reader agrees with the golden cells of real tables and writes the figures into
 * {@code docs/quality.md}. Arguments: the root of the project and the folder of the releases.
 */
public final class TableAgreement {

    private TableAgreement() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        List<Agreement> parts = measure(root, Path.of(arguments[1]));
        Path page = root.resolve("docs/quality.md");
        String before = Files.exists(page) ? Files.readString(page) : "# Quality\n";
        Files.writeString(page, withSection(before, section(parts), "tables"));
    }

    /** Reads every golden release and prints what is not right. */
    static List<Agreement> measure(Path root, Path releases) throws IOException {
        Vocabulary vocabulary = Vocabulary.load(root.resolve("sql/vocabulary"));
        Sources sources = Sources.load(root.resolve("jobs/sources"), vocabulary.sourceWords());
        List<Agreement> parts = new ArrayList<>();
        for (GoldenFile file : GoldenFile.all(root.resolve("jobs/reading/src/test/golden"), releases)) {
            Agreement part = Agreement.of(file, vocabulary, sources);
            part.differences().forEach(d -> System.out.println(part.name() + ": " + d));
            parts.add(part);
        }
        parts.forEach(p -> System.out.print(row(p)));
        System.out.print(row(Agreement.total(parts)));
        return parts;
    }

    private static String section(List<Agreement> parts) {
        StringBuilder text = new StringBuilder()
                .append("## Tables\n\n")
                .append("Cells of real releases, labelled by hand from what other tools show of the files, against\n")
                .append("what the reader makes of them. *Refused* cells have a rejection with its reason; a figure\n")
                .append("that vanishes counts as wrong. Coverage is the share of numeric cells (missing marks and\n")
                .append("stray numbers among them) of the whole file that became observations: a file whose\n")
                .append(
                        "indicator is printed nowhere is refused, and right is what the label says. So is a file that\n")
                .append(
                        "names it in the name of the file alone (China-GDP-2000-2016): its unit is printed nowhere, and\n")
                .append("a name that anybody may change is no title. Numbers in hidden rows are kept, but blocked.\n\n")
                .append("| golden table | what it is | cells | right | refused | wrong | agreement | numeric cells | ")
                .append("observed | ranks | missing | refused | outside | coverage |\n")
                .append("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        parts.forEach(p -> text.append(row(p)));
        return text.append(row(Agreement.total(parts))).toString();
    }

    private static String row(Agreement a) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %.1f %% | %d | %d | %d | %d | %d | %d | %.1f %% |%n",
                a.name(),
                a.what(),
                a.cells(),
                a.right(),
                a.refused(),
                a.wrong(),
                a.agreement(),
                a.accounting().numericCells(),
                a.accounting().observed(),
                a.accounting().ranked(),
                a.accounting().missing(),
                a.accounting().rejected(),
                a.accounting().outside(),
                a.coverage());
    }

    /** The page with its section between the marks replaced, or added at the end where it has none. */
    static String withSection(String page, String section, String name) {
        String beginning = "<!-- " + name + ": begin -->";
        String ending = "<!-- " + name + ": end -->";
        String marked = beginning + "\n" + section + ending + "\n";
        int begin = page.indexOf(beginning);
        int end = page.indexOf(ending);
        return begin < 0 || end < begin
                ? page + "\n" + marked
                : page.substring(0, begin) + marked.stripTrailing() + page.substring(end + ending.length());
    }
}
