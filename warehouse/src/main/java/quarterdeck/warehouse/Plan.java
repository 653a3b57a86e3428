package quarterdeck.warehouse;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import quarterdeck.warehouse.model.BuildOrder;
import quarterdeck.warehouse.model.Model;

/**
 * What a build makes anew of each model.
 *
 * @param extents of each model by name
 * @param isWhole whether nothing of the mart before is used
 * @param reason why the whole is built, or which cells are
 */
record Plan(Map<String, Extent> extents, boolean isWhole, String reason) {

    /** How much of a model is made anew. */
    enum Extent {
        /** It stays as the mart before has it. */
        KEPT,
        /** The rows of the affected cells. */
        CELLS,
        WHOLE
    }

    static Plan whole(BuildOrder.Ordered order, String reason) {
        Map<String, Extent> extents = new LinkedHashMap<>();
        order.models().forEach(model -> extents.put(model.name(), Extent.WHOLE));
        return new Plan(extents, true, reason);
    }

    /**
     * Another recipe makes the whole model anew; other data below it make its cells anew where it can be made in cells,
     * else the whole. Steps and views have no rows to keep: they are made of whatever their readers are made of.
     *
     * @param before recipes of the mart before
     * @param changed datasets of the lake with changed releases, as {@code lake.release}
     */
    static Plan of(
            BuildOrder.Ordered order, Map<String, String> before, Map<String, String> now, Collection<String> changed) {
        Map<String, Extent> extents = new LinkedHashMap<>();
        for (Model model : order.models()) {
            boolean otherRecipe = !Objects.equals(before.get(model.name()), now.get(model.name()));
            boolean otherData = order.readsOf(model).stream().anyMatch(changed::contains)
                    || order.usesOf(model).stream().anyMatch(used -> extents.get(used) != Extent.KEPT);
            boolean inCells = model.rebuild() != null
                    || (!model.published() && usesCells(order, model, extents))
                    || (model.isView() && usesCells(order, model, extents));
            extents.put(model.name(), extent(otherRecipe, otherData, inCells));
        }
        return new Plan(extents, false, "");
    }

    private static boolean usesCells(BuildOrder.Ordered order, Model model, Map<String, Extent> extents) {
        return order.usesOf(model).stream().anyMatch(used -> extents.get(used) == Extent.CELLS);
    }

    private static Extent extent(boolean otherRecipe, boolean otherData, boolean inCells) {
        if (otherRecipe) {
            return Extent.WHOLE;
        } else if (!otherData) {
            return Extent.KEPT;
        }
        return inCells ? Extent.CELLS : Extent.WHOLE;
    }

    Plan because(String newReason) {
        return new Plan(extents, isWhole, newReason);
    }

    Extent extent(Model model) {
        return extents.getOrDefault(model.name(), Extent.WHOLE);
    }

    /** How much is built and why, in one line. */
    String extent() {
        return (isWhole ? "whole: " : "parts: ") + reason;
    }

    boolean hasCells() {
        return extents.containsValue(Extent.CELLS);
    }
}
