package quarterdeck.reading.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The section on prose of {@code docs/quality.md}, which stands between marks of its own. */
final class QualitySection {

    private static final String BEGIN = "<!-- prose: begin -->";
    private static final String END = "<!-- prose: end -->";

    private final List<String> rows = new ArrayList<>();
    private int labelled;
    private int read;
    private int right;

    void add(String kind, int labels, int stored, int hits) {
        labelled += labels;
        read += stored;
        right += hits;
        rows.add(row(kind, labels, stored, hits));
    }

    double precision() {
        return (double) right / read;
    }

    double recall() {
        return (double) right / labelled;
    }

    private static String row(String kind, int labels, int stored, int hits) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.3f | %.3f |",
                kind,
                labels,
                stored,
                hits,
                (double) hits / stored,
                (double) hits / labels);
    }

    String text(int paragraphs) {
        return String.join(
                "\n",
                BEGIN,
                "## Prose",
                "",
                paragraphs + " paragraphs of own wording in " + rows.size() + " kinds of documents, with published"
                        + " figures unless the file name says generated, their labels written by hand. A"
                        + " statement is right if every labelled coordinate is.",
                "",
                "The corpus was also used for development: faults it showed have been fixed, so these figures are an"
                        + " upper bound of what an unseen bulletin can expect.",
                "",
                "| kind | labelled | read | right | precision | recall |",
                "|---|---|---|---|---|---|",
                String.join("\n", rows),
                row("all", labelled, read, right),
                END);
    }

    /** Puts the section in the place of the one before, or at the end of the file; other sections stay. */
    void write(Path file, int paragraphs) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "# Quality\n";
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        String section = text(paragraphs);
        Files.writeString(
                file,
                begin < 0 || end < begin
                        ? before + "\n" + section + "\n"
                        : before.substring(0, begin) + section + before.substring(end + END.length()));
    }
}
