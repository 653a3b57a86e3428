package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.table.HeldCell.Series;

/** What arithmetic says of several numbers of a block: it holds within their rounding, or one of them is damaged. */
sealed interface Relation {

    /**
     * What is alike in relations of which one bears out the others: 全市 is the sum of the same counties in every
     * column, growth follows from the same two columns in every row.
     */
    Object kind();

    List<Series> members();

    /** Whether it holds; null where a member is missing. */
    @Nullable
    Boolean holds(Map<Series, Interval> numbers);

    /** A whole is the sum of its parts. */
    record Sum(Object kind, Series whole, List<Series> parts) implements Relation {

        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Series> members() {
            List<Series> members = new ArrayList<>(parts);
            members.add(whole);
            return members;
        }

        @Override
        public @Nullable Boolean holds(Map<Series, Interval> numbers) {
            Interval sum = new Interval(0, 0);
            for (Series part : parts) {
                Interval number = numbers.get(part);
                if (number == null) {
                    return null;
                }
                sum = sum.plus(number);
            }
            Interval total = numbers.get(whole);
            return total == null ? null : total.meets(sum);
        }
    }

    /** A percentage follows from two levels: growth over the earlier one, or the share of the whole. */
    record Ratio(Object kind, Series level, Series base, Series percentage, boolean growth) implements Relation {

        @Override
        public List<Series> members() {
            return List.of(level, base, percentage);
        }

        @Override
        public @Nullable Boolean holds(Map<Series, Interval> numbers) {
            Interval of = numbers.get(level);
            Interval to = numbers.get(base);
            Interval printed = numbers.get(percentage);
            if (of == null || to == null || printed == null) {
                return null;
            }
            if (!of.isPositive() || !to.isPositive()) {
                return null;
            }
            return printed.meets(of.percentOf(to).minus(growth ? 100 : 0));
        }
    }
}
