package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.reading.synthetic.Subject.Rhythm;

/** What a table is about: the regions, the subjects, the time; and the choices its whole wording follows. */
final class Theme {

    final Dice dice;
    final Territory parent;
    final List<Territory> regions;
    final boolean shortNames;
    final String dash;
    final int lastYear;

    /** {@code single}: 本省 and one of its parts are alike as the only region of a table. */
    Theme(Dice dice) {
        this.dice = dice;
        this.parent = dice.one(Gazetteer.PARENTS);
        int fewest = Math.min(5, parent.parts().size());
        this.regions =
                dice.some(parent.parts(), dice.between(fewest, parent.parts().size()));
        this.shortNames = !parent.code().endsWith("00") || parent.code().endsWith("0000") && dice.chance(0.3);
        this.dash = dice.word("-", "—", "–", "－");
        this.lastYear = dice.between(2022, 2025);
    }

    /** The only region of a table about one: the parent or one of its parts. */
    Territory oneRegion() {
        return parent == Gazetteer.NATION ? dice.one(parent.parts()) : parent;
    }

    /** Names as the column of regions prints them. */
    String name(Territory region) {
        return shortNames ? region.shortName() : region.name();
    }

    List<Subject> subjects(int count) {
        List<Subject> chosen = new ArrayList<>();
        for (Subject subject : dice.shuffled(Subjects.ALL)) {
            boolean clash = chosen.stream().anyMatch(other -> sameName(subject, other));
            if (chosen.size() < count && !clash) {
                chosen.add(subject);
            }
        }
        return chosen;
    }

    /** 出口总额 in yuan and in dollars do not stand in one table. */
    private static boolean sameName(Subject one, Subject other) {
        return one.code().startsWith("exports") && other.code().startsWith("trade")
                || one.code().startsWith("trade") && other.code().startsWith("exports");
    }

    /** A period since January in which all of the subjects are published. */
    Time sinceJanuary(List<Subject> subjects) {
        Rhythm slowest = Rhythm.MONTHLY;
        for (Subject subject : subjects) {
            slowest = subject.rhythm().compareTo(slowest) > 0 ? subject.rhythm() : slowest;
        }
        return switch (slowest) {
            case YEARLY -> Time.year(lastYear);
            case QUARTERLY -> sinceJanuary(lastYear, 3 * dice.between(1, 4));
            case MONTHLY -> sinceJanuary(lastYear, dice.between(2, 12));
        };
    }

    Time sinceJanuary(int year, int month) {
        String months = year + "年1" + dash + month + "月";
        String words = switch (month) {
            case 3 -> dice.word(months, year + "年一季度");
            case 6 -> dice.word(months, year + "年上半年");
            case 9 -> dice.word(months, year + "年前三季度");
            case 12 -> dice.word(months, year + "年", year + "年全年");
            default -> months;
        };
        return Time.sinceJanuary(year, month, words);
    }
}
