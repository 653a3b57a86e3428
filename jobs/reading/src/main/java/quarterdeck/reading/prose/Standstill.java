package quarterdeck.reading.prose;

import java.math.BigDecimal;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.unit.Unit;

/** 与上年同期持平: growth of nought without a numeral, to the usual tenth of a per cent. */
final class Standstill {

    private static final BigDecimal HALF = new BigDecimal("0.05");

    private final Subjects subjects;

    Standstill(Subjects subjects) {
        this.subjects = subjects;
    }

    /** 制造业增长7.8%，采矿业持平: beside growth a part without any needs no more words. */
    private static boolean namesOnlyPart(Clause clause, int flat) {
        for (int i = 0; i < flat; i++) {
            Part part = clause.get(i);
            if (!(part instanceof Part.What) && !(part instanceof Part.Plain) && !part.is(Cue.EMPTY)) {
                return false;
            }
        }
        return flat > 0;
    }

    /** 环比由上月下降0.6%转为持平: where growth arrived from another one. */
    static boolean isArrivedAt(Clause clause) {
        int flat = clause.size() - 1;
        return clause.get(flat).is(Cue.FLAT)
                && clause.at(flat - 1) instanceof Part.Sign turned
                && turned.words().equals("转为");
    }

    void read(Clause clause, Scope scope, Statements out) {
        int flat = clause.find(Cue.FLAT, 0, clause.size());
        boolean onYear = flat >= 0 && clause.find(Cue.ON_YEAR, 0, flat) >= 0;
        boolean onMonth = flat >= 0 && clause.find(Cue.ON_MONTH, 0, flat) >= 0;
        boolean beside = flat >= 0
                && flat == clause.size() - 1
                && scope.lastMeasure() == Measure.YOY
                && namesOnlyPart(clause, flat);
        if (!onYear && !onMonth && !beside || clause.find(Cue.AVERAGE, 0, flat) >= 0) {
            return;
        }
        Sight sight = new Sight(clause, flat, 0);
        Printed<IndicatorRef> indicator = subjects.before(sight, flat, scope);
        if (!indicator.meaning().isResolved()) {
            return;
        }
        Unit percent = out.unit("%").orElseThrow();
        Quantity nought = new Quantity(new BigDecimal("0.0"), HALF.negate(), HALF, Qualifier.EXACT, percent, "0");
        Measure measure = onMonth ? Measure.MOM : Measure.YOY;
        out.observe(
                new Told(clause.get(flat), nought, percent, indicator, measure, false, "", "", "standstill"), scope);
    }
}
