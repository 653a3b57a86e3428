package quarterdeck.reading.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only on texts with one of the words that it cannot match without. Most lines have none of
 * them, and to look for a word costs a fraction of looking for alternatives at every place.
 */
final class Worded {

    private final Pattern pattern;
    private final List<String> words;

    /** @param words every match holds one of them; none where it is tried on every text */
    Worded(String pattern, String... words) {
        this.pattern = Pattern.compile(pattern);
        this.words = List.of(words);
    }

    /** The first match in a text; null where there is none. */
    @Nullable
    Matcher find(String text) {
        if (!mayMatch(text)) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher : null;
    }

    boolean isIn(String text) {
        return find(text) != null;
    }

    private boolean mayMatch(String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return words.isEmpty();
    }
}
