package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Indicator;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * What a number measures: from its row and header, whichever names it, each understood in the light of the other and
 * of the title; else from the title alone.
 */
final class IndicatorAxis {

    private static final int LABELS_REMEMBERED = 50_000;
    private static final String MONTHLY_SERIES = "月度数据";
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final Set<String> WHOLE = Set.of("合计", "总计", "总体", "总值", "共计");
    /** 生猪年末存栏: the time within a name. */
    private static final Pattern AT_THE_END = Pattern.compile("[年季月期]末");

    private static final Set<String> COUNTED = Set.of("个", "家");
    private static final Printed<IndicatorRef> NOTHING = Printed.missing(Refusal.INDICATOR_MISSING);

    /** What decides the meaning of a label. */
    private record Question(
            List<Label> row,
            List<String> parents,
            List<Label> header,
            List<Label> abbreviated,
            boolean monthly,
            @Nullable Unit unit) {

        /** The same under the name that the header may shorten. */
        Question inFull() {
            return new Question(row, parents, abbreviated, List.of(), monthly, unit);
        }
    }

    private final Indicators indicators;
    private final RegionNames regionNames;
    private final Surroundings surroundings;
    private final boolean monthly;
    private final Map<Question, Printed<IndicatorRef>> remembered = new HashMap<>();

    /** @param monthly whether the numbers of the block come by month: 工业增加值 then is that of large enterprises */
    IndicatorAxis(Indicators indicators, RegionNames regionNames, Surroundings surroundings, boolean monthly) {
        this.indicators = indicators;
        this.regionNames = regionNames;
        this.surroundings = surroundings;
        this.monthly = monthly;
    }

    /** @param unit the unit of the amounts, where it is known; it tells 出口(亿美元) from 出口(亿元) */
    Printed<IndicatorRef> of(RowWords row, ValueColumn column, @Nullable Unit unit) {
        boolean byMonth = monthly && column.labels().stream().noneMatch(label -> label.months() >= MONTHS_OF_A_QUARTER);
        Question question =
                new Question(row.subjects(), row.parents(), column.subjects(), column.abbreviated(), byMonth, unit);
        Printed<IndicatorRef> known = remembered.get(question);
        if (known == null) {
            known = answer(question);
            if (!known.meaning().isResolved() && !question.abbreviated.isEmpty()) {
                Printed<IndicatorRef> inFull = answer(question.inFull());
                known = inFull.meaning().isResolved() ? inFull : known;
            }
            if (remembered.size() < LABELS_REMEMBERED) {
                remembered.put(question, known);
            }
        }
        return known;
    }

    private Printed<IndicatorRef> answer(Question question) {
        List<Label> header = question.header.stream()
                .filter(label -> !regionNames.isName(label.subject()))
                .toList();
        if (question.row.isEmpty() && header.isEmpty()) {
            return ofTitle(question.unit);
        }
        if (question.row.isEmpty()) {
            return ofChain(header, series(question), question.unit);
        }
        Printed<IndicatorRef> ofHeader = header.isEmpty() ? NOTHING : ofChain(header, series(question), question.unit);
        if (WHOLE.contains(question.row.get(0).subject()) && !header.isEmpty()) {
            return ofHeader;
        }
        List<String> parents = new ArrayList<>(question.parents);
        header.forEach(label -> parents.add(label.named()));
        parents.addAll(series(question));
        Printed<IndicatorRef> ofRow = ofChain(question.row, parents, question.unit);
        if (ofHeader.meaning().isResolved() && ofRow.meaning().isResolved()) {
            Printed<IndicatorRef> part = partUnder(question, ofRow, ofHeader);
            boolean ofItself = part.meaning().isResolved() && isSame(part, ofHeader);
            return isPart(ofRow, ofHeader) && !ofItself ? ofRow : part;
        }
        return ofRow.meaning().isResolved() || header.isEmpty() ? ofRow : partOf(header, question, ofRow);
    }

    /** What the vocabulary calls a table of months, for labels that mean something else there. */
    private static List<String> series(Question question) {
        return question.monthly ? List.of(MONTHLY_SERIES) : List.of();
    }

