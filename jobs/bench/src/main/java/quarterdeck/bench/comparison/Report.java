package quarterdeck.bench.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts what was measured between two marks of a Markdown file; what else stands there is left alone. */
public final class Report {

    private Report() {}

    public static void write(Path file, String mark, String text) throws IOException {
        String begin = "<!-- " + mark + ": begin -->\n";
        String end = "<!-- " + mark + ": end -->\n";
        String before = Files.readString(file);
        int from = before.indexOf(begin);
        int to = before.indexOf(end);
        Files.writeString(
                file,
                from < 0 || to < from
                        ? before + "\n" + begin + text + end
                        : before.substring(0, from + begin.length()) + text + before.substring(to));
    }
}
