package quarterdeck.reading.period;

import java.util.Optional;

/** Words of a label that say how its values relate to the days of their period. */
final class SpanWords {

    private static final String[] CUMULATIVE = {"累计", "本年至今", "年初至今", "自年初"};
    private static final String[] SINGLE = {"当季", "当月", "当期", "本季", "本月", "单季", "单月", "当年"};
    private static final String[] STOCK = {"期末", "年末", "月末", "季末", "年底", "月底", "季度末", "时点"};
    private static final String[] EACH_MONTH = {"各月", "逐月", "每月", "月度增速"};

    private SpanWords() {}

    /** The span of the only kind of such words in a folded label; empty where there is none or words of two kinds. */
    static Optional<Span> in(String folded) {
        Span only = null;
        for (Span span : Span.values()) {
            if (contains(folded, words(span))) {
                if (only != null) {
                    return Optional.empty();
                }
                only = span;
            }
        }
        return Optional.ofNullable(only);
    }

    private static String[] words(Span span) {
        return switch (span) {
            case CUMULATIVE -> CUMULATIVE;
            case SINGLE -> SINGLE;
            case STOCK -> STOCK;
            case EACH_MONTH -> EACH_MONTH;
        };
    }

    private static boolean contains(String folded, String[] words) {
        for (String word : words) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
