package quarterdeck.nightly.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.lake.Datasets;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.Row;

/** {@code vocabulary unknown}: the words that releases print and the vocabulary does not know, most frequent first. */
@Command(name = "unknown", mixinStandardHelpOptions = true)
final class UnknownCommand implements Callable<Integer> {

    private static final Set<String> UNKNOWN =
            Set.of("region_unknown", "indicator_unknown", "period_unknown", "unit_unknown");

    private final Surroundings around;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100")
    private int limit = 100;

    UnknownCommand(Surroundings around) {
        this.around = around;
    }

    /** One unknown label and where it stands first. */
    private static final class Label {

        private final String reason;
        private final String words;
        private final String release;
        private final String place;
        private final String candidates;
        private long count;

        Label(String reason, String words, String release, String place, String candidates) {
            this.reason = reason;
            this.words = words;
            this.release = release;
            this.place = place;
            this.candidates = candidates;
        }
    }

    @Override
    public Integer call() throws IOException {
        Lake lake = new Lake(around.home(home));
        Map<String, String> files = new TreeMap<>();
        for (Group.ReleaseEntry release : lake.current().releases()) {
            files.put(release.sha256(), release.fileName());
        }
        Map<String, Label> labels = new TreeMap<>();
        lake.read(Datasets.REJECTION, row -> count(row, labels));
        List<Label> ranked = new ArrayList<>(labels.values());
        ranked.sort(Comparator.comparingLong((Label label) -> -label.count)
                .thenComparing(label -> label.reason)
                .thenComparing(label -> label.words));
        Grid grid = new Grid(List.of("count", "reason", "label", "candidates", "file_name", "place"));
        ranked.stream()
                .limit(limit)
                .forEach(label -> grid.add(List.of(
                        label.count,
                        label.reason,
                        label.words,
                        label.candidates,
                        files.getOrDefault(label.release, label.release),
                        label.place)));
        grid.print(around.terminal(), format);
        return Exit.OK.code();
    }

    private static void count(Row row, Map<String, Label> labels) {
        String reason = text(row, "reason");
        String words = text(row, "coordinate");
        if (UNKNOWN.contains(reason) && !words.isEmpty()) {
            labels.computeIfAbsent(
                            reason + '\0' + words,
                            key -> new Label(
                                    reason,
                                    words,
                                    text(row, "release_sha256"),
                                    text(row, "place"),
                                    text(row, "candidates")))
                    .count++;
        }
    }

    private static String text(Row row, String column) {
        return String.valueOf(row.value(Datasets.REJECTION.index(column)));
    }
}
