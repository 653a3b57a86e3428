package quarterdeck.reading.prose;

import java.util.List;
import java.util.function.UnaryOperator;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;

/**
 * The members of a list that numbers answer one by one: indicators of one region, or regions of one indicator.
 *
 * @param regions empty where the list is of indicators
 * @param indicators one for all where the list is of regions
 */
record Listed(List<Printed<Region>> regions, List<Printed<IndicatorRef>> indicators) {

    Listed each(UnaryOperator<Printed<IndicatorRef>> change) {
        return new Listed(regions, indicators.stream().map(change).toList());
    }

    int size() {
        return regions.isEmpty() ? indicators.size() : regions.size();
    }

    Printed<IndicatorRef> indicator(int member) {
        return indicators.get(regions.isEmpty() ? member : 0);
    }
}