    /** Whether the row can mean a part of what the header names. */
    private static boolean isPart(Printed<IndicatorRef> ofRow, Printed<IndicatorRef> ofHeader) {
        Indicator row = ofRow.meaning().get().indicator();
        Indicator header = ofHeader.meaning().get().indicator();
        return row.code().equals(header.code())
                || row.theme().equals(header.theme()) && row.unit().equals(header.unit());
    }

    private static boolean isSame(Printed<IndicatorRef> one, Printed<IndicatorRef> other) {
        return one.meaning()
                .get()
                .indicator()
                .code()
                .equals(other.meaning().get().indicator().code());
    }

    /** The row in the light of its header alone; where that does not fit either, the two contradict each other. */
    private Printed<IndicatorRef> partUnder(
            Question question, Printed<IndicatorRef> ofRow, Printed<IndicatorRef> ofHeader) {
        String title = ofHeader.meaning().get().indicator().nameZh();
        Label row = question.row.get(0);
        IndicatorContext context = new IndicatorContext(List.of(title), title, question.unit);
        Printed<IndicatorRef> again = new Printed<>(row.asPrinted(), indicators.resolve(row.named(), context));
        return again.meaning().isResolved() && isPart(again, ofHeader)
                ? again
                : new Printed<>(
                        row.asPrinted(),
                        Resolution.refused(
                                Refusal.INDICATOR_AMBIGUOUS,
                                List.of(
                                        ofRow.meaning().get().indicator().code(),
                                        ofHeader.meaning().get().indicator().code())));
    }

    private Printed<IndicatorRef> partOf(List<Label> header, Question question, Printed<IndicatorRef> ofRow) {
        List<String> rowWords = new ArrayList<>();
        question.row.forEach(label -> rowWords.add(label.named()));
        rowWords.addAll(question.parents);
        Printed<IndicatorRef> ofBoth = ofChain(header, rowWords, question.unit);
        return isOfBoth(ofBoth) ? ofBoth : ofRow;
    }

    /** A header that names an indicator by itself says nothing of an unknown row: only a part of it would. */
    private static boolean isOfBoth(Printed<IndicatorRef> ofHeader) {
        return ofHeader.meaning() instanceof Resolution.Resolved<IndicatorRef> resolved
                && !resolved.value().breakdownCode().isEmpty();
    }

    /** The meaning of labels of which the first is the nearest and the others enclose it. */
    private Printed<IndicatorRef> ofChain(List<Label> chain, List<String> further, @Nullable Unit unit) {
        Label nearest = chain.get(0);
        List<String> parents = new ArrayList<>();
        chain.stream().skip(1).forEach(label -> parents.add(label.named()));
        parents.addAll(further);
        String words = nearest.asPrinted();
        for (int i = chain.size() - 1; i >= 1; i--) {
            boolean fragment = isUnknown(resolve(chain.get(i), List.of(), unit));
            Resolution<IndicatorRef> joined =
                    fragment ? joined(chain, i, parents, unit) : Resolution.refused(Refusal.INDICATOR_UNKNOWN);
            if (joined.isResolved()) {
                return new Printed<>(words, joined);
            }
        }
        Resolution<IndicatorRef> meaning = resolve(nearest, parents, unit);
        return new Printed<>(words, isUnknown(meaning) ? underTopic(nearest, parents, unit, meaning) : meaning);
    }

    /** 播种面积 under the title 粮食生产情况 is that of grain. */
    private Resolution<IndicatorRef> underTopic(
            Label label, List<String> parents, @Nullable Unit unit, Resolution<IndicatorRef> alone) {
        IndicatorContext context = new IndicatorContext(parents, surroundings.title(), unit);
        return surroundings.topics().stream()
                .map(topic -> indicators.resolve(topic + label.subject(), context))
                .filter(Resolution::isResolved)
                .findFirst()
                .orElse(alone);
    }

