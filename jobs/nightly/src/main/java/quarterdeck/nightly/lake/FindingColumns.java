package quarterdeck.nightly.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;

/** The columns every finding has, and those most have, in the order they are called. */
final class FindingColumns<F extends Finding> {

    private final List<Column<Told<F>>> columns = new ArrayList<>();
    private final Function<Told<F>, Object> release = Told::releaseSha256;

    /** What the next columns follow from; null where each finding has its own value. */
    private @Nullable Function<Told<F>, Object> shared;

    /** The columns that are called next follow from an object that findings share. */
    FindingColumns<F> sharedBy(Function<F, Object> part) {
        shared = told -> part.apply(told.finding());
        return this;
    }

    private FindingColumns<F> add(Column<Told<F>> column) {
        columns.add(shared == null ? column : column.sharedBy(shared));
        return this;
    }

    FindingColumns<F> start(Function<F, @Nullable Object> ordinal) {
        columns.add(Column.<Told<F>>text("release_sha256", Told::releaseSha256).sharedBy(release));
        return text("place", Finding::place).integer("ordinal", ordinal).text("printed", Finding::printed);
    }

    FindingColumns<F> region(
            Function<F, @Nullable Object> printed,
            Function<F, @Nullable Object> code,
            Function<F, @Nullable Object> at) {
        return text("region_printed", printed).text("region_code", code).date("region_at", at);
    }

    FindingColumns<F> indicator(
            Function<F, @Nullable Object> printed,
            Function<F, @Nullable Object> code,
            Function<F, @Nullable Object> breakdown) {
        return text("indicator_printed", printed).text("indicator_code", code).text("breakdown_code", breakdown);
    }

    FindingColumns<F> period(
            Function<F, @Nullable Object> printed,
            Function<F, @Nullable Period> period,
            Function<F, @Nullable PeriodSource> source) {
        return text("period_printed", printed)
                .date("period_start", f -> of(period.apply(f), Period::start))
                .date("period_end", f -> of(period.apply(f), Period::end))
                .text("span", f -> of(period.apply(f), p -> p.span().code()))
                .text("period_source", f -> of(source.apply(f), PeriodSource::code));
    }

    FindingColumns<F> text(String name, Function<F, @Nullable Object> value) {
        return add(Column.text(name, told -> {
            Object text = value.apply(told.finding());
            return text == null ? "" : text;
        }));
    }

    FindingColumns<F> date(String name, Function<F, @Nullable Object> value) {
        return add(Column.date(name, told -> value.apply(told.finding())));
    }

    FindingColumns<F> integer(String name, Function<F, @Nullable Object> value) {
        return add(Column.integer(name, told -> value.apply(told.finding())));
    }

    FindingColumns<F> bigint(String name, Function<F, @Nullable Object> value) {
        return add(Column.bigint(name, told -> value.apply(told.finding())));
    }

    FindingColumns<F> decimal(String name, Function<F, @Nullable Object> value) {
        return add(Column.decimal(name, told -> value.apply(told.finding())));
    }

    /**
     * A column of decimals, of which every finding has its own.
     *
     * @param digits adds what is held as digits, without making an object of it
     */
    FindingColumns<F> decimal(String name, Function<F, @Nullable Object> value, Column.Digits<F> digits) {
        columns.add(Column.<Told<F>>decimal(name, told -> value.apply(told.finding()))
                .by((told, to) -> digits.add(told.finding(), to)));
        return this;
    }

    List<Column<Told<F>>> end(Function<F, @Nullable Object> rule) {
        columns.add(Column.<Told<F>>date("published_on", Told::publishedOn).sharedBy(release));
        return text("rule", rule).columns;
    }

    private static <T> @Nullable Object of(@Nullable T value, Function<T, Object> part) {
        return value == null ? null : part.apply(value);
    }
}
