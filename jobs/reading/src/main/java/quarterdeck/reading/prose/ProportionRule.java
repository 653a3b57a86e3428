package quarterdeck.reading.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;

/** 三次产业结构为2.9:38.6:58.5: the shares of the three industries in one proportion. */
final class ProportionRule {

    private static final List<String> SHARES =
            List.of("gdp_share_primary", "gdp_share_secondary", "gdp_share_tertiary");
    private static final List<String> INDUSTRIES = List.of("gdp_primary", "gdp_secondary", "gdp_tertiary");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SLACK = new BigDecimal("0.2");

    private final Indicators indicators;

    ProportionRule(Indicators indicators) {
        this.indicators = indicators;
    }

    void read(Clause clause, int at, Scope scope, Statements out) {
        Part.Proportion proportion = (Part.Proportion) clause.get(at);
        boolean former = clause.find(Cue.AT, 0, at) >= 0 && laterIn(clause, at);
        if (proportion.terms().size() != SHARES.size() || !namesIndustries(clause, at)) {
            out.refuse(proportion, Refusal.INDICATOR_UNKNOWN, before(clause, at), List.of(), "proportion");
        } else if (former) {
            out.refuse(proportion, Refusal.PERIOD_UNKNOWN, "", List.of(), "proportion");
        } else if (!isWhole(proportion)) {
            out.refuse(proportion, Refusal.DAMAGED, "", List.of(), "proportion");
        } else {
            for (int i = 0; i < SHARES.size(); i++) {
                say(proportion, i, scope, out);
            }
            scope.sentence().list(new Listed(List.of(), industries()));
        }
    }

    private static boolean laterIn(Clause clause, int at) {
        for (int i = at + 1; i < clause.size(); i++) {
            if (clause.get(i) instanceof Part.Proportion) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesIndustries(Clause clause, int at) {
        String before = before(clause, at);
        return before.contains("产业结构")
                || before.contains("三次产业")
                || before.contains("产业比例")
                || before.contains("产业增加值");
    }

    private static String before(Clause clause, int at) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < at; i++) {
            Part part = clause.get(i);
            words.append(part instanceof Part.Plain plain ? plain.words() : "");
            words.append(part instanceof Part.What what ? what.words() : "");
            words.append(part instanceof Part.Sign sign ? sign.words() : "");
            words.append(part instanceof Part.HowMuch number ? number.words() : "");
        }
        return words.toString();
    }

    /** Shares that do not sum to a hundred are damaged. */
    private static boolean isWhole(Part.Proportion proportion) {
        BigDecimal sum = proportion.terms().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.subtract(HUNDRED).abs().compareTo(SLACK) <= 0;
    }

    /** What a 分别 behind the proportion is of: 三次产业结构为…，对经济增长的贡献率分别为…. */
    private List<Printed<IndicatorRef>> industries() {
        return INDUSTRIES.stream()
                .map(indicators::byCode)
                .flatMap(Optional::stream)
                .map(one -> Printed.of(one.nameZh(), new IndicatorRef(one, "", Measure.LEVEL, "")))
                .toList();
    }

    private void say(Part.Proportion proportion, int i, Scope scope, Statements out) {
        BigDecimal term = proportion.terms().get(i);
        BigDecimal half = BigDecimal.ONE.scaleByPowerOfTen(-term.scale()).divide(BigDecimal.valueOf(2));
        Unit percent = out.unit("%").orElseThrow();
        Quantity quantity =
                new Quantity(term, term.subtract(half), term.add(half), Qualifier.EXACT, percent, term.toPlainString());
        indicators
                .byCode(SHARES.get(i))
                .ifPresent(share -> out.observe(
                        new Told(
                                proportion,
                                quantity,
                                percent,
                                Printed.of(share.nameZh(), new IndicatorRef(share, "", Measure.SHARE, "")),
                                Measure.SHARE,
                                false,
                                "",
                                "gdp",
                                "proportion"),
                        scope));
    }
}
