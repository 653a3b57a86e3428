package quarterdeck.reading.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Unit;

/**
 * What stands around a label: 制造业 means one thing under 规上工业增加值 and another under 固定资产投资.
 *
 * @param parents labels of enclosing rows or header levels, nearest first
 * @param title title, caption or sheet name of the table, or the heading of the text; empty where none
 * @param unit the unit the number is printed in, null where not yet known
 */
public record IndicatorContext(
        List<String> parents, String title, @Nullable Unit unit) {

    public static final IndicatorContext NONE = new IndicatorContext(List.of(), "", null);

    public IndicatorContext {
        parents = List.copyOf(parents);
    }
}
