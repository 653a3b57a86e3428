package quarterdeck.reading.vocabulary;

import java.util.List;
import java.util.stream.Collectors;

/** The vocabulary files contradict themselves; the message lists every fault with file and line. */
public final class BrokenVocabulary extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenVocabulary(List<VocabularyFaults.Fault> faults) {
        super(faults.stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
}
