package quarterdeck.bulletin.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with numbered gaps, such as "{0} of {1}"; read once, as a site says them some hundred thousand times. Every other
 * character stands for itself.
 *
 * @param words one more than there are gaps
 * @param gaps the argument that each gap takes
 */
public record Phrase(List<String> words, List<Integer> gaps) {

    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    static Phrase of(String pattern) {
        List<String> words = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        Matcher gap = GAP.matcher(pattern);
        int at = 0;
        while (gap.find()) {
            words.add(pattern.substring(at, gap.start()));
            gaps.add(Integer.valueOf(gap.group(1)));
            at = gap.end();
        }
        words.add(pattern.substring(at));
        return new Phrase(List.copyOf(words), List.copyOf(gaps));
    }

    /** A gap without its argument stays as it is written. */
    String with(Object... arguments) {
        if (gaps.isEmpty()) {
            return words.get(0);
        }
        StringBuilder said = new StringBuilder(words.get(0));
        for (int i = 0; i < gaps.size(); i++) {
            int gap = gaps.get(i);
            said.append(gap < arguments.length ? arguments[gap] : "{" + gap + "}")
                    .append(words.get(i + 1));
        }
        return said.toString();
    }
}
