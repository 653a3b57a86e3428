package quarterdeck.bench.night;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Generated releases as workbooks, one a province and quarter: the sheet has a region a row and an indicator a column,
 * its unit with it. Every figure is made up; the folder and the files are called generated. The same seed, the same figures.
 */
final class WideReleases {

    private static final int NEWEST_YEAR = 2025;
    private static final int QUARTERS = 4;
    private static final int RELEASES = 124;
    private static final long SEED = 42;
    private static final String[] PERIODS = {"一季度", "上半年", "前三季度", "全年"};

    private WideReleases() {}

    /**
     * Writes releases, the newest quarter first.
     *
     * @return what they are, in words
     */
    static String write(Path landing, Vocabulary vocabulary) throws IOException {
        int releases = 0;
        long cells = 0;
        for (int quarter = 0; releases < RELEASES; quarter++) {
            int year = NEWEST_YEAR - quarter / QUARTERS;
            int index = QUARTERS - 1 - quarter % QUARTERS;
            LocalDate published = LocalDate.of(year, 1, 20).plusMonths(3L * (index + 1));
            Path folder = Files.createDirectories(landing.resolve("generated/" + published));
            for (String province : vocabulary.provinces(published)) {
                if (releases < RELEASES) {
                    releases++;
                    cells += write(
                            folder.resolve("generated-" + province + ".xlsx"),
                            year + "年" + PERIODS[index],
                            vocabulary.within(province, published),
                            vocabulary.indicators(),
                            new SplittableRandom(
                                    SEED * 1_000_003 + Long.parseLong(province) * 1_000 + year * 4L + index));
                }
            }
        }
        return String.format(Locale.ROOT, "%,d numbers in %d generated workbooks", cells, releases);
    }

    private static long write(
            Path file,
            String period,
            List<Vocabulary.Region> regions,
            List<Vocabulary.Indicator> indicators,
            SplittableRandom random)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "generated", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(period);
            sheet.value(0, 0, period + "主要指标（生成）");
            sheet.value(1, 0, "地区");
            for (int column = 0; column < indicators.size(); column++) {
                Vocabulary.Indicator indicator = indicators.get(column);
                sheet.value(1, column + 1, indicator.name() + "（" + indicator.unit() + "）");
            }
            for (int row = 0; row < regions.size(); row++) {
                sheet.value(row + 2, 0, regions.get(row).name());
                for (int column = 0; column < indicators.size(); column++) {
                    sheet.value(row + 2, column + 1, Math.round(Math.exp(4 + random.nextDouble() * 10)) / 100.0);
                }
            }
        }
        return (long) regions.size() * indicators.size();
    }
}
