package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A landing folder of generated releases: quarterly tables of Zhejiang's cities with made-up figures. */
final class GeneratedLanding {

    private static final List<String> CITIES =
            List.of("杭州市", "宁波市", "温州市", "嘉兴市", "湖州市", "绍兴市", "金华市", "衢州市", "舟山市", "台州市", "丽水市");

    private static final List<String> QUARTERS = List.of("一季度", "上半年", "前三季度", "全年");

    private GeneratedLanding() {}

    static Path in(Path folder) throws IOException {
        Path landing = Files.createDirectories(folder.resolve("generated-landing"));
        for (int year = 2023; year <= 2024; year++) {
            for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
                add(landing, year, quarter, 1);
            }
        }
        return landing;
    }

    /**
     * Adds one release.
     *
     * @param factor of its figures, so that another one makes other bytes under the same name
     */
    static void add(Path landing, int year, int quarter, int factor) throws IOException {
        int month = quarter * 3 + 4;
        String published = month > 12 ? (year + 1) + "-01-20" : String.format(Locale.ROOT, "%d-%02d-20", year, month);
        Path folder = Files.createDirectories(landing.resolve("generated").resolve(published));
        StringBuilder csv = new StringBuilder("地区,指标,时期,数值,单位,同比(%)\n");
        for (int city = 0; city < CITIES.size(); city++) {
            long value = factor * (1000L * (quarter + 1) * (CITIES.size() - city) + year);
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,地区生产总值,%d年%s,%d.5,亿元,%d.%d%n",
                    CITIES.get(city),
                    year,
                    QUARTERS.get(quarter),
                    value,
                    3 + city % 4,
                    city % 10));
        }
        csv.append("火星市,地区生产总值,").append(year).append("年一季度,1.0,亿元,1.0\n");
        Files.writeString(folder.resolve("generated-" + year + "-" + quarter + ".csv"), csv.toString());
    }
}
