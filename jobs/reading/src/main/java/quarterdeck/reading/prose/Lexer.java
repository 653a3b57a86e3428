package quarterdeck.reading.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.quantity.Numeral;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.quantity.Quantities;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.region.RegionContext;
import quarterdeck.reading.region.RegionLevel;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;

/** Merges what all recognisers find in a passage into one sequence of parts that covers it without overlap. */
final class Lexer {

    private static final String STOPS = ",;:、。!?()\n";
    private static final String SILENT = " \t\r“”\"'‘’「」『』《》<>*#·";
    private static final String POINTING = "全我本该";
    private static final Map<String, RegionLevel> HERE = here();

    private final Regions regions;
    private final Periods periods;
    private final Quantities quantities;
    private final Indicators indicators;
    private final Programmes programmes;
    private final CueFinder cues = new CueFinder();

    Lexer(Regions regions, Periods periods, Quantities quantities, Indicators indicators, Programmes programmes) {
        this.regions = regions;
        this.periods = periods;
        this.quantities = quantities;
        this.indicators = indicators;
        this.programmes = programmes;
    }

    private static Map<String, RegionLevel> here() {
        Map<String, RegionLevel> here = new LinkedHashMap<>();
        for (String pointer : List.of("全", "我", "本", "该", "我们")) {
            here.put(pointer + "国", RegionLevel.NATION);
            here.put(pointer + "省", RegionLevel.PROVINCE);
            here.put(pointer + "市", RegionLevel.PREFECTURE);
            here.put(pointer + "州", RegionLevel.PREFECTURE);
            here.put(pointer + "盟", RegionLevel.PREFECTURE);
            here.put(pointer + "县", RegionLevel.COUNTY);
            here.put(pointer + "区", RegionLevel.COUNTY);
            here.put(pointer + "旗", RegionLevel.COUNTY);
        }
        return here;
    }

    /** The parts of a passage, each regarded in the light of the region the text is about. */
    List<Part> parts(Passage passage, RegionContext context) {
        String folded = passage.folded();
        List<Part> chosen = new ArrayList<>();
        boolean[] taken = new boolean[folded.length()];
        Shapes shapes = Shapes.of(folded);
        choose(shapes.certain(), chosen, taken);
        List<Part> likely = new ArrayList<>(shapes.likely());
        addNames(passage, context, likely);
        addNumbers(passage, likely);
        likely.addAll(cues.firm(folded));
        choose(longestFirst(likely), chosen, taken);
        choose(cues.free(folded, taken), chosen, taken);
        chosen.sort(Comparator.comparingInt(Part::start));
        chosen.removeIf(part -> isFragment(part, taken, folded));
        return withGaps(passage, chosen);
    }

    private void addNames(Passage passage, RegionContext context, List<Part> found) {
        String folded = passage.folded();
        programmes
                .find(folded)
                .forEach(m ->
                        found.add(new Part.Known(m.start(), m.end(), m.what().term(), Explanation.PROGRAMME)));
        indicators
                .find(folded, IndicatorContext.NONE)
                .forEach(m -> addLabel(passage, m.start(), m.end(), m.what(), found));
        regions.find(folded, context)
                .forEach(m ->
                        found.add(new Part.Where(m.start(), m.end(), passage.words(m.start(), m.end()), m.what())));
        addPointers(folded, found);
    }

    private static void addPointers(String folded, List<Part> found) {
        for (int at = 0; at + 1 < folded.length(); at++) {
            if (POINTING.indexOf(folded.charAt(at)) >= 0) {
                int behind = folded.startsWith("我们", at) ? at + 2 : at + 1;
                String words = folded.substring(at, Math.min(behind + 1, folded.length()));
                RegionLevel level = HERE.get(words);
                if (level != null) {
                    found.add(new Part.Here(at, at + words.length(), words, level));
                }
            }
        }
    }

    /** 全市出口 is a place and an indicator, 拉动GDP增长 and 对GDP的贡献率 are a verb and an indicator. */
    private void addLabel(Passage passage, int start, int end, Resolution<IndicatorRef> meaning, List<Part> found) {
        String folded = passage.folded().substring(start, end);
        int from = start;
        int to = end;
        if (folded.length() > 2 && HERE.containsKey(folded.substring(0, 2)) || folded.startsWith("拉动")) {
            from = start + 2;
        } else if (folded.endsWith("贡献率")) {
            addContribution(passage, start, end, found);
            return;
        }
        if (to <= from) {
            return;
        }
        if (Leftovers.isDivision(folded)) {
            found.add(new Part.Known(start, end, folded, Explanation.DIVISIONS));
            return;
        }
        String words = passage.words(from, to);
        boolean whole = from == start && to == end;
        boolean pointing = from > start && !folded.startsWith("拉动") && to == end;
        Resolution<IndicatorRef> label = whole || pointing ? meaning : indicators.resolve(words, IndicatorContext.NONE);
        if (whole || label.isResolved()) {
            found.add(new Part.What(from, to, words, label));
        }
    }

