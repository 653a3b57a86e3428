package quarterdeck.nightly.lake;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rows have in common: the number of the thing that a row shares with others. The columns whose values follow from
 * it hold one value a thing, not one a row. Things are told apart by their identity, which costs nothing to compare.
 */
final class Shared {

    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private int[] rows = new int[1024];
    private int size;

    /** The thing before and its number: rows that follow one another most often share it. */
    private @Nullable Object last;

    private int lastNumber;

    /** The other one before that: where level and growth stand side by side, two things take turns. */
    private @Nullable Object earlier;

    private int earlierNumber;

    private int @Nullable [] lastOrder;
    private int lastFrom;
    private int[] lastNumbers = new int[0];

    /** Adds a row; whether its thing is new, so that its values are to be added as well. */
    boolean add(Object thing) {
        boolean isNew = false;
        if (thing != last) {
            int number = earlierNumber;
            if (thing != earlier) {
                Integer known = numbers.putIfAbsent(thing, numbers.size());
                isNew = known == null;
                number = isNew ? numbers.size() - 1 : known;
            }
            earlier = last;
            earlierNumber = lastNumber;
            last = thing;
            lastNumber = number;
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = lastNumber;
        return isNew;
    }

    /** The numbers of the things of a stretch of an order; they are the same for all columns that follow from them. */
    int[] numbers(int[] order, int from, int to) {
        if (order != lastOrder || from != lastFrom || to - from != lastNumbers.length) {
            lastOrder = order;
            lastFrom = from;
            lastNumbers = new int[to - from];
            for (int i = 0; i < lastNumbers.length; i++) {
                lastNumbers[i] = rows[order[from + i]];
            }
        }
        return lastNumbers;
    }

    /** The number of the thing of a row, from 0. */
    int number(int row) {
        return rows[row];
    }

    /** Forgets all rows and things. */
    void clear() {
        numbers.clear();
        size = 0;
        last = null;
        earlier = null;
        lastOrder = null;
    }
}
