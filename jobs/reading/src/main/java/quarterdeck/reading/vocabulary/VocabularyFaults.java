package quarterdeck.reading.vocabulary;

import java.util.ArrayList;
import java.util.List;

/** Collects every fault of the vocabulary files, so that all are reported at once. */
public final class VocabularyFaults {

    /** One fault; the line counts from 1, the header being line 1. */
    public record Fault(String file, int line, String message) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + message;
        }
    }

    private final List<Fault> faults = new ArrayList<>();

    public void add(String file, int line, String message) {
        faults.add(new Fault(file, line, message));
    }

    public void add(VocabularyRow row, String message) {
        add(row.file(), row.line(), message);
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /**
     * Ends the loading where anything is at fault.
     *
     * @throws BrokenVocabulary naming all faults, if there are any
     */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new BrokenVocabulary(faults);
        }
    }
}
