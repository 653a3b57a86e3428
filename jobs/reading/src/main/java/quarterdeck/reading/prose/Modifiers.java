package quarterdeck.reading.prose;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** Tells whether words that touch a label make it another concept (传统制造业增加值 is not 制造业增加值). */
final class Modifiers {

    /** Behind names of places: 嘉兴、金华、台州三市GDP, 宁波口径进出口. */
    private static final Pattern APPOSITION = Pattern.compile("[两二三四五六七八九十\\d]{1,2}个?(?:省市|县市|市县|市|县|区|省|地)|口径");

    /** The day a stock is of, where the period is known already: 8月末，……；月末本外币存款余额. */
    private static final Set<String> ENDS = Set.of("月末", "季末", "期末", "月底");

    private Modifiers() {}

    static boolean isModified(Clause clause, int i, int from) {
        Part previous = clause.at(i - 1);
        if (i - 1 < from || previous == null) {
            return false;
        }
        if (previous.is(Cue.OF)) {
            Part owner = clause.at(i - 2);
            return i - 2 >= from && (owner instanceof Part.Plain || owner instanceof Part.What);
        }
        if (previous instanceof Part.Plain plain
                && APPOSITION.matcher(plain.words()).matches()) {
            return !(clause.at(i - 2) instanceof Part.Where) && !(clause.at(i - 2) instanceof Part.Here);
        }
        if (previous instanceof Part.Plain plain && ENDS.contains(plain.words())) {
            return false;
        }
        if (previous instanceof Part.Plain plain) {
            return plain.end() == clause.get(i).start() && !isNoise(plain) || quoted(plain, clause.get(i));
        }
        return previous instanceof Part.Band
                || previous.is(Cue.LARGE)
                || previous instanceof Part.Known known && isName(known);
    }

    private static boolean quoted(Part.Plain plain, Part what) {
        return what.start() - plain.end() == 1 && !isNoise(plain);
    }

    private static boolean isName(Part.Known known) {
        return switch (known.explanation()) {
            case PROGRAMME, SLOGAN, MODEL, NAME -> true;
            default -> false;
        };
    }

    /** A leftover of one character between known words is a particle, not a noun. */
    static boolean isNoise(Part.Plain plain) {
        return plain.words().length() == 1
                && "但所其已个些之于由自至可以来前时内各该-~:/".indexOf(plain.words().charAt(0)) >= 0;
    }

    /** 年初定下的全年增长预期目标: who set an aim, or when, is no name of what is aimed at. */
    static boolean setsAim(Clause clause, int i) {
        Part of = clause.at(i + 1);
        for (int k = i + 2; of != null && of.is(Cue.OF) && k < clause.size(); k++) {
            Part part = clause.get(k);
            if (part.is(Cue.AIM)) {
                return true;
            }
            if (!(part instanceof Part.When) && !part.is(Cue.RISE) && !part.is(Cue.EMPTY)) {
                return false;
            }
        }
        return false;
    }

    static Printed<IndicatorRef> modified(Clause clause, int i, String label) {
        Part previous = clause.get(i - 1);
        Part touching = previous.is(Cue.OF) ? clause.get(i - 2) : previous;
        String words = touching instanceof Part.Plain plain
                ? plain.words()
                : touching instanceof Part.What what
                        ? what.words()
                        : touching instanceof Part.Band band
                                ? band.words()
                                : touching instanceof Part.Known known ? known.words() : "";
        return new Printed<>(words + label, Resolution.refused(Refusal.INDICATOR_UNKNOWN, List.of(label)));
    }

    static Printed<IndicatorRef> narrowed(Clause clause, int i, Part.Plain unknown) {
        String label = ((Part.What) clause.get(i)).words();
        return new Printed<>(label + unknown.words(), Resolution.refused(Refusal.INDICATOR_UNKNOWN, List.of(label)));
    }
}
