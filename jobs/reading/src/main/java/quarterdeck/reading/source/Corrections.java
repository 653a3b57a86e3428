package quarterdeck.reading.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.FindingSink;
import quarterdeck.reading.observation.Observation;

/**
 * The corrections of one release: its cells are read as corrected, and what comes of them keeps the printed words. An
 * entry that no longer fits what the release prints is a fault: either the bureau has fixed the number or the table
 * has moved, and in both cases nobody may go on correcting blindly.
 */
public final class Corrections {

    private final Map<String, Correction> byPlace = new LinkedHashMap<>();
    private final Map<String, String> expected = new TreeMap<>();
    private final Map<String, String> seen = new TreeMap<>();

    Corrections(List<Correction> entries) {
        for (Correction entry : entries) {
            byPlace.put(entry.place(), entry);
            expected.putAll(entry.expect());
        }
    }

    public boolean isEmpty() {
        return byPlace.isEmpty();
    }

    /** The document as it is to be read. */
    public Document over(Document document) {
        return isEmpty() ? document : new CorrectedDocument(document, this);
    }

    /** The text of a cell as it is to be read; what it prints is remembered where an entry speaks of it. */
    String text(String place, String printed) {
        Correction entry = byPlace.get(place);
        if (entry != null || expected.containsKey(place)) {
            seen.put(place, printed.strip());
        }
        return entry != null && prints(printed, entry.printed())
                ? printed.replace(entry.printed(), entry.corrected())
                : printed;
    }

    /** Whether a cell prints these words and not longer ones: 41.9 is not printed in 141.97. */
    private static boolean prints(String text, String words) {
        int at = text.indexOf(words);
        int end = at + words.length();
        return at >= 0
                && (at == 0 || !isOfNumber(text.charAt(at - 1)))
                && (end == text.length() || !isOfNumber(text.charAt(end)))
                && text.indexOf(words, end) < 0;
    }

    private static boolean isOfNumber(char c) {
        return Character.isDigit(c) || c == '.' || c == ',';
    }

    /** Marks what comes of corrected cells. */
    public FindingSink over(FindingSink sink) {
        return isEmpty() ? sink : finding -> sink.accept(marked(finding));
    }

    private Finding marked(Finding finding) {
        Correction entry = byPlace.get(finding.place());
        String text = seen.getOrDefault(finding.place(), "");
        return entry != null && finding instanceof Observation observation && prints(text, entry.printed())
                ? observation.repaired(text, entry.repair())
                : finding;
    }

    /** @throws BrokenRelease naming every entry that does not fit what was read */
    public void check() throws BrokenRelease {
        List<String> faults = new ArrayList<>();
        for (Correction entry : byPlace.values()) {
            String text = seen.get(entry.place());
            if (text == null || !prints(text, entry.printed())) {
                faults.add(fault(entry, entry.place(), entry.printed(), text));
            }
            entry.expect().forEach((place, words) -> {
                String found = seen.get(place);
                if (!words.strip().equals(found)) {
                    faults.add(fault(entry, place, words, found));
                }
            });
        }
        if (!faults.isEmpty()) {
            String where = byPlace.keySet().iterator().next();
            throw new BrokenRelease(BrokenRelease.Reason.CORRECTION_OUTDATED, where, String.join("\n", faults));
        }
    }

    private static String fault(
            Correction entry, String place, String expected, @org.jspecify.annotations.Nullable String found) {
        return "the correction of " + entry.place() + " (" + entry.printed() + " to " + entry.corrected() + ") expects "
                + expected + " at " + place + ", but "
                + (found == null ? "there is no such cell" : found + " stands there")
                + "; has the bureau fixed it? then remove the entry";
    }
}
