package quarterdeck.reading.unit;

import java.nio.file.Path;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;

/** The units of the checkout, loaded once for the tests. */
public final class BundledUnits {

    public static final Units UNITS = load();

    private BundledUnits() {}

    private static Units load() {
        VocabularyFaults faults = new VocabularyFaults();
        Path folder = Path.of(System.getProperty("quarterdeck.root"), "sql/vocabulary");
        Units units = Units.load(new VocabularyFolder(folder, faults));
        faults.throwIfAny();
        return units;
    }
}
