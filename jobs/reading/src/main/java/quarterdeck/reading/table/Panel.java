package quarterdeck.reading.table;

import java.util.List;

/**
 * One of the tables that stand side by side in a block: its columns of labels and its columns of numbers.
 *
 * @param stubs from left to right
 * @param values from left to right
 */
record Panel(List<Stub> stubs, List<ValueColumn> values) {

    Panel {
        stubs = List.copyOf(stubs);
        values = List.copyOf(values);
    }
}
