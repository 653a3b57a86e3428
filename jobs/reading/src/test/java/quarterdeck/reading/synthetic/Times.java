package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import quarterdeck.reading.synthetic.Subject.Rhythm;

/** Series of periods along an axis. */
final class Times {

    private final Theme theme;
    private final Dice dice;

    Times(Theme theme) {
        this.theme = theme;
        this.dice = theme.dice;
    }

    /** Periods in which the subject is published, of one kind, in one direction. */
    List<Time> series(Subject subject) {
        List<Time> times = new ArrayList<>();
        boolean yearly = subject.rhythm() == Rhythm.YEARLY || dice.chance(0.5);
        int count = dice.between(2, 6);
        boolean bare = yearly && dice.chance(0.25);
        boolean single = dice.chance(0.5);
        for (int back = 0; back < count; back++) {
            if (yearly) {
                Time year = Time.year(theme.lastYear - back);
                times.add(bare ? year.printedAs(year.printed().replace("年", "")) : year);
            } else {
                times.add(subYearly(subject, back, single));
            }
        }
        if (dice.chance(0.5)) {
            Collections.reverse(times);
        }
        return times;
    }

    private Time subYearly(Subject subject, int back, boolean single) {
        if (subject.rhythm() == Rhythm.QUARTERLY) {
            int quarter = (4 * theme.lastYear + 3 - back) % 4 + 1;
            int year = (4 * theme.lastYear + 3 - back) / 4;
            return single ? Time.quarter(year, quarter) : months(year, 3 * quarter);
        }
        return single ? Time.month(theme.lastYear, 12 - back) : months(theme.lastYear, 12 - back);
    }

    private Time months(int year, int month) {
        return Time.sinceJanuary(year, month, year + "年1" + theme.dash + month + "月");
    }
}
