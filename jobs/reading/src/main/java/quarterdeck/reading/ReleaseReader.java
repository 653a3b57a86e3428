package quarterdeck.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Formats;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.FindingSink;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.prose.DocumentFacts;
import quarterdeck.reading.prose.ProseReader;
import quarterdeck.reading.source.Source;
import quarterdeck.reading.source.Sources;
import quarterdeck.reading.table.SeriesDictionary;
import quarterdeck.reading.table.TableObserver;
import quarterdeck.reading.table.TableReader;

/** Reads releases: the one way from a file to findings. Immutable, safe for threads. */
public final class ReleaseReader {

    /** How many paragraphs before a table may speak of it. */
    private static final int WORDS_AROUND = 6;

    private final Vocabulary words;
    private final Sources sources;
    private final DocumentFacts documentFacts;
    private final TableReader tables;
    private final ProseReader prose;

    public ReleaseReader(Vocabulary words, Sources sources) {
        this.words = words;
        this.sources = sources;
        this.documentFacts = new DocumentFacts(words.regions());
        this.tables = new TableReader(
                words.regions(), words.periods(), words.units(), words.quantities(), words.indicators());
        this.prose = new ProseReader(
                words.regions(),
                words.periods(),
                words.units(),
                words.quantities(),
                words.indicators(),
                words.programmes());
    }

    /**
     * Reads a release to its end; findings reach the sink in the order of the document.
     *
     * @throws BrokenRelease where the file cannot be read; what was delivered before is to be thrown away
     */
    public ReadResult read(Path file, ReleaseOrigin origin, FindingSink sink) throws IOException {
        return read(file, origin, sink, TableObserver.NONE);
    }

    /** The same, with its tables read under the eyes of an observer. */
    public ReadResult read(Path file, ReleaseOrigin origin, FindingSink sink, TableObserver observer)
            throws IOException {
        try (Document opened = Formats.open(file, origin.fileName())) {
            Lookahead document = new Lookahead(opened);
            Optional<Source> source = sources.match(origin.sourceId(), origin.fileName(), document.headWords());
            ReleaseFacts facts = facts(origin, document.headWords(), source);
            String unit = source.map(Source::unit).orElse("");
            Survey survey = Survey.of(file, origin, words);
            return read(document, survey.complete(facts, unit), survey.dictionary(), sink, observer);
        }
    }

    /** What is known from outside wins over what the release says, and that over the description of its source. */
    private ReleaseFacts facts(ReleaseOrigin origin, List<String> headWords, Optional<Source> source) {
        ReleaseFacts said = documentFacts.read(headWords, origin.facts());
        return source.map(s -> s.complete(said)).orElse(said);
    }

    private ReadResult read(
            Document document,
            ReadingContext context,
            SeriesDictionary dictionary,
            FindingSink sink,
            TableObserver observer)
            throws IOException {
        ProseReader.Pass text = prose.begin(context, sink);
        Accounting cells = Accounting.NONE;
        List<String> before = new ArrayList<>();
        for (Block block = document.next(); block != null; block = document.next()) {
            if (block instanceof Paragraph paragraph) {
                text.paragraph(paragraph);
                before.add(0, paragraph.text());
                if (before.size() > WORDS_AROUND) {
                    before.remove(WORDS_AROUND);
                }
            } else {
                Table table = dictionary.decode((Table) block);
                cells = cells.plus(
                        dictionary.isDictionary(table)
                                ? tables.leaveOutside(table)
                                : tables.read(table, context, before, sink, observer));
            }
        }
        Accounting numerals = text.finish();
        return new ReadResult(
                context.facts(),
                cells.plus(numerals),
                document.mediaType(),
                document.charset(),
                text.unexplained(),
                text.programmes());
    }
}
