package quarterdeck.reading.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import quarterdeck.reading.vocabulary.Folding;
import quarterdeck.reading.vocabulary.Mention;

/** Recognises printed reference periods. Immutable, safe for threads. */
public final class Periods {

    private static final int LONGEST_KEPT = 64;
    private static final int MOST_KEPT = 4096;
    private static final String OUTER = "()[]【】:：,，。;； \n";

    /** Releases repeat few headers; the bounds keep hostile ones from filling the memory. */
    private final Map<String, Optional<PeriodExpression>> parsed = new ConcurrentHashMap<>();

    /** The period that the whole of a text is, a cell or header; empty where it is none. */
    public Optional<PeriodExpression> parse(String text) {
        Optional<PeriodExpression> known = parsed.get(text);
        if (known != null) {
            return known;
        }
        Optional<PeriodExpression> read = read(text);
        if (text.length() <= LONGEST_KEPT && parsed.size() < MOST_KEPT) {
            parsed.put(text, read);
        }
        return read;
    }

    private static Optional<PeriodExpression> read(String text) {
        String folded = trimmed(Folding.fold(text));
        Cursor cursor = new Cursor(folded, 0);
        PeriodExpression read = folded.isEmpty() ? null : new PeriodGrammar(cursor, true).read();
        return read != null && cursor.atEnd() ? Optional.of(read) : Optional.empty();
    }

    private static String trimmed(String folded) {
        int start = 0;
        int end = folded.length();
        while (start < end && OUTER.indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && OUTER.indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean bracketCut = folded.lastIndexOf('(', end) > start && folded.startsWith(")", end);
        return folded.substring(start, bracketCut ? end + 1 : end);
    }

    /** Periods in running text, longest first, none overlapping, in order. */
    public List<Mention<PeriodExpression>> find(String text) {
        String folded = Folding.fold(text);
        List<Mention<PeriodExpression>> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            if (!PeriodStarts.at(folded, at)) {
                at++;
                continue;
            }
            Cursor cursor = new Cursor(folded, at);
            PeriodExpression read = new PeriodGrammar(cursor, false).read();
            if (read == null) {
                at++;
            } else {
                found.add(new Mention<>(at, cursor.at(), read));
                at = cursor.at();
            }
        }
        return found;
    }

    /** Days in running text, in full or in part, none overlapping, in order; clock times are left out. */
    public List<Mention<PrintedDate>> dates(String text) {
        String folded = Folding.fold(text);
        List<Mention<PrintedDate>> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            Cursor cursor = new Cursor(folded, at);
            PrintedDate read = beginsNumber(folded, at) ? new DateGrammar(cursor).read() : null;
            if (read == null) {
                at++;
            } else {
                found.add(new Mention<>(at, cursor.at(), read));
                at = cursor.at();
            }
        }
        return found;
    }

    private static boolean beginsNumber(String folded, int at) {
        char letter = folded.charAt(at);
        return (Cursor.isDigit(letter) || PeriodStarts.isNumeral(letter))
                && PeriodStarts.isFree(letter, at == 0 ? ' ' : folded.charAt(at - 1));
    }

    /**
     * How the words of a label (当季值, 累计, 期末) relate values to the days of a period; empty where none or
     * contradicting ones are printed.
     */
    public Optional<Span> spanWord(String label) {
        return SpanWords.in(Folding.fold(label));
    }
}
