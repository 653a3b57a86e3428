package quarterdeck.warehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import quarterdeck.warehouse.model.BuildOrder;
import quarterdeck.warehouse.model.Model;

/** Tables that the same models became elsewhere: they come from Parquet, so that what lies below them is not needed. */
final class MadeElsewhere {
    static final String REASON = "made elsewhere";

    private MadeElsewhere() {}

    /** What is published alone, each table filled from its folder; views look at these tables as ever. */
    static BuildOrder.Ordered order(BuildOrder.Ordered written, Path tables) {
        List<Model> published = written.models().stream()
                .filter(Model::published)
                .map(model -> model.isView() ? model : model.filledBy(select(model, tables)))
                .toList();
        Map<String, Set<String>> uses =
                published.stream().filter(Model::isView).collect(Collectors.toMap(Model::name, written::usesOf));
        return new BuildOrder.Ordered(published, uses, Map.of());
    }

    private static String select(Model model, Path tables) {
        return "select "
                + Tables.names(
                        model.columns().stream().map(column -> column.name()).toList())
                + " from read_parquet("
                + Sql.quoted(PlainPath.of(tables.resolve(model.name())) + "/*.parquet") + ")";
    }
}
