package quarterdeck.bulletin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.mart.Scope;

/**
 * What the tiles show of one indicator and measure in one quarter. Nothing in it is of a language: both share a file.
 *
 * @param measure growth or level
 * @param entries by the code of the county
 */
record TileMap(String indicator, String measure, String quarter, Map<String, Entry> entries) {

    private static final int SHADES = 5;

    /**
     * What a tile shows.
     *
     * @param shade its fifth, from 1 for the lowest; 0 for no figure
     * @param href where it leads, seen from the folder of a language
     */
    record Entry(String text, int shade, String href) {
        private String json() {
            return "[" + quoted(text) + "," + shade + "," + quoted(href) + "]";
        }
    }

    String key() {
        return indicator + "/" + measure;
    }

    /**
     * The maps of one indicator; none where no county has a figure.
     *
     * @param league rows of that indicator in one quarter
     */
    static List<TileMap> of(Edition edition, String indicator, List<Row> league) {
        List<Row> counties = league.stream()
                .filter(row -> row.text("peer_group").equals(Scope.COUNTIES))
                .toList();
        if (counties.isEmpty()) {
            return List.of();
        }
        String quarter = counties.get(0).text("quarter_label");
        List<TileMap> maps = new ArrayList<>();
        for (String measure : new String[] {"growth", "level"}) {
            Map<String, Entry> entries = entries(edition, counties, measure.equals("growth"));
            if (!entries.isEmpty()) {
                maps.add(new TileMap(indicator, measure, quarter, entries));
            }
        }
        return maps;
    }

    /** Those that most counties have first; the order of the indicators where they are equal. */
    static List<TileMap> fullestFirst(List<TileMap> maps) {
        return maps.stream()
                .sorted(Comparator.comparingInt(map -> -map.entries().size()))
                .toList();
    }

    /** By code; shades are fifths of the known counties, ties share a shade. */
    private static Map<String, Entry> entries(Edition edition, List<Row> rows, boolean growth) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Row row : rows) {
            Figure figure = growth ? League.growth(edition, row) : League.level(edition, row);
            if (!figure.isEmpty()) {
                figures.put(row.text("region_code"), figure);
            }
        }
        double[] values =
                figures.values().stream().mapToDouble(TileMap::value).sorted().toArray();
        Map<String, Entry> entries = new LinkedHashMap<>();
        figures.forEach((code, figure) -> {
            int shade = 1 + Math.min(SHADES - 1, below(values, value(figure)) * SHADES / values.length);
            entries.put(code, new Entry(figure.text(), shade, League.address("", figure)));
        });
        return entries;
    }

    private static double value(Figure figure) {
        return Objects.requireNonNullElse(figure.value(), 0d);
    }

    /** How many of the sorted values are lower. */
    private static int below(double[] values, double value) {
        int at = Arrays.binarySearch(values, value);
        while (at > 0 && values[at - 1] == value) {
            at--;
        }
        return Math.max(0, at);
    }

    /** Maps by indicator and measure, fit to stand in a page or in a script. */
    static String json(List<TileMap> maps) {
        Map<String, List<TileMap>> byIndicator = maps.stream()
                .collect(Collectors.groupingBy(TileMap::indicator, LinkedHashMap::new, Collectors.toList()));
        return byIndicator.entrySet().stream()
                .map(one -> quoted(one.getKey()) + ":" + measures(one.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String measures(List<TileMap> maps) {
        return maps.stream()
                .map(map -> quoted(map.measure()) + ":{"
                        + map.entries().entrySet().stream()
                                .map(one -> quoted(one.getKey()) + ":"
                                        + one.getValue().json())
                                .collect(Collectors.joining(","))
                        + "}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * A script that hands the maps to the page that fetched it: pages opened from the disk may read nothing but scripts.
     *
     * @param maps of one indicator
     */
    static byte[] script(List<TileMap> maps) {
        return ("bulletinMaps(" + json(maps) + ");\n").getBytes(StandardCharsets.UTF_8);
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
