package quarterdeck.reading.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.period.PeriodAnchor;
import quarterdeck.reading.period.PeriodExpression;
import quarterdeck.reading.vocabulary.Resolution;

/** Gives each column of numbers its header labels; 同比 and 排名 take their subject from the column they belong to. */
final class ValueColumns {

    private static final Pattern LAST_YEAR = Pattern.compile("^(?:上年|去年)");

    private final HeaderLabels headers;

    ValueColumns(HeaderLabels headers) {
        this.headers = headers;
    }

    List<ValueColumn> of(List<Integer> columns) {
        boolean anyHeader = columns.stream().anyMatch(c -> !headers.over(c).isEmpty());
        List<ValueColumn> values = new ArrayList<>();
        List<Label> subjectsBefore = List.of();
        List<Label> labelsBefore = List.of();
        List<Label> currentBefore = List.of();
        boolean measured = false;
        for (int column : columns) {
            List<Label> labels = headers.over(column);
            boolean rank = labels.stream().anyMatch(Label::rank);
            List<Label> own = labels.stream().filter(Label::hasSubject).toList();
            List<Label> subjects = goesOn(labels, own, subjectsBefore) ? subjectsBefore : own;
            List<Label> ranked = rank ? labelsBefore : List.of();
            boolean headed = !anyHeader || !labels.isEmpty();
            labels = withPeriodOf(currentBefore, labels);
            List<Label> shortened = shortens(own, labels, subjectsBefore) ? subjectsBefore : List.of();
            values.add(new ValueColumn(column, labels, subjects, ranked, List.of(), shortened, headed));
            subjectsBefore = subjects;
            labelsBefore = rank ? labelsBefore : labels;
            boolean current = !rank && labels.stream().noneMatch(ValueColumns::isOfLastYear);
            boolean compared = !measured && isEarlier(labels, currentBefore);
            currentBefore = current && !compared ? labels : currentBefore;
            measured = rank || saysMeasureOnly(labels);
        }
        return values.stream()
                .map(column -> column.beside(beside(column, values)))
                .toList();
    }

    /** Growth of 出口额 is that of dollars where the amount of 出口额 stands in dollars beside it. */
    private static List<Label> beside(ValueColumn column, List<ValueColumn> all) {
        List<String> names = names(column);
        return all.stream()
                .filter(other ->
                        other.column() != column.column() && names(other).equals(names))
                .flatMap(other -> other.labels().stream())
                .distinct()
                .toList();
    }

    private static List<String> names(ValueColumn column) {
        return column.subjects().stream().map(Label::subject).toList();
    }

    /** A column that says only 增速, under no other name than the column before it, is about the same thing. */
    private static boolean goesOn(List<Label> labels, List<Label> own, List<Label> before) {
        int common = before.size() - own.size();
        return saysMeasureOnly(labels)
                && common >= 0
                && before.subList(common, before.size()).equals(own);
    }

    /** 外资同比增长 behind 实际使用外资: growth under a shorter name of what the column before it holds. */
    private static boolean shortens(List<Label> own, List<Label> labels, List<Label> before) {
        if (own.isEmpty() || before.isEmpty() || own.equals(before)) {
            return false;
        }
        boolean growth = labels.stream().anyMatch(label -> label.measure() == Measure.YOY || label.rank());
        return growth && before.get(0).subject().contains(own.get(0).subject());
    }

    /** Beside 1-3月 a column that says only 增速 speaks of the same time; beside 全年预算数 执行数 does not. */
    private static List<Label> withPeriodOf(List<Label> before, List<Label> labels) {
        if (!saysMeasureOnly(labels) || labels.stream().anyMatch(label -> label.period() != null)) {
            return labels;
        }
        List<Label> dated = new ArrayList<>(labels);
        before.stream()
                .filter(label -> label.period() != null && !label.hasSubject() && !label.measureUnclear())
                .forEach(dated::add);
        return dated;
    }

    /** A figure of last year stands there to be compared with: growth beside it is that of the current period. */
    private static boolean isOfLastYear(Label label) {
        return label.yearsBack() > 0
                || label.period() != null && LAST_YEAR.matcher(label.printed()).find();
    }

    /** 2024年 directly behind 2025年 is what growth behind both is counted from. */
    private static boolean isEarlier(List<Label> labels, List<Label> current) {
        LocalDate end = end(labels);
        LocalDate endOfCurrent = end(current);
        return end != null && endOfCurrent != null && end.isBefore(endOfCurrent);
    }

    private static @Nullable LocalDate end(List<Label> labels) {
        return labels.stream()
                .map(Label::period)
                .filter(Objects::nonNull)
                .filter(PeriodExpression::hasYear)
                .map(period -> period.resolve(PeriodAnchor.NONE))
                .filter(Resolution::isResolved)
                .map(period -> period.get().period().end())
                .findFirst()
                .orElse(null);
    }

    private static boolean saysMeasureOnly(List<Label> labels) {
        return labels.stream().anyMatch(Label::isMeasureOnly);
    }
}
