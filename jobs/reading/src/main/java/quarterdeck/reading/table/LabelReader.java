package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.observation.Status;
import quarterdeck.reading.period.PeriodExpression;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Takes a label apart: period, units, measure, span, prices, and the words left over. Each label is read once, whatever
 * tables print it. Safe for threads.
 */
final class LabelReader {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final String DIMENSION_OF_RANKS = "rank";
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【]([^()\\[\\]【】]*)[)\\]】]");
    private static final Pattern UNIT_LEAD = Pattern.compile("(?:计量)?单位:?\\s*([^,;，；]+)$");
    private static final Pattern UNIT_LIST = Pattern.compile("(?:计量)?单位:?\\s*([^,;，；]+[,;，；].+)$");
    private static final Pattern RANK =
            Pattern.compile("(?:排名|位次|排位|名次|居全[省市国][^ ]{0,2}位|(?i:rank(?:ing)?))(?:\\(?位\\)?)?");
    private static final Pattern RANK_SCOPE = Pattern.compile("在?全[省市国区县](?:排|的)?|居|增速|增长|同比|总量|绝对额|按");
    private static final Pattern LAG = Pattern.compile("\\(?(?:为?上月(?:数据|数)|滞后一个?月|数据滞后)\\)?");
    private static final Pattern LAST_YEAR = Pattern.compile("^(?:上年|去年)(?:同期|同月|同季)?(?:数|值|累计|完成)?");
    private static final Pattern CUMULATIVE =
            Pattern.compile("(?:本?年初至?(?:本[月季期])?(?:末|止)?|自年初|[本当今]年)?累计(?:值|数|完成(?:数|额)?)?|本年止");
    private static final Pattern SINGLE_MONTH = Pattern.compile("(?:当月|单月)(?:值|数)?");
    private static final Pattern WHOLE_YEAR = Pattern.compile("^全年(?:值|数)$");
    private static final Pattern SINGLE_QUARTER = Pattern.compile("(?:当季|单季|本季)(?:值|数)?");
    private static final Pattern SINGLE = Pattern.compile("当期(?:值|数)?");
    private static final Pattern CURRENT = Pattern.compile("^(本[月季年])(?:数|值|额|量|止)?$");
    private static final Pattern INDEX = Pattern.compile("^(?:定基|发展)?指数$");
    private static final Pattern NOMINAL = Pattern.compile("\\(?按?(?:现行价格?|现价|当年价格?)(?:计算)?\\)?");
    private static final Pattern REAL = Pattern.compile("\\(?按?(?:不变价格?|可比价格?)(?:计算)?\\)?");

    private final Periods periods;
    private final Units units;
    private final RememberedTexts<Label> labels = new RememberedTexts<>();
    private final RememberedTexts<RowLabel> ofRows = new RememberedTexts<>();

    LabelReader(Periods periods, Units units) {
        this.periods = periods;
        this.units = units;
    }

    /** The same of a row, with how it is set. */
    RowLabel readOfRow(String printed) {
        return ofRows.get(printed, words -> RowLabel.read(words, this));
    }

    Label read(String printed) {
        return labels.get(
                printed, words -> new Reading(LabelWords.oneLine(words), LabelWords.asPrinted(words)).label());
    }

    /** One label being taken apart: each step takes its words away from what the next one sees. */
    private final class Reading {

        private final String printed;
        private final String asPrinted;
        private String words;
        private @Nullable PeriodExpression period;
        private final List<Unit> found = new ArrayList<>();
        private @Nullable Measure measure;
        private boolean unclear;
        private @Nullable Span span;
        private int months;
        private int yearsBack;
        private int monthsBack;
        private boolean rank;
        private @Nullable PriceBasis priceBasis;
        private Status status = Status.PUBLISHED;

        Reading(String oneLine, String asPrinted) {
            this.printed = oneLine;
            this.asPrinted = asPrinted;
            this.words = LabelWords.bare(oneLine);
        }

        Label label() {
            if (takeWholePeriod() || takeWholeUnit()) {
                words = "";
                return result("");
            }
            takeLag();
            takeUnits();
            takePeriodAtEdge();
            String named = words;
            takePrices();
            takeSpan();
            takeRank();
            takeMeasure();
            takeLastYear();
            takeRelativePeriod();
            return result(named);
        }

        private Label result(String named) {
            String rest = LabelWords.bare(words.strip());
            boolean mean = period != null && rest.equals("平均");
            String subject = !mean && rest.codePoints().anyMatch(Character::isLetter) ? rest : "";
            return new Label(
                    printed,
                    asPrinted,
                    subject,
                    subject.isEmpty() ? "" : named,
                    period,
                    found,
                    measure,
                    unclear,
                    span,
                    months,
                    yearsBack,
                    monthsBack,
                    rank,
                    priceBasis,
                    status);
        }

        private boolean takeWholePeriod() {
            period = periods.parse(words).orElse(null);
            return period != null;
        }

        private boolean takeWholeUnit() {
            if (units.resolve(words) instanceof Resolution.Resolved<Unit> resolved) {
                rank = resolved.value().dimension().equals(DIMENSION_OF_RANKS);
                if (!rank) {
                    found.add(resolved.value());
                }
                return true;
            }
            return false;
        }

        private void takeLag() {
            if (cut(LAG)) {
                monthsBack = 1;
            }
        }

        /** Units in brackets, after 单位：, and a per cent sign at the end. Other brackets stay with the name. */
        private void takeUnits() {
            for (Pattern pattern : List.of(UNIT_LIST, UNIT_LEAD)) {
                Matcher lead = pattern.matcher(words);
                if (lead.find() && addUnits(lead.group(1))) {
                    words = words.substring(0, lead.start()).strip();
                }
            }
            Matcher brackets = BRACKETS.matcher(words);
            StringBuilder kept = new StringBuilder();
            while (brackets.find()) {
                boolean taken = addUnits(brackets.group(1)) || takeBracketedPeriod(brackets.group(1));
                brackets.appendReplacement(kept, taken ? "" : Matcher.quoteReplacement(brackets.group()));
            }
            words = brackets.appendTail(kept).toString().strip();
            if (words.endsWith("%") && found.isEmpty()) {
                units.bySymbol("%").ifPresent(found::add);
            }
        }

        private boolean addUnits(String inside) {
            int before = found.size();
            for (String part : inside.split("[、,;，；]|或")) {
                if (units.resolve(part) instanceof Resolution.Resolved<Unit> resolved) {
                    found.add(resolved.value());
                } else {
                    found.subList(before, found.size()).clear();
                    return false;
                }
            }
            return found.size() > before;
        }

        private boolean takeBracketedPeriod(String inside) {
            Optional<PeriodExpression> inBrackets = periods.parse(inside);
            if (period == null && inBrackets.isPresent()) {
                period = inBrackets.get();
                return true;
            }
            return false;
        }

        /** A period before or behind the name; inside it only one with its year is no part of the name. */
        private void takePeriodAtEdge() {
            if (period != null) {
                return;
            }
            List<Mention<PeriodExpression>> mentions = periods.find(words);
            for (Mention<PeriodExpression> mention : mentions) {
                boolean edge = mention.start() == 0 || mention.end() == words.length();
                if (!mention.what().isRelative() && (edge || mention.what().hasYear())) {
                    period = mention.what();
                    words = (words.substring(0, mention.start()) + words.substring(mention.end())).strip();
                    return;
                }
            }
        }

        private void takePrices() {
            if (cut(NOMINAL)) {
                priceBasis = PriceBasis.NOMINAL;
            } else if (cut(REAL)) {
                priceBasis = PriceBasis.REAL;
            }
        }

        private void takeRank() {
            if (cut(RANK)) {
                rank = true;
                measure = words.contains("总量") || words.contains("绝对")
                        ? Measure.LEVEL
                        : words.matches(".*(?:增速|增长|同比|增幅).*") ? Measure.YOY : null;
                words = RANK_SCOPE.matcher(words).replaceAll("");
            }
        }

        private void takeMeasure() {
            if (rank) {
                return;
            }
            StatusWords.Cut known = StatusWords.cut(words);
            status = known.status();
            MeasureWords.Cut cut = MeasureWords.cut(known.rest());
            words = cut.rest();
            measure = cut.measure() == null && !cut.unclear() && status != Status.PUBLISHED
                    ? Measure.LEVEL
                    : cut.measure();
            unclear = cut.unclear();
            if (measure == Measure.YOY && hasUnitOf("pp")) {
                measure = Measure.DIFF_PP;
            } else if (hasUnitOf("index")) {
                measure = Measure.INDEX;
                cut(INDEX);
            }
        }

        private boolean hasUnitOf(String dimension) {
            return found.stream().anyMatch(unit -> unit.dimension().equals(dimension));
        }

        private void takeSpan() {
            if (cut(CUMULATIVE)) {
                span = Span.CUMULATIVE;
            } else if (cut(SINGLE_MONTH)) {
                span = Span.SINGLE;
                months = 1;
            } else if (cut(WHOLE_YEAR)) {
                span = Span.SINGLE;
                months = MONTHS_OF_A_YEAR;
            } else if (cut(SINGLE_QUARTER)) {
                span = Span.SINGLE;
                months = MONTHS_OF_A_QUARTER;
            } else if (cut(SINGLE)) {
                span = Span.SINGLE;
            }
        }

        private void takeLastYear() {
            Matcher lastYear = LAST_YEAR.matcher(words);
            if (lastYear.find() && lastYear.end() == words.length()) {
                yearsBack = 1;
                words = "";
            }
        }

        /** 本月 and its like are a period only where nothing but 数 or 余额 is left: 本年新开工 is a name. */
        private void takeRelativePeriod() {
            String bare = CURRENT.matcher(words).replaceFirst("$1");
            Optional<PeriodExpression> relative = bare.isEmpty() ? Optional.empty() : periods.parse(bare);
            if (period == null && relative.isPresent()) {
                period = relative.get();
                words = "";
            }
        }

        private boolean cut(Pattern pattern) {
            Matcher matcher = pattern.matcher(words);
            if (!matcher.find()) {
                return false;
            }
            words = (words.substring(0, matcher.start()) + words.substring(matcher.end())).strip();
            return true;
        }
    }
}
