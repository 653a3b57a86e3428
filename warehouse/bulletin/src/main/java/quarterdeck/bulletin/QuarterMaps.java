package quarterdeck.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.page.Block;

/**
 * The maps of the front page: every indicator that any county has a figure of. A page that held them all would not open
 * quickly, so each indicator has a file of its own, fetched when it is chosen.
 *
 * @param now of the quarter of the front page, fullest first
 * @param other of indicators without a county's figure in that quarter, each of its newest, fullest first
 */
record QuarterMaps(List<TileMap> now, List<TileMap> other) {

    private static final String FOLDER = "map/";

    /** Writes the files, which both languages share. */
    static QuarterMaps write(Edition edition, League league) {
        List<TileMap> now = new ArrayList<>();
        List<TileMap> other = new ArrayList<>();
        Map<String, List<Row>> rows = league.byIndicator(edition.scope().quarter());
        Map<String, List<Row>> newest = league.newest();
        edition.scope().indicators().keySet().forEach(indicator -> {
            List<TileMap> maps = TileMap.of(edition, indicator, rows.getOrDefault(indicator, List.of()));
            List<TileMap> older = maps.isEmpty()
                    ? TileMap.of(edition, indicator, newest.getOrDefault(indicator, List.of()))
                    : List.of();
            now.addAll(maps);
            other.addAll(older);
            List<TileMap> either = maps.isEmpty() ? older : maps;
            if (!either.isEmpty()) {
                edition.shared(FOLDER + indicator + ".js", TileMap.script(either));
            }
        });
        return new QuarterMaps(TileMap.fullestFirst(now), TileMap.fullestFirst(other));
    }

    Block block(Edition edition) {
        return new Tiles(edition, "").block(now, other, "../" + FOLDER);
    }
}
