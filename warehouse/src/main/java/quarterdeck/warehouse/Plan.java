package quarterdeck.warehouse;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import quarterdeck.warehouse.model.BuildOrder;
import quarterdeck.warehouse.model.Model;

/**
 * What a build makes anew of each model.
 *
 * @param extents of each model by name
 * @param way how the mart comes about
 * @param reason why the whole is built, or which cells are
 */
record Plan(Map<String, Extent> extents, Way way, String reason) {

    /** How a mart comes about. */
    enum Way {
        /** Each model of the whole lake, one after another. */
        WHOLE,
        /** The whole as well, but what can be made in cells is made of some provinces after others. */
        BATCHES,
        /** The mart before, with the affected cells made anew. */
        PARTS
    }

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
        return new Plan(extents, Way.WHOLE, reason);
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
            extents.put(model.name(), extent(otherRecipe, otherData, inCells(order, model, extents)));
        }
        return new Plan(extents, Way.PARTS, "");
    }

    /**
     * The whole, of which what can be made in cells is made in batches of provinces; as one piece where any of that reads
     * what can only be made behind it.
     */
    static Plan batches(BuildOrder.Ordered order, String reason) {
        Map<String, Extent> extents = new LinkedHashMap<>();
        order.models()
                .forEach(model ->
                        extents.put(model.name(), inCells(order, model, extents) ? Extent.CELLS : Extent.WHOLE));
        Plan plan = new Plan(extents, Way.BATCHES, reason);
        Set<String> behind = plan.behind(order);
        boolean readsBehind = order.models().stream()
                .filter(model -> plan.extent(model) == Extent.CELLS)
                .anyMatch(model -> order.usesOf(model).stream().anyMatch(behind::contains));
        return readsBehind ? whole(order, reason) : plan;
    }

    /** Names of models that are made as a whole, but read what is made in cells, themselves or by way of others. */
    Set<String> behind(BuildOrder.Ordered order) {
        Set<String> behind = new HashSet<>();
        for (Model model : order.models()) {
            boolean waits = order.usesOf(model).stream()
                    .anyMatch(used -> behind.contains(used) || extents.get(used) == Extent.CELLS);
            if (extent(model) == Extent.WHOLE && waits) {
                behind.add(model.name());
            }
        }
        return behind;
    }

    private static boolean inCells(BuildOrder.Ordered order, Model model, Map<String, Extent> extents) {
        return model.rebuild() != null || ((!model.published() || model.isView()) && usesCells(order, model, extents));
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
        return new Plan(extents, way, newReason);
    }

    Extent extent(Model model) {
        return extents.getOrDefault(model.name(), Extent.WHOLE);
    }

    /** Whether nothing of the mart before is used. */
    boolean isWhole() {
        return way != Way.PARTS;
    }

    /** How much is built and why, in one line. */
    String extent() {
        return (isWhole() ? "whole: " : "parts: ") + reason;
    }

    boolean hasCells() {
        return extents.containsValue(Extent.CELLS);
    }
}
