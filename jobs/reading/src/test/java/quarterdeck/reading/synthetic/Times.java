package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import quarterdeck.reading.synthetic.Subject.Rhythm;

/** Series of periods along an axis. */
final class Times {

    private final Theme theme;
    private final Dice dice;
    private final int form;

    Times(Theme theme) {
        this.theme = theme;
        this.dice = theme.dice;
        this.form = dice.between(0, 6);
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
            Time alone = Time.quarter(year, quarter);
            return !single
                    ? months(year, 3 * quarter)
                    : switch (form) {
                        case 0 -> alone.printedAs(year + "Q" + quarter);
                        case 1 -> alone.printedAs(alone.printed().replace("第", ""));
                        case 2 -> alone.printedAs(year + "年" + quarter + "季度");
                        default -> alone;
                    };
        }
        Time month = Time.month(theme.lastYear, 12 - back);
        String digits = month.end().toString();
        return !single
                ? months(theme.lastYear, 12 - back)
                : switch (form) {
                    case 0 -> month.printedAs(digits.substring(0, 7));
                    case 1 -> month.printedAs(digits.substring(0, 4) + "年" + digits.substring(5, 7) + "月");
                    default -> month;
                };
    }

    private Time months(int year, int month) {
        return Time.sinceJanuary(year, month, year + "年1" + theme.dash + month + "月");
    }
}
