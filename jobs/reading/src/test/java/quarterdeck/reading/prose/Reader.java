package quarterdeck.reading.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.observation.Unexplained;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.quantity.Quantities;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;

/** Reads texts with the project's own vocabulary, as tests need it. */
final class Reader {

    private static final Path VOCABULARY = Path.of(System.getProperty("quarterdeck.root"), "sql/vocabulary");
    private static final Reader OWN = new Reader(VOCABULARY);

    private final ProseReader prose;
    private final DocumentFacts facts;
    private final Lexer lexer;

    /** What a text came to. */
    record Read(ReleaseFacts facts, List<Finding> findings, Accounting accounting, List<Unexplained> unexplained) {}

    private Reader(Path vocabulary) {
        VocabularyFolder folder = new VocabularyFolder(vocabulary, new VocabularyFaults());
        Regions regions = Regions.load(folder);
        Units units = Units.load(folder);
        Indicators indicators = Indicators.load(folder);
        Programmes programmes = Programmes.load(folder);
        folder.faults().throwIfAny();
        lexer = new Lexer(regions, new Periods(), new Quantities(units), indicators, programmes);
        prose = new ProseReader(regions, new Periods(), units, new Quantities(units), indicators, programmes);
        facts = new DocumentFacts(regions);
    }

    static Reader own() {
        return OWN;
    }

    /** A reader whose vocabulary is the project's own, copied to a folder, and the lines given of each file named. */
    static Reader withRows(Path folder, Map<String, String> lines) throws IOException {
        try (var files = Files.list(VOCABULARY)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                String added = lines.getOrDefault(file.getFileName().toString(), "");
                Files.writeString(folder.resolve(file.getFileName()), Files.readString(file) + added);
            }
        }
        return new Reader(folder);
    }

    /** Begins to read a text of which the facts are given. */
    ProseReader.Pass begin(ReleaseFacts given, quarterdeck.reading.observation.FindingSink sink) {
        return prose.begin(new ReadingContext(given, null), sink);
    }

    /** Reads a document whose paragraphs are its lines, facts and all. */
    Read document(String text, ReleaseFacts known) {
        return read(text, facts.read(text.lines().limit(60).toList(), known));
    }

    String parts(String text) {
        StringBuilder all = new StringBuilder();
        for (Part part : lexer.parts(
                new Passage(text, 0, quarterdeck.reading.document.Place.Chars::new, new Printings()),
                new quarterdeck.reading.region.RegionContext(null, "330000"))) {
            all.append(part.getClass().getSimpleName())
                    .append('[')
                    .append(text, part.start(), part.end())
                    .append("] ");
        }
        return all.toString();
    }

    /** Reads text of which the facts are given. */
    Read read(String text, ReleaseFacts given) {
        List<Finding> findings = new ArrayList<>();
        ProseReader.Pass pass = prose.begin(new ReadingContext(given, null), findings::add);
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                pass.paragraph(new Paragraph(line, start, Paragraph.Role.BODY));
            }
            start += line.codePointCount(0, line.length()) + 1;
        }
        return new Read(given, findings, pass.finish(), pass.unexplained());
    }
}
