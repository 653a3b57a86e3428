package quarterdeck.bulletin;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block;

/** The counties as tiles on a grid of their own; no borders are drawn, each county counts the same. */
final class Tiles {

    private static final List<Spot> GRID = grid();

    private final Edition edition;
    private final String up;

    /** @param up what leads from the page to the folder of its language */
    Tiles(Edition edition, String up) {
        this.edition = edition;
        this.up = up;
    }

    /** Where a county's tile stands. */
    record Spot(String code, int column, int row) {}

    /** The grid of the vocabulary, which travels in the jar. */
    static List<Spot> grid() {
        List<Spot> spots = new ArrayList<>();
        try (InputStream in = Tiles.class.getResourceAsStream("/quarterdeck/bulletin/region_grid.csv")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks region_grid.csv");
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(row -> spots.add(new Spot(
                        row.getField("code"),
                        Integer.parseInt(row.getField("column")),
                        Integer.parseInt(row.getField("row")))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spots;
    }

    /** One indicator's maps, all in the page. */
    Block block(List<TileMap> maps) {
        return block(maps, List.of(new Block.Maps("", choices(maps))), TileMap.json(maps), "");
    }

    /**
     * Maps of many indicators: the page shows the first, the others lie in a file for each indicator.
     *
     * @param now maps of the page's quarter
     * @param other maps of indicators that have none in that quarter, each of its newest
     * @param from what leads from the page to the folder of those files
     */
    Block block(List<TileMap> now, List<TileMap> other, String from) {
        List<Block.Maps> choices = new ArrayList<>();
        String quarter = edition.scope().quarter();
        if (!now.isEmpty()) {
            String period = Scope.cumulative(quarter, edition.language());
            choices.add(new Block.Maps(other.isEmpty() ? "" : period, choices(now)));
        }
        if (!other.isEmpty()) {
            choices.add(new Block.Maps(edition.say("tiles.other"), choices(other)));
        }
        return block(now.isEmpty() ? other : now, choices, "{}", from);
    }

    private Block block(List<TileMap> maps, List<Block.Maps> choices, String data, String from) {
        Map<String, TileMap.Entry> shown =
                maps.isEmpty() ? Map.of() : maps.get(0).entries();
        String caption = maps.isEmpty() ? edition.say("tiles.empty") : caption(maps.get(0));
        return new Block.Tiles(tiles(shown), maps.isEmpty() ? List.of() : choices, data, from, caption);
    }

    private List<Block.ColouredBy> choices(List<TileMap> maps) {
        return maps.stream()
                .map(map -> new Block.ColouredBy(
                        map.key(),
                        edition.say("tiles.choice", name(map), map.entries().size()),
                        caption(map)))
                .toList();
    }

    private List<Block.Tile> tiles(Map<String, TileMap.Entry> shown) {
        List<Block.Tile> tiles = new ArrayList<>();
        for (Spot spot : GRID) {
            TileMap.Entry entry =
                    shown.getOrDefault(spot.code(), new TileMap.Entry("", 0, "region/" + spot.code() + ".html"));
            tiles.add(new Block.Tile(
                    spot.code(),
                    shortName(edition.scope().region(spot.code(), edition.language())),
                    up + entry.href(),
                    spot.column(),
                    spot.row(),
                    entry.shade(),
                    entry.text()));
        }
        return tiles;
    }

    private static String shortName(String name) {
        if (name.chars().allMatch(c -> c < 0x250)) {
            return name.replaceAll(" (Shi|Qu|Xian)$", "").replaceAll(" Shezu Zizhixian$", "");
        }
        return name.replace("畲族自治县", "").replaceAll("(?<=..)[市区县]$", "");
    }

    private String name(TileMap map) {
        return edition.scope().indicator(map.indicator(), edition.language())
                + edition.say("colon")
                + edition.say(map.measure());
    }

    private String caption(TileMap map) {
        return edition.say(
                "tiles.caption",
                name(map),
                Scope.cumulative(map.quarter(), edition.language()),
                map.entries().size(),
                GRID.size());
    }
}
