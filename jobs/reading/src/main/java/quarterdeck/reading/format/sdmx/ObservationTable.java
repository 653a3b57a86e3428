package quarterdeck.reading.format.sdmx;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.HeldRow;

/** The observations of a message as the rows of a table, which remembers where each of them stands. */
final class ObservationTable implements Table {

    /** The places of so many take 120 MB. */
    static final int MOST = 10_000_000;

    private static final int PARTS = 3;

    /** What the rows are taken from, one after another. */
    interface Observations {

        /** Names of the components, as {@code ID} or {@code ID: name}. */
        List<String> header();

        /** The next observation, or null at the end. */
        @Nullable
        Observation next() throws IOException;
    }

    /**
     * An observation.
     *
     * @param cells in the order of the header; empty where it has no such component
     * @param series number of its series, from 1
     * @param number in the series, from 1
     */
    record Observation(List<String> cells, int line, int series, int number) {}

    private final String structure;
    private final Observations observations;
    private int[] places = new int[1 << 10];
    private int rows;

    /** @param structure identity of the data structure or dataflow, empty where the message names none */
    ObservationTable(String structure, Observations observations) {
        this.structure = structure;
        this.observations = observations;
    }

    @Override
    public int ordinal() {
        return 1;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public String caption() {
        return structure;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (rows == 0) {
            return HeldRow.plain(++rows, observations.header());
        }
        Observation next = observations.next();
        if (next == null) {
            return null;
        }
        remember(next);
        return HeldRow.plain(++rows, next.cells());
    }

    private void remember(Observation next) throws BrokenRelease {
        if (rows > MOST) {
            throw Faults.tooLarge(
                    "line " + next.line(), "a message has at most " + MOST + " observations: split it by series");
        }
        int at = rows * PARTS;
        if (at + PARTS > places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[at] = next.line();
        places[at + 1] = next.series();
        places[at + 2] = next.number();
    }

    @Override
    public Place place(int row, int column) {
        List<String> header = observations.header();
        String component = column < header.size() ? header.get(column) : "";
        int named = component.indexOf(": ");
        int at = (row - 1) * PARTS;
        boolean known = at >= PARTS && at + PARTS <= places.length;
        return new Place.Observed(
                known ? places[at] : 0,
                known ? places[at + 1] : 0,
                known ? places[at + 2] : 0,
                named < 0 ? component : component.substring(0, named));
    }
}
