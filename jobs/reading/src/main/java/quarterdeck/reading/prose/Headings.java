package quarterdeck.reading.prose;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodExpression;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;

/** Hears what the heading of a section sets for the paragraphs under it: a year, and whether targets follow. */
final class Headings {

    private static final int LONGEST = 40;
    private static final Pattern NUMBERED = Pattern.compile("^ *(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]部分|0\\d)");
    private static final Pattern AIMS = Pattern.compile("(?:预期|发展|奋斗|主要|总体)目标|目标任务|目标要求");
    private static final String ENDS = "。；;，,：:";

    private final Periods periods;

    Headings(Periods periods) {
        this.periods = periods;
    }

    /** @param line the folded paragraph without blanks at its ends */
    void hear(String line, Paragraph.Role role, Scope scope) {
        boolean heading = !line.isEmpty()
                && line.length() <= LONGEST
                && ENDS.indexOf(line.charAt(line.length() - 1)) < 0
                && (role == Paragraph.Role.HEADING || NUMBERED.matcher(line).find());
        if (heading) {
            scope.spoken().beginSection(period(line, scope));
            scope.beginSection(AIMS.matcher(line).find());
        }
    }

    private @Nullable Period period(String line, Scope scope) {
        for (Mention<PeriodExpression> mention : periods.find(line)) {
            Resolution<DatedPeriod> dated =
                    mention.what().resolve(scope.context().periodAnchor());
            if (mention.what().hasYear() && dated.isResolved()) {
                return dated.get().period();
            }
        }
        return null;
    }
}
