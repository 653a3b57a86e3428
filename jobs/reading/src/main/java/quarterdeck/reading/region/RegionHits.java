package quarterdeck.reading.region;

import java.util.Arrays;
import java.util.Map;

/** The names that one pass over a text met, in order of their start, the longest first. */
final class RegionHits {

    /** What makes a longer word of a final 区, 市 or 县: 杭州市区域, 义乌市场. */
    private static final Map<Character, String> LENGTHENED = Map.of('区', "域块划位间别", '市', "场民值价面容", '县', "域");

    private final char[] text;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private RegionPattern[] patterns = new RegionPattern[8];
    private int size;

    RegionHits(char[] text) {
        this.text = text;
    }

    void add(int start, int end, RegionPattern pattern) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            patterns = Arrays.copyOf(patterns, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        patterns[size] = pattern;
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    int start(int hit) {
        return starts[hit];
    }

    int end(int hit) {
        return ends[hit];
    }

    RegionPattern pattern(int hit) {
        return patterns[hit];
    }

    /** Hits come in order of their ends, so that almost nothing moves. */
    void sort() {
        for (int i = 1; i < size; i++) {
            int start = starts[i];
            int end = ends[i];
            RegionPattern pattern = patterns[i];
            int j = i - 1;
            while (j >= 0 && (starts[j] > start || (starts[j] == start && ends[j] < end))) {
                starts[j + 1] = starts[j];
                ends[j + 1] = ends[j];
                patterns[j + 1] = patterns[j];
                j--;
            }
            starts[j + 1] = start;
            ends[j + 1] = end;
            patterns[j + 1] = pattern;
        }
    }

    /** Whether the name is not part of a longer word: 杭州市区域, 以上城区, a Latin word. */
    boolean standsAlone(int hit) {
        int start = starts[hit];
        int end = ends[hit];
        if (isLatin(text[start])) {
            return (start == 0 || !isLatin(text[start - 1])) && (end == text.length || !isLatin(text[end]));
        }
        if (start > 0 && text[start - 1] == '以' && (text[start] == '上' || text[start] == '下')) {
            return false;
        }
        if (end < text.length && LENGTHENED.getOrDefault(text[end - 1], "").indexOf(text[end]) >= 0) {
            return false;
        }
        return !patterns[hit].isOrganisationBefore(text, end) && patterns[hit].isFollowedAsNation(text, end);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'';
    }
}
