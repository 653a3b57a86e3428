package quarterdeck.bulletin;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block;

/** The counties as tiles on a grid of their own; no borders are drawn, each county counts the same. */
final class Tiles {

    private static final int SHADES = 5;

    private static final List<Spot> GRID = grid();

    private final Edition edition;
    private final String quarter;
    private final String up;

    /**
     * @param quarter of the figures
     * @param up what leads from the page to the folder of its language
     */
    Tiles(Edition edition, String quarter, String up) {
        this.edition = edition;
        this.quarter = quarter;
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

    /**
     * A map that opens on the indicator that most counties have; the script recolours it.
     *
     * @param league rows of one quarter
     * @param indicators to choose from
     */
    Block block(List<Row> league, Collection<String> indicators) {
        Map<String, Map<String, Entry>> maps = maps(league, indicators);
        Map.Entry<String, Map<String, Entry>> shown = maps.isEmpty()
                ? Map.entry("", Map.of())
                : maps.entrySet().iterator().next();
        List<Block.Choice> choices = new ArrayList<>();
        StringBuilder json = new StringBuilder("{");
        maps.forEach((key, entries) -> {
            choices.add(new Block.Choice(key, edition.say("tiles.choice", name(key), entries.size())));
            json.append(json.length() > 1 ? "," : "").append(quoted(key)).append(":{\"c\":");
            json.append(quoted(caption(key, entries.size()))).append(",\"v\":{");
            json.append(entries.entrySet().stream()
                    .map(one -> quoted(one.getKey()) + one.getValue().json())
                    .collect(Collectors.joining(",")));
            json.append("}}");
        });
        String caption = maps.isEmpty()
                ? edition.say("tiles.empty")
                : caption(shown.getKey(), shown.getValue().size());
        return new Block.Tiles(
                tiles(shown.getValue()), choices, json.append('}').toString(), caption);
    }

    /** What a tile shows: the figure, its fifth, and where it leads. */
    private record Entry(String text, int shade, String href) {
        String json() {
            return ":[" + quoted(text) + "," + shade + "," + quoted(href) + "]";
        }
    }

    /** By indicator and measure, those that most counties have first. */
    private Map<String, Map<String, Entry>> maps(List<Row> league, Collection<String> indicators) {
        Map<String, List<Row>> counties = league.stream()
                .filter(row -> row.text("peer_group").equals(Scope.COUNTIES))
                .collect(Collectors.groupingBy(row -> row.text("indicator_code")));
        Map<String, Map<String, Entry>> maps = new LinkedHashMap<>();
        for (String indicator : indicators) {
            for (String measure : new String[] {"growth", "level"}) {
                Map<String, Entry> entries =
                        entries(counties.getOrDefault(indicator, List.of()), measure.equals("growth"));
                if (!entries.isEmpty()) {
                    maps.put(indicator + "/" + measure, entries);
                }
            }
        }
        Map<String, Map<String, Entry>> ordered = new LinkedHashMap<>();
        maps.entrySet().stream()
                .sorted(Comparator.comparingInt(map -> -map.getValue().size()))
                .forEach(map -> ordered.put(map.getKey(), map.getValue()));
        return ordered;
    }

    private List<Block.Tile> tiles(Map<String, Entry> shown) {
        List<Block.Tile> tiles = new ArrayList<>();
        for (Spot spot : GRID) {
            Entry entry = shown.getOrDefault(spot.code(), new Entry("", 0, up + "region/" + spot.code() + ".html"));
            tiles.add(new Block.Tile(
                    spot.code(),
                    shortName(edition.scope().region(spot.code(), edition.language())),
                    entry.href(),
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

    private String name(String key) {
        int slash = key.indexOf('/');
        return edition.scope().indicator(key.substring(0, slash), edition.language())
                + edition.say("colon")
                + edition.say(key.substring(slash + 1));
    }

    private String caption(String key, int known) {
        return edition.say(
                "tiles.caption", name(key), Scope.cumulative(quarter, edition.language()), known, GRID.size());
    }

    /** By code; shades are fifths of the known counties, ties share a shade. */
    private Map<String, Entry> entries(List<Row> rows, boolean growth) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Row row : rows) {
            Figure figure = growth ? League.growth(edition, row) : League.level(edition, row);
            if (!figure.isEmpty()) {
                figures.put(row.text("region_code"), figure);
            }
        }
        List<Double> values = figures.values().stream()
                .map(figure -> Objects.requireNonNullElse(figure.value(), 0d))
                .sorted()
                .toList();
        Map<String, Entry> entries = new LinkedHashMap<>();
        figures.forEach((code, figure) -> {
            int below = values.indexOf(Objects.requireNonNullElse(figure.value(), 0d));
            int shade = 1 + Math.min(SHADES - 1, below * SHADES / values.size());
            entries.put(code, new Entry(figure.text(), shade, League.address(up, figure)));
        });
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
