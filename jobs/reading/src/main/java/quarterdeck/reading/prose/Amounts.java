package quarterdeck.reading.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import quarterdeck.reading.quantity.Quantity;

/** The last amounts stated in a paragraph, of which figures that follow may be the parts. */
final class Amounts {

    private static final int MOST = 8;

    private final Deque<Quantity> amounts = new ArrayDeque<>();

    void add(Quantity amount) {
        if (amounts.size() == MOST) {
            amounts.removeFirst();
        }
        amounts.addLast(amount);
    }

    void clear() {
        amounts.clear();
    }

    /** In the order they were stated. */
    List<Quantity> last() {
        return List.copyOf(amounts);
    }
}
