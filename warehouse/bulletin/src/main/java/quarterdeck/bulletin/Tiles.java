package quarterdeck.bulletin;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block;

/** The counties as tiles on a grid of their own; no borders are drawn, each county counts the same. */
final class Tiles {

    private static final int SHADES = 5;

    private Tiles() {}

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

    /** A map that opens on the indicator that most counties have; the script recolours it. */
    static Block block(Edition edition, List<Row> league) {
        Map<String, List<Row>> maps = new LinkedHashMap<>();
        for (String indicator : edition.scope().indicators().keySet()) {
            for (String measure : new String[] {"growth", "level"}) {
                List<Row> rows = league.stream()
                        .filter(row -> row.text("peer_group").equals(Scope.COUNTIES)
                                && row.text("indicator_code").equals(indicator)
                                && row.has(measure.equals("growth") ? "growth" : "display_value"))
                        .toList();
                if (!rows.isEmpty()) {
                    maps.put(indicator + "/" + measure, rows);
                }
            }
        }
        List<Map.Entry<String, List<Row>>> order = new ArrayList<>(maps.entrySet());
        order.sort(Comparator.comparingInt(entry -> -entry.getValue().size()));
        StringBuilder json = new StringBuilder("{");
        List<Block.Choice> choices = new ArrayList<>();
        order.forEach(entry -> {
            Map<String, String[]> entries = entries(edition, entry.getKey(), entry.getValue());
            String name = name(edition, entry.getKey());
            choices.add(new Block.Choice(entry.getKey(), edition.say("tiles.choice", name, entries.size())));
            json.append(json.length() > 1 ? "," : "")
                    .append(quoted(entry.getKey()))
                    .append(":{\"c\":")
                    .append(quoted(caption(edition, entry.getKey(), entries.size())))
                    .append(",\"v\":{");
            String comma = "";
            for (Map.Entry<String, String[]> one : entries.entrySet()) {
                json.append(comma)
                        .append(quoted(one.getKey()))
                        .append(":[")
                        .append(quoted(one.getValue()[0]))
                        .append(',')
                        .append(one.getValue()[1])
                        .append(',')
                        .append(quoted(one.getValue()[2]))
                        .append(']');
                comma = ",";
            }
            json.append("}}");
        });
        Map<String, String[]> shown = order.isEmpty()
                ? Map.of()
                : entries(edition, order.get(0).getKey(), order.get(0).getValue());
        String caption = order.isEmpty()
                ? edition.say("tiles.empty")
                : caption(edition, order.get(0).getKey(), shown.size());
        return new Block.Tiles(tiles(edition, shown), choices, json.append('}').toString(), caption);
    }

    private static List<Block.Tile> tiles(Edition edition, Map<String, String[]> shown) {
        List<Block.Tile> tiles = new ArrayList<>();
        for (Spot spot : grid()) {
            String[] entry = shown.getOrDefault(spot.code(), new String[] {"", "0", ""});
            String href = entry[2].isEmpty() ? "region/" + spot.code() + ".html" : entry[2];
            tiles.add(new Block.Tile(
                    spot.code(),
                    shortName(edition.scope().region(spot.code(), edition.language())),
                    href,
                    spot.column(),
                    spot.row(),
                    Integer.parseInt(entry[1]),
                    entry[0]));
        }
        return tiles;
    }

    private static String shortName(String name) {
        if (name.chars().allMatch(c -> c < 0x250)) {
            return name.replaceAll(" (Shi|Qu|Xian)$", "").replaceAll(" Shezu Zizhixian$", "");
        }
        return name.replace("畲族自治县", "").replaceAll("(?<=..)[市区县]$", "");
    }

    private static String name(Edition edition, String key) {
        int slash = key.indexOf('/');
        return edition.scope().indicator(key.substring(0, slash), edition.language())
                + edition.say("colon")
                + edition.say(key.substring(slash + 1));
    }

    private static String caption(Edition edition, String key, int known) {
        return edition.say(
                "tiles.caption",
                name(edition, key),
                Scope.cumulative(edition.scope().quarter(), edition.language()),
                known,
                grid().size());
    }

    /** By code: text, shade, address. Shades are fifths of the known counties; ties share a shade. */
    private static Map<String, String[]> entries(Edition edition, String key, List<Row> rows) {
        boolean growth = key.endsWith("/growth");
        List<Double> values = rows.stream()
                .map(row -> growth ? row.number("growth") : row.number("display_value"))
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        Map<String, String[]> entries = new LinkedHashMap<>();
        for (Row row : rows) {
            Figure figure = growth ? League.growth(edition, row) : League.level(edition, row);
            int below = figure.value() == null ? 0 : values.indexOf(figure.value());
            int shade = 1 + Math.min(SHADES - 1, below * SHADES / values.size());
            entries.put(row.text("region_code"), new String[] {figure.text(), String.valueOf(shade), figure.proof()});
        }
        return entries;
    }

    /** JSON that can stand in a page: what could end the script element is written as an escape. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c < 0x20 || c == 0x2028 || c == 0x2029) {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
