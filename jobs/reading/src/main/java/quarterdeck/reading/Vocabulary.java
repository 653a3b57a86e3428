package quarterdeck.reading;

import java.nio.file.Path;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.prose.Programmes;
import quarterdeck.reading.quantity.Quantities;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.source.SourceWords;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.BrokenVocabulary;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;

/** The one vocabulary that recognises the words around a number, wherever they are printed. Immutable. */
public record Vocabulary(
        Regions regions,
        Periods periods,
        Units units,
        Quantities quantities,
        Indicators indicators,
        Programmes programmes) {

    /**
     * Loads the vocabulary files of a folder.
     *
     * @throws BrokenVocabulary naming every fault of every file
     */
    public static Vocabulary load(Path folder) {
        VocabularyFolder files = new VocabularyFolder(folder, new VocabularyFaults());
        Regions regions = Regions.load(files);
        Units units = Units.load(files);
        Indicators indicators = Indicators.load(files);
        Programmes programmes = Programmes.load(files);
        files.faults().throwIfAny();
        return new Vocabulary(regions, new Periods(), units, new Quantities(units), indicators, programmes);
    }

    /** The part that descriptions of sources are checked against. */
    public SourceWords sourceWords() {
        return new SourceWords(regions, units, periods, indicators);
    }
}
