package quarterdeck.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quarterdeck.reading.coded.CodedReader;
import quarterdeck.reading.coded.Mapping;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Formats;
import quarterdeck.reading.format.Opened;
import quarterdeck.reading.format.archive.Members;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.FindingSink;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.prose.DocumentFacts;
import quarterdeck.reading.prose.ProseReader;
import quarterdeck.reading.source.Corrections;
import quarterdeck.reading.source.Defaults;
import quarterdeck.reading.source.Layout;
import quarterdeck.reading.source.Source;
import quarterdeck.reading.source.SourceMatch;
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
    private final Opened.Opener formats;
    private final DocumentFacts documentFacts;
    private final TableReader tables;
    private final ProseReader prose;
    private final CodedReader codes;

    /** A reader that opens every format in this process. */
    public ReleaseReader(Vocabulary words, Sources sources) {
        this(words, sources, Formats::inProcess);
    }

    public ReleaseReader(Vocabulary words, Sources sources, Opened.Opener formats) {
        this.words = words;
        this.sources = sources;
        this.formats = formats;
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
        this.codes = new CodedReader(words.regions(), words.units(), words.indicators());
    }

    /**
     * Reads a release to its end; findings reach the sink in the order of the document.
     *
     * @throws BrokenRelease where the file cannot be read, or is not what its source expects; what was delivered before
     *     is to be thrown away
     */
    public ReadResult read(Path file, ReleaseOrigin origin, FindingSink sink) throws IOException {
        return read(file, origin, sink, TableObserver.NONE);
    }

    /** The same, with its tables read under the eyes of an observer. */
    public ReadResult read(Path file, ReleaseOrigin origin, FindingSink sink, TableObserver observer)
            throws IOException {
        try (Opened release = open(file, origin);
                Rereadable document = new Rereadable(release)) {
            return read(document, background(origin, document), file, sink, observer);
        }
    }

    /** Explains which description of a source fits a release and what it contributes. */
    public SourceCheck check(Path file, ReleaseOrigin origin) throws IOException {
        try (Opened release = open(file, origin);
                Rereadable document = new Rereadable(release)) {
            Background background = background(origin, document);
            Layout layout = new Layout(TableObserver.NONE);
            String fault = "";
            try {
                read(document, background, file, finding -> {}, layout);
            } catch (BrokenRelease e) {
                fault = String.valueOf(e.getMessage());
            }
            return SourceCheck.of(background, layout.lines(), fault);
        }
    }

    /** Carriers are opened one deep: deeper ones are how bombs are packed. */
    private Opened open(Path file, ReleaseOrigin origin) throws IOException {
        if (origin.isMember() && Members.areIn(file)) {
            throw new BrokenRelease(
                    BrokenRelease.Reason.NESTED,
                    "",
                    "this came inside another file and carries files itself: unpack it and land what is in it");
        }
        return formats.open(file, origin.ownName());
    }

    /** Looks through the document, which stands at its beginning again afterwards. */
    private Background background(ReleaseOrigin origin, Rereadable document) throws IOException {
        List<String> headWords = HeadWords.of(document);
        Optional<SourceMatch> match = sources.match(origin.sourceId(), origin.ownName(), headWords);
        // codes are no words: what looks like a date or a bureau among them is something else
        ReleaseFacts said = document.coded() ? origin.facts() : documentFacts.read(headWords, origin.facts());
        ReleaseFacts facts = match.map(m -> m.source().complete(said)).orElse(said);
        Defaults defaults = match.map(m -> m.source().defaults()).orElse(Defaults.NONE);
        document.again();
        Survey survey = Survey.of(document, origin, words, tables);
        document.forTheLastTime();
        return new Background(
                origin.facts(), said, match, survey.complete(facts, defaults), survey.dictionary(), origin.ownName());
    }

    /** Reads with the corrections of the source, then holds the release to what the source expects of it. */
    private ReadResult read(
            Document document, Background background, Path file, FindingSink sink, TableObserver observer)
            throws IOException {
        Source source = background.source().orElse(null);
        if (source == null) {
            return read(document, background, Mapping.USUAL, sink, observer);
        }
        String sha256 = source.corrections().isEmpty() ? "" : Bytes.sha256(file);
        Corrections corrections = source.correctionsOf(background.fileName(), sha256);
        Layout layout = new Layout(observer);
        ReadResult result = read(
                corrections.over(document),
                background,
                source.mapping(),
                corrections.over(sink),
                source.fingerprint().isEmpty() ? observer : layout);
        layout.check(source.fingerprint());
        corrections.check();
        return result;
    }

    private ReadResult read(
            Document document, Background background, Mapping mapping, FindingSink sink, TableObserver observer)
            throws IOException {
        ReadingContext context = background.context();
        SeriesDictionary dictionary = background.dictionary();
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
            } else if (document.coded()) {
                cells = cells.plus(codes.read((Table) block, context, mapping, sink));
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
