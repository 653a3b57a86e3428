package quarterdeck.reading.golden;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.source.Sources;

/**
 * How far the reader agrees with the golden cells of one release.
 *
 * @param differences a line for each cell that is not right: its place, what is expected, what was read
 */
record Agreement(
        String name, String what, int right, int refused, int wrong, Accounting accounting, List<String> differences) {

    /** The parts of several releases added up. */
    static Agreement total(List<Agreement> parts) {
        Accounting cells = parts.stream().map(Agreement::accounting).reduce(Accounting.NONE, Accounting::plus);
        return new Agreement(
                "all",
                "",
                parts.stream().mapToInt(Agreement::right).sum(),
                parts.stream().mapToInt(Agreement::refused).sum(),
                parts.stream().mapToInt(Agreement::wrong).sum(),
                cells,
                List.of());
    }

    /** Reads the release as a nightly run does, with the descriptions of sources, and compares. */
    static Agreement of(GoldenFile file, Vocabulary vocabulary, Sources sources) throws IOException {
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        Accounting accounting = new ReleaseReader(vocabulary, sources)
                .read(
                        file.release(),
                        ReleaseOrigin.ofFile(file.release().getFileName().toString()),
                        f -> found.computeIfAbsent(f.place(), p -> new ArrayList<>())
                                .add(f))
                .accounting();
        Judge judge = new Judge(vocabulary.units());
        int[] counts = new int[Judge.Verdict.values().length];
        List<String> differences = new ArrayList<>();
        for (GoldenCell cell : file.cells()) {
            List<Finding> here = found.getOrDefault(cell.place(), List.of());
            Judge.Verdict verdict = judge.judge(cell, here);
            counts[verdict.ordinal()]++;
            if (verdict != Judge.Verdict.RIGHT) {
                differences.add(String.join(
                        " ",
                        verdict.name(),
                        cell.place(),
                        "expected",
                        cell.expected().name().toLowerCase(Locale.ROOT),
                        cell.line(),
                        cell.value() + cell.unit(),
                        "got",
                        judge.got(here)));
            }
        }
        return new Agreement(
                file.name(),
                file.what(),
                counts[Judge.Verdict.RIGHT.ordinal()],
                counts[Judge.Verdict.REFUSED.ordinal()],
                counts[Judge.Verdict.WRONG.ordinal()],
                accounting,
                differences);
    }

    int cells() {
        return right + refused + wrong;
    }

    /** Right cells in per cent. */
    double agreement() {
        return 100.0 * right / cells();
    }

    /** Numeric cells that became observations, in per cent. */
    double coverage() {
        return accounting.numericCells() == 0 ? 0 : 100.0 * accounting.observed() / accounting.numericCells();
    }
}
