package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.List;

/**
 * How the coordinates of a block of cells are laid out, without its values, regions and periods.
 *
 * @param sheet name of the sheet, empty where there is none
 * @param axes what stands over the columns, from left to right; repetitions over regions and periods are left out
 * @param unit symbols of the units that the captions give to the whole block, empty where they give none
 */
public record BlockLayout(String sheet, List<String> axes, String unit) {

    /** Stands for any period, as its issues differ in it. */
    static final String PERIOD = "[period]";

    /** Stands for any region. */
    static final String REGION = "[region]";

    private static final int LONGEST_GROUP = 8;

    public BlockLayout {
        axes = withoutRepetitions(axes);
    }

    /** The layout in one line, by which two issues are compared. */
    public String line() {
        String place = sheet.isEmpty() ? "" : sheet + ": ";
        return place + String.join(" | ", axes) + (unit.isEmpty() ? "" : " (" + unit + ")");
    }

    /** A series that gains a month, or a list that gains a city, keeps its layout. */
    private static List<String> withoutRepetitions(List<String> axes) {
        List<String> kept = new ArrayList<>();
        int at = 0;
        while (at < axes.size()) {
            int length = repeatedGroup(axes, at);
            if (length == 0) {
                kept.add(axes.get(at));
                at++;
            } else {
                at += length;
            }
        }
        return List.copyOf(kept);
    }

    /** Length of the group at an index that follows once more right behind itself; 0 where none does. */
    private static int repeatedGroup(List<String> axes, int at) {
        for (int length = 1; length <= LONGEST_GROUP && at + 2 * length <= axes.size(); length++) {
            List<String> group = axes.subList(at, at + length);
            boolean varies = group.stream().anyMatch(axis -> axis.contains(PERIOD) || axis.contains(REGION));
            if (varies && group.equals(axes.subList(at + length, at + 2 * length))) {
                return length;
            }
        }
        return 0;
    }
}
