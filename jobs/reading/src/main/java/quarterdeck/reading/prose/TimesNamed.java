package quarterdeck.reading.prose;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a time in a clause is named for: to date what follows, to compare with, to give a reason, or in passing. */
final class TimesNamed {

    private static final Pattern FIRST = Pattern.compile("首次|新高|新低|最高|最低|最好|最快");
    private static final Pattern LIKE = Pattern.compile("相同|相当|一致|基本持平|大体");
    private static final Pattern CAUSE = Pattern.compile("(?:受|受到|因|由于|鉴于|考虑到)$");

    private static final Pattern MEETING = Pattern.compile("大会|仪式|推进会|现场会|工作会议|^活动");

    private TimesNamed() {}

    /** 一季度全省重大项目集中开工动员大会: the name of a meeting may begin with a time. */
    static boolean ofMeeting(Clause clause, int i) {
        for (int k = i + 1; k < clause.size(); k++) {
            Part part = clause.get(k);
            if (part instanceof Part.Plain plain
                    && MEETING.matcher(plain.words()).find()) {
                return true;
            }
            boolean named = part instanceof Part.What
                    || Territory.isPlace(part)
                    || part.is(Cue.PROJECTS)
                    || part.is(Cue.START)
                    || part.is(Cue.START_AND_END)
                    || part.is(Cue.SIGN_UP);
            if (!named) {
                return false;
            }
        }
        return false;
    }

    /** What something is compared with: 比2019年, 较8月份, 与去年同期相比. */
    static boolean isBase(Clause clause, int i) {
        Part before = clause.at(i - 1);
        if (before != null && (before.is(Cue.AND) || before instanceof Part.Stop)) {
            Part listed = clause.at(i - 2);
            if (listed instanceof Part.When && isBase(clause, i - 2) || TimeBase.isSaid(listed)) {
                return true;
            }
        }
        boolean compared = isLikened(clause.at(i + 1));
        for (int k = i + 1; clause.at(k) instanceof Part.Sign sign && sign.cue() == Cue.EMPTY; k++) {
            compared |= sign.words().startsWith("相");
        }
        boolean priced = before instanceof Part.Sign by && by.words().equals("按");
        return before != null
                && (priced
                        || before.is(Cue.THAN)
                        || before.is(Cue.ABOVE)
                        || before.is(Cue.BELOW)
                        || compared && (before.is(Cue.AND) || before.is(Cue.AT)));
    }

    /** 与上月持平, 与上年同期相当. */
    private static boolean isLikened(@Nullable Part next) {
        return next != null
                && (next.is(Cue.FLAT)
                        || next instanceof Part.Plain plain
                                && LIKE.matcher(plain.words()).lookingAt());
    }

    /** 而1-2月下降20.8%, 9月份当月完成6.7亿吨: told beside what the sentence is on, which goes on after it. */
    static boolean isContrast(Clause clause, int i) {
        Part before = clause.at(i - 1);
        return !clause.opensSentence()
                && (before instanceof Part.Plain plain && plain.words().endsWith("而")
                        || before instanceof Part.Sign sign && sign.words().equals("而")
                        || ((Part.When) clause.get(i)).words().endsWith("当月"));
    }

    /** 自2013年第三季度以来首次, 2020年以来新高: since when nothing like it was seen, not what the numbers are of. */
    static boolean isSinceWhen(Clause clause, int i) {
        if (!((Part.When) clause.get(i)).words().endsWith("以来")) {
            return false;
        }
        for (int k = i + 1; k < clause.size(); k++) {
            Part part = clause.get(k);
            String words = part instanceof Part.Plain plain
                    ? plain.words()
                    : part instanceof Part.Sign sign ? sign.words() : "";
            if (FIRST.matcher(words).find()) {
                return true;
            }
        }
        return false;
    }

    /** 受上年同期基数较高影响: a time that only tells why, in a clause without figures of its own. */
    static boolean isCause(Clause clause, int i) {
        return clause.at(i - 1) instanceof Part.Plain before
                && CAUSE.matcher(before.words()).find()
                && !clause.hasFigures();
    }

    /** A period sets the time for what follows if it heads its clause and a comma, a place or a label comes next. */
    static boolean frames(Clause clause, int i) {
        for (int k = 0; k < i; k++) {
            Part part = clause.get(k);
            boolean leading = part instanceof Part.Where
                    || part instanceof Part.Here
                    || part instanceof Part.Sign
                    || part instanceof Part.Known
                    || part instanceof Part.Plain plain && plain.words().length() <= 2;
            if (!leading) {
                return false;
            }
        }
        Part next = clause.at(i + 1);
        return next == null || !(next instanceof Part.Plain);
    }
}
