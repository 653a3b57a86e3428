package quarterdeck.bench.night;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The provinces with their cities and counties, and the indicators, that generated releases speak of. */
final class Vocabulary {

    private static final int INDICATORS = 90;
    private static final String PROVINCE = "1";
    private static final Set<String> UNITS = Set.of("亿元", "万元", "元", "万人", "人", "户", "万吨", "万平方米", "亿美元", "万美元");

    /** Of which the label alone does not say which one is meant, or that are published as growth. */
    private static final Set<String> UNCLEAR = Set.of("fai_project_count", "retail_services");

    /** A region under a name and a parent. */
    record Region(String code, String name, String parent, String level, LocalDate from, LocalDate until) {

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** An indicator with the unit it is usually printed in. */
    record Indicator(String code, String name, String unit) {}

    private final List<Region> regions = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();

    /** @param folder of region.csv and indicator.csv */
    Vocabulary(Path folder) throws IOException {
        for (NamedCsvRecord row : rows(folder.resolve("region.csv"))) {
            regions.add(new Region(
                    row.getField("code"),
                    row.getField("name_zh"),
                    row.getField("parent_code"),
                    row.getField("level"),
                    LocalDate.parse(row.getField("valid_from")),
                    row.getField("valid_to").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.getField("valid_to"))));
        }
        for (NamedCsvRecord row : rows(folder.resolve("indicator.csv"))) {
            if (indicators.size() < INDICATORS && isPlain(row)) {
                indicators.add(new Indicator(row.getField("code"), row.getField("name_zh"), row.getField("unit")));
            }
        }
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private static boolean isPlain(NamedCsvRecord row) {
        return row.getField("measure").equals("level")
                && row.getField("accumulation").equals("ytd")
                && UNITS.contains(row.getField("unit"))
                && !UNCLEAR.contains(row.getField("code"))
                && row.getField("name_zh").codePoints().allMatch(Character::isIdeographic);
    }

    List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    /** Codes of the provinces of a day. */
    List<String> provinces(LocalDate day) {
        return regions.stream()
                .filter(region -> region.isOn(day) && region.level().equals(PROVINCE))
                .map(Region::code)
                .distinct()
                .toList();
    }

    /** The regions of a province on a day, cities before their counties, without names that others have as well. */
    List<Region> within(String province, LocalDate day) {
        Map<String, List<Region>> byParent = new TreeMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (Region region : regions) {
            if (region.isOn(day)) {
                names.merge(region.name(), 1, Integer::sum);
                if (region.code().startsWith(province.substring(0, 2))) {
                    byParent.computeIfAbsent(region.parent(), p -> new ArrayList<>())
                            .add(region);
                }
            }
        }
        List<Region> ordered = new ArrayList<>();
        add(province, byParent, ordered);
        ordered.removeIf(region -> names.getOrDefault(region.name(), 0) > 1);
        return ordered;
    }

    private static void add(String parent, Map<String, List<Region>> byParent, List<Region> ordered) {
        for (Region region : byParent.getOrDefault(parent, List.of())) {
            ordered.add(region);
            add(region.code(), byParent, ordered);
        }
    }
}
