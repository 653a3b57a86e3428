package quarterdeck.reading.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quarterdeck.reading.vocabulary.Mention;

/** Recognises printed reference periods. Immutable, safe for threads. */
public final class Periods {

    private static final String STARTS = "0123456789一二三四五六七八九十今去上下本前全年明当截同第这自〇零";
    private static final String OUTER = "()[]【】:：,，。;；";

    /** The period that the whole of the text is; empty where it is none. */
    public Optional<PeriodExpression> parse(String text) {
        String folded = trimmed(Cursor.fold(text));
        Cursor cursor = new Cursor(folded, 0);
        PeriodExpression read = folded.isEmpty() ? null : new PeriodGrammar(cursor).read();
        return read != null && cursor.atEnd() ? Optional.of(read) : Optional.empty();
    }

    private static String trimmed(String folded) {
        int start = 0;
        int end = folded.length();
        while (start < end && isOuter(folded.charAt(start))) {
            start++;
        }
        while (end > start && isOuter(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(start, end);
    }

    private static boolean isOuter(char letter) {
        return letter == ' ' || letter == '\n' || OUTER.indexOf(letter) >= 0;
    }

    /** Periods in running text, longest first, none overlapping, in order. */
    public List<Mention<PeriodExpression>> find(String text) {
        String folded = Cursor.fold(text);
        List<Mention<PeriodExpression>> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            Cursor cursor = new Cursor(folded, at);
            PeriodExpression read = begins(folded, at) ? new PeriodGrammar(cursor).read() : null;
            if (read == null) {
                at++;
            } else {
                found.add(new Mention<>(at, cursor.at(), read));
                at = cursor.at();
            }
        }
        return found;
    }

    /**
     * How the words of a label (当季值, 累计, 期末) relate values to the days of a period; empty where none or
     * contradicting ones are printed.
     */
    public Optional<Span> spanWord(String label) {
        return SpanWords.in(Cursor.fold(label));
    }

    /** A number inside a longer number or a model name is no period. */
    private static boolean begins(String folded, int at) {
        if (STARTS.indexOf(folded.charAt(at)) < 0) {
            return false;
        }
        char previous = at == 0 ? ' ' : folded.charAt(at - 1);
        boolean digit = Cursor.isDigit(folded.charAt(at));
        return !digit || !Cursor.isDigit(previous) && previous != '.' && previous != '-' && previous != '第';
    }
}
