package quarterdeck.reading.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quarterdeck.reading.observation.Status;

/** The words at the end of a header that say how final its numbers are: 初步核算数, 最终核实数. */
final class StatusWords {

    /** A header without its words of status. */
    record Cut(String rest, Status status) {}

    private static final Map<Pattern, Status> WORDS = new LinkedHashMap<>();

    static {
        add("(?:初步(?:核算|统计|测算|统一核算)|快报)(?:数|值)(?:据)?", Status.PRELIMINARY);
        add("(?:最终(?:核实|核算))(?:数|值)(?:据)?", Status.VERIFIED);
        add("(?:第?[一二三四五六七]?次?(?:经济|农业|人口)?普查(?:后)?修订)(?:数|值)(?:据)?", Status.CENSUS_REVISED);
        add("修订后?(?:数|值)(?:据)?", Status.REVISED);
        add("(?:预计|预测)(?:数|值)", Status.ESTIMATED);
    }

    private StatusWords() {}

    private static void add(String words, Status status) {
        WORDS.put(Pattern.compile(words + "$"), status);
    }

    static Cut cut(String words) {
        for (Map.Entry<Pattern, Status> entry : WORDS.entrySet()) {
            Matcher matcher = entry.getKey().matcher(words);
            if (matcher.find()) {
                return new Cut(words.substring(0, matcher.start()).strip(), entry.getValue());
            }
        }
        return new Cut(words, Status.PUBLISHED);
    }
}
