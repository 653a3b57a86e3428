package quarterdeck.reading;

import java.io.IOException;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.source.Defaults;
import quarterdeck.reading.table.ReleaseSubject;
import quarterdeck.reading.table.SeriesDictionary;
import quarterdeck.reading.table.TableReader;

/**
 * A first pass over the tables of a release: what one sheet leaves out (the year, the city) another one says, perhaps
 * a later one. It ends after a bounded number of rows, so that it costs little on long files.
 */
final class Survey {

    private static final int ROWS = 20_000;
    private static final String NATION = "100000";

    private final ReleaseSubject subject;
    private final SeriesDictionary dictionary;

    private Survey(ReleaseSubject subject, SeriesDictionary dictionary) {
        this.subject = subject;
        this.dictionary = dictionary;
    }

    static Survey of(Document document, ReleaseOrigin origin, Vocabulary words, TableReader tables) throws IOException {
        ReleaseSubject subject = tables.subject(origin.publishedOn());
        SeriesDictionary dictionary = new SeriesDictionary(words.indicators(), words.units());
        // codes are no words a table could speak of region or period with
        int rows = document.coded() ? ROWS : 0;
        Block block = rows < ROWS ? document.next() : null;
        while (block != null) {
            boolean last = block instanceof Table && document.isOneTable();
            if (block instanceof Table found) {
                Table table = dictionary.watch(found);
                subject.see(table);
                while (rows < ROWS && !(last && dictionary.hasSeenEnough()) && table.next() != null) {
                    rows++;
                }
            }
            block = rows < ROWS && !last ? document.next() : null;
        }
        return new Survey(subject, dictionary);
    }

    /** The codes of series that a table of the release explains. */
    SeriesDictionary dictionary() {
        return dictionary;
    }

    /** The facts as they are known, with the region and period that the tables speak of, else those of the source. */
    ReadingContext complete(ReleaseFacts facts, Defaults defaults) {
        Period period = subject.period().orElse(defaults.period());
        String ofTables = subject.regionCode().orElse(dictionary.national() ? NATION : "");
        String about = facts.aboutCode().isEmpty() ? ofTables : facts.aboutCode();
        ReleaseFacts completed = new ReleaseFacts(
                facts.title(),
                facts.publisher(),
                facts.publisherKind(),
                facts.issueSeries(),
                facts.address(),
                facts.publishedOn(),
                facts.publishedPrecision(),
                facts.publishedFrom(),
                facts.eventOn(),
                about,
                facts.sourceId());
        String unit = defaults.unit().isEmpty() ? null : defaults.unit();
        return new ReadingContext(completed, unit, period, defaults.priceBasis());
    }
}
