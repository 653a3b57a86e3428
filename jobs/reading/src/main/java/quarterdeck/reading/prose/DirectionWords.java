package quarterdeck.reading.prose;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The words that say which way a number goes: up, down, level, above or below something. */
public final class DirectionWords {

    private static final List<String> LONGEST_FIRST = Stream.of(
                    Cue.RISE, Cue.FALL, Cue.FLAT, Cue.SPEED, Cue.DROP, Cue.ABOVE, Cue.BELOW, Cue.PULL)
            .flatMap(cue -> cue.words().stream())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    private DirectionWords() {}

    /** All of them, longer ones first. */
    public static List<String> longestFirst() {
        return LONGEST_FIRST;
    }
}