    /** 第一产业对GDP增长的贡献率: the part before 对 and the whole behind it are labels of their own. */
    private void addContribution(Passage passage, int start, int end, List<Part> found) {
        String folded = passage.folded();
        int towards = folded.indexOf('对', start);
        int whole = towards >= 0 && towards < end ? towards + 1 : start;
        int to = end - (folded.startsWith("的", end - 4) ? 4 : 3);
        boolean growth = folded.startsWith("增长", to - 2);
        boolean named = addResolved(passage, whole, growth ? to - 2 : to, found);
        if (growth && !named) {
            addResolved(passage, whole, to, found);
        }
        addResolved(passage, start, whole - 1, found);
    }

    private boolean addResolved(Passage passage, int from, int to, List<Part> found) {
        if (from >= to) {
            return false;
        }
        String words = passage.words(from, to);
        Resolution<IndicatorRef> label = indicators.resolve(words, IndicatorContext.NONE);
        if (label.isResolved()) {
            found.add(new Part.What(from, to, words, label));
        }
        return label.isResolved();
    }

    private void addNumbers(Passage passage, List<Part> found) {
        String text = passage.text();
        periods.find(text)
                .forEach(
                        m -> found.add(new Part.When(m.start(), m.end(), passage.words(m.start(), m.end()), m.what())));
        Quantities.Numbers numbers = quantities.numbers(text);
        numbers.quantities()
                .forEach(m ->
                        found.add(new Part.HowMuch(m.start(), m.end(), passage.words(m.start(), m.end()), m.what())));
        addLargeCounts(passage, found);
        numbers.ranges()
                .forEach(m ->
                        found.add(new Part.Range(m.start(), m.end(), passage.words(m.start(), m.end()), m.what())));
    }

    /** 六大片区: a numeral before 大 counts, though it is no quantity by its form. */
    private void addLargeCounts(Passage passage, List<Part> found) {
        String text = passage.text();
        for (Mention<Numeral> numeral : passage.numerals(quantities)) {
            BigDecimal value = numeral.what().value();
            boolean large = numeral.end() < text.length() && passage.folded().charAt(numeral.end()) == '大';
            if (large && value != null) {
                BigDecimal half = new BigDecimal("0.5");
                Quantity count = new Quantity(
                        value, value.subtract(half), value.add(half), Qualifier.EXACT, null, value.toPlainString());
                found.add(new Part.HowMuch(
                        numeral.start(), numeral.end(), passage.words(numeral.start(), numeral.end()), count));
            }
        }
    }

    private static List<Part> longestFirst(List<Part> parts) {
        parts.sort(Comparator.comparingInt((Part part) -> part.start() - part.end())
                .thenComparingInt(Part::start)
                .thenComparingInt(part -> part instanceof Part.Here || isProgramme(part) ? 0 : 1));
        return parts;
    }

    /** “八八战略” has the form of a slogan, too. */
    private static boolean isProgramme(Part part) {
        return part instanceof Part.Known known && known.explanation() == Explanation.PROGRAMME;
    }

    private static void choose(List<Part> candidates, List<Part> chosen, boolean[] taken) {
        for (Part part : candidates) {
            boolean free = true;
            for (int i = part.start(); i < part.end() && free; i++) {
                free = !taken[i];
            }
            if (free) {
                chosen.add(part);
                java.util.Arrays.fill(taken, part.start(), part.end(), true);
            }
        }
    }

    /** A word of one character with unknown words on both sides is a piece of them (创新于此). */
    private static boolean isFragment(Part part, boolean[] taken, String folded) {
        return part instanceof Part.Sign
                && part.end() - part.start() == 1
                && isUnknownWord(part.start() - 1, taken, folded)
                && isUnknownWord(part.end(), taken, folded);
    }

    private static boolean isUnknownWord(int at, boolean[] taken, String folded) {
        return at >= 0
                && at < folded.length()
                && !taken[at]
                && STOPS.indexOf(folded.charAt(at)) < 0
                && SILENT.indexOf(folded.charAt(at)) < 0;
    }

    private static List<Part> withGaps(Passage passage, List<Part> chosen) {
        List<Part> all = new ArrayList<>(chosen.size() * 2);
        int at = 0;
        for (Part part : chosen) {
            addGap(passage, at, part.start(), all);
            all.add(part);
            at = part.end();
        }
        addGap(passage, at, passage.text().length(), all);
        return all;
    }

    private static void addGap(Passage passage, int from, int to, List<Part> all) {
        String folded = passage.folded();
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean stop = i < to && STOPS.indexOf(folded.charAt(i)) >= 0;
            boolean silent = i < to && SILENT.indexOf(folded.charAt(i)) >= 0;
            if (i == to || stop || silent) {
                if (i > start) {
                    all.add(new Part.Plain(start, i, passage.words(start, i)));
                }
                if (stop) {
                    all.add(new Part.Stop(i, i + 1, folded.charAt(i)));
                }
                start = i + 1;
            }
        }
    }
}
