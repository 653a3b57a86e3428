package quarterdeck.reading.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quarterdeck.reading.vocabulary.Folding;

/** Takes the accidents of layout off a label: line breaks, spread letters, numbering, 其中 and footnote marks. */
final class LabelWords {

    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=[^\\x00-\\x7f]) +| +(?=[^\\x00-\\x7f])");
    /** 生产总值 Gross Domestic Product: yearbooks print every label in two languages. */
    private static final Pattern TRANSLATION = Pattern.compile("(?<=[\\p{IsHan})]) *[A-Za-z][A-Za-z0-9 ,&'/().%-]*$");

    private static final Pattern ENGLISH_WORD = Pattern.compile("[a-z]{3}");
    private static final Pattern LEADING = Pattern.compile("^(?:"
            + "其中[:：]?|[#*★☆◆●▲△■□※]+|[·•]+|"
            + "[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）][、.]?|"
            + "\\d{1,2}[、．]|\\d{1,2}\\.(?!\\d)|[(（]\\d{1,2}[)）]|[①-⑳]|-{1,2}(?=[^\\x00-\\x7f]))");
    private static final Pattern PART = Pattern.compile("^(?:其中|#|\\*#)");
    private static final Pattern TRAILING =
            Pattern.compile("(?:[*①-⑳¹²³⁴⁵⁶⁷⁸⁹]+|[\\[【](?:注?\\d{1,2}|注)[\\]】]|[(（]注\\d?[)）]|[:：;；,，、])$");
    private static final Pattern LEADERS = Pattern.compile("(?:…{2,}|\\.{4,}|·{4,})\\s*$");

    private static final List<Pattern> NUMBERINGS = List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}[、.]"),
            Pattern.compile("[(][一二三四五六七八九十]{1,3}[)]"),
            Pattern.compile("\\d{1,2}(?:、|\\.(?!\\d))"),
            Pattern.compile("[(]\\d{1,2}[)]|[①-⑳]"));

    private LabelWords() {}

    /** The words in one line: folded, wrapped and spread words joined, outer spaces and translations gone. */
    static String oneLine(String printed) {
        String flat =
                Folding.fold(printed).replace('\n', ' ').replace('\r', ' ').strip();
        String single = flat.indexOf(' ') < 0 ? flat : flat.replaceAll(" +", " ");
        return withoutTranslation(BETWEEN_HAN.matcher(single).replaceAll(""));
    }

    /** The words as printed, in one line: neither script nor width are changed, only what wraps and spreads them. */
    static String asPrinted(String printed) {
        StringBuilder flat = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            flat.append(c == '\n' || c == '\r' || Folding.fold(c) == ' ' ? ' ' : c);
        }
        String single = flat.toString().strip().replaceAll(" +", " ");
        return BETWEEN_HAN.matcher(single).replaceAll("");
    }

    private static String withoutTranslation(String words) {
        Matcher tail = TRANSLATION.matcher(words);
        boolean translated = tail.find() && ENGLISH_WORD.matcher(tail.group()).find();
        return translated ? words.substring(0, tail.start()) : words;
    }

    /** The words without numbering, 其中 and footnote marks; what would leave nothing stays. */
    static String bare(String oneLine) {
        String bare = oneLine;
        Matcher leading = LEADING.matcher(bare);
        while (leading.find() && leading.end() < bare.length()) {
            bare = bare.substring(leading.end()).strip();
            leading = LEADING.matcher(bare);
        }
        Matcher trailing = TRAILING.matcher(bare);
        while (trailing.find() && trailing.start() > 0) {
            bare = bare.substring(0, trailing.start()).strip();
            trailing = TRAILING.matcher(bare);
        }
        return bare;
    }

    /** Whether the label marks itself as a part of what stands above it. */
    static boolean isPart(String oneLine) {
        return PART.matcher(oneLine).find();
    }

    /** The class of a label's numbering: 1 for 一、 2 for （一） 3 for 1. 4 for (1); 0 where it has none. */
    static int numbering(String oneLine) {
        for (int i = 0; i < NUMBERINGS.size(); i++) {
            if (NUMBERINGS.get(i).matcher(oneLine).lookingAt()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether the label leads the eye to a page number, as a table of contents does. */
    static boolean leadsToPage(String printed) {
        return (printed.indexOf('…') >= 0 || printed.indexOf("....") >= 0 || printed.indexOf('·') >= 0)
                && LEADERS.matcher(printed).find();
    }

    /** The width of the space before the words, a wide space counting double. */
    static int leadingSpace(String printed) {
        int width = 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (Folding.fold(c) != ' ') {
                break;
            }
            width += c == '\u3000' || c == '\u2003' || c == '\t' ? 2 : 1;
        }
        return width;
    }
}
