package quarterdeck.reading.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** The region of a number: from its row, else its header, else the words around, else what the release is about. */
final class RegionAxis {

    private final RegionNames regionNames;
    private final Printed<Region> ofBlock;
    private final Map<Integer, Optional<Printed<Region>>> ofColumn = new HashMap<>();

    /**
     * @param about the region the release is about, null where unknown
     * @param nation the nation where the table's own words say that the figures are its figures, else null
     */
    RegionAxis(RegionNames regionNames, Surroundings surroundings, @Nullable Region about, @Nullable Region nation) {
        this.regionNames = regionNames;
        this.ofBlock = ofBlock(surroundings, about, nation);
    }

    Printed<Region> of(RowWords row, ValueColumn column) {
        if (row.region() != null) {
            return row.region();
        }
        return ofColumn.computeIfAbsent(column.column(), c -> named(column)).orElse(ofBlock);
    }

    private Optional<Printed<Region>> named(ValueColumn column) {
        return column.labels().stream()
                .filter(label -> label.hasSubject() && regionNames.isName(label.subject()))
                .findFirst()
                .map(label -> new Printed<>(label.asPrinted(), regionNames.resolve(label.subject())));
    }

    private Printed<Region> ofBlock(Surroundings surroundings, @Nullable Region about, @Nullable Region nation) {
        for (Label label : surroundings.subjects()) {
            Optional<Resolution<Region>> found = regionNames.isName(label.subject())
                    ? Optional.of(regionNames.resolve(label.subject()))
                    : regionNames.inTitle(label.printed());
            if (found.isPresent()) {
                return new Printed<>(label.asPrinted(), found.get());
            }
        }
        Region implied = nation != null ? nation : about;
        return implied != null ? Printed.of("", implied) : Printed.missing(Refusal.REGION_MISSING);
    }
}
