package quarterdeck.reading.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The table of one folder of labelled texts in {@code docs/quality.md}, which stands between marks of its own. */
record QualitySection(String folder, List<CorpusReading> readings) {

    int paragraphs() {
        return sum(CorpusReading::paragraphs);
    }

    double precision() {
        return (double) sum(CorpusReading::hits) / sum(CorpusReading::stored);
    }

    double recall() {
        return (double) sum(CorpusReading::hits) / sum(CorpusReading::labels);
    }

    private int sum(ToIntFunction<CorpusReading> column) {
        return readings.stream().mapToInt(column).sum();
    }

    private static String row(String kind, int paragraphs, int labels, int stored, int hits, int refused) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %.3f | %.3f |",
                kind,
                paragraphs,
                labels,
                stored,
                hits,
                refused,
                stored == 0 ? 1.0 : (double) hits / stored,
                (double) hits / labels);
    }

    String text() {
        String rows = readings.stream()
                .map(r -> row(r.kind(), r.paragraphs(), r.labels(), r.stored(), r.hits(), r.refused()))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                begin(),
                "| kind | paragraphs | labelled | stored | right | refused | precision | recall |",
                "|---|--:|--:|--:|--:|--:|--:|--:|",
                rows,
                row(
                        "all",
                        paragraphs(),
                        sum(CorpusReading::labels),
                        sum(CorpusReading::stored),
                        sum(CorpusReading::hits),
                        sum(CorpusReading::refused)),
                end());
    }

    private String begin() {
        return "<!-- " + folder + ": begin -->";
    }

    private String end() {
        return "<!-- " + folder + ": end -->";
    }

    /** Puts the table in the place of the one before; the file must have its marks. */
    void write(Path file) throws IOException {
        String before = Files.readString(file);
        int begin = before.indexOf(begin());
        int end = before.indexOf(end());
        Files.writeString(file, before.substring(0, begin) + text() + before.substring(end + end().length()));
    }
}