    /** A name wrapped over several header rows: 规模以上 above 工业增加值. */
    private Resolution<IndicatorRef> joined(List<Label> chain, int upTo, List<String> parents, @Nullable Unit unit) {
        StringBuilder words = new StringBuilder();
        for (int i = upTo; i >= 0; i--) {
            words.append(chain.get(i).named());
        }
        IndicatorContext context = new IndicatorContext(parents, surroundings.title(), unit);
        return indicators.resolve(words.toString(), context);
    }

    /** The label as the vocabulary may have it: with its measure words, without them, with its numbering and 其中. */
    private Resolution<IndicatorRef> resolve(Label label, List<String> parents, @Nullable Unit unit) {
        IndicatorContext context = new IndicatorContext(parents, surroundings.title(), unit);
        Resolution<IndicatorRef> named = indicators.resolve(label.named(), context);
        for (String words : List.of(label.subject(), label.printed())) {
            if (isUnknown(named) && !words.equals(label.named())) {
                Resolution<IndicatorRef> other = indicators.resolve(words, context);
                named = isUnknown(other) ? named : other;
            }
        }
        String untimed = AT_THE_END.matcher(label.subject()).replaceFirst("");
        if (isUnknown(named) && !untimed.equals(label.subject())) {
            Resolution<IndicatorRef> other = indicators.resolve(untimed, context);
            named = isUnknown(other) ? named : other;
        }
        return named;
    }

    private static boolean isUnknown(Resolution<IndicatorRef> resolution) {
        return resolution instanceof Resolution.Refused<IndicatorRef> refused
                && refused.reason() == Refusal.INDICATOR_UNKNOWN;
    }

    /** The first of the surrounding words that name an indicator: the whole of them, or the only one in them. */
    private Printed<IndicatorRef> ofTitle(@Nullable Unit unit) {
        for (Label label : surroundings.subjects()) {
            Resolution<IndicatorRef> whole = resolve(label, List.of(), unit);
            if (whole.isResolved() || isAmbiguous(whole)) {
                return new Printed<>(label.asPrinted(), whole);
            }
            Map<String, Resolution<IndicatorRef>> mentioned = mentioned(label, unit);
            if (mentioned.size() == 1) {
                return new Printed<>(
                        label.asPrinted(), mentioned.values().iterator().next());
            }
            if (mentioned.size() > 1) {
                return new Printed<>(
                        label.asPrinted(),
                        Resolution.refused(
                                Refusal.INDICATOR_AMBIGUOUS,
                                mentioned.keySet().stream().toList()));
            }
        }
        return Printed.missing(Refusal.INDICATOR_MISSING);
    }

    private static boolean isAmbiguous(Resolution<IndicatorRef> resolution) {
        return resolution instanceof Resolution.Refused<IndicatorRef> refused
                && refused.reason() == Refusal.INDICATOR_AMBIGUOUS;
    }

    private static boolean isCount(Resolution<IndicatorRef> meaning) {
        return meaning.isResolved()
                && COUNTED.contains(meaning.get().indicator().unit());
    }

    /** What a title mentions; 县(市、区) directly before another name says of whom that is told, and is not counted. */
    private Map<String, Resolution<IndicatorRef>> mentioned(Label label, @Nullable Unit unit) {
        Map<String, Resolution<IndicatorRef>> mentioned = new LinkedHashMap<>();
        IndicatorContext context = new IndicatorContext(List.of(), "", unit);
        List<Mention<Resolution<IndicatorRef>>> all = indicators.find(label.printed(), context);
        for (int i = 0; i < all.size(); i++) {
            Mention<Resolution<IndicatorRef>> mention = all.get(i);
            boolean qualifies =
                    i + 1 < all.size() && mention.end() == all.get(i + 1).start() && isCount(mention.what());
            Optional.of(mention.what())
                    .filter(what -> !qualifies)
                    .filter(Resolution::isResolved)
                    .map(Resolution::get)
                    .ifPresent(ref ->
                            mentioned.putIfAbsent(ref.indicator().code() + " " + ref.breakdownCode(), mention.what()));
        }
        return mentioned;
    }
}
