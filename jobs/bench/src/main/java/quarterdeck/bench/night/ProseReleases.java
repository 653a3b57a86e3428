package quarterdeck.bench.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Generated bulletins in running text, one a county or city and quarter, ordinary words between the statistics. Every
 * figure is made up; the folder and the files are called generated. The same seed gives the same bytes.
 */
final class ProseReleases {

    private static final int BULLETINS = 10_000;
    private static final int INDICATORS = 12;
    private static final int NEWEST_YEAR = 2025;
    private static final int QUARTERS = 4;
    private static final long SEED = 42;
    private static final String[] PERIODS = {"一季度", "上半年", "前三季度", "全年"};
    private static final String[] AMONG = {
        "面对复杂多变的外部环境，全市坚持稳中求进，经济运行总体平稳。", "重点领域支撑有力，新动能持续成长。", "市场预期逐步改善，民生保障扎实推进。", "各项政策协同发力，有效需求继续恢复。"
    };

    private ProseReleases() {}

    /**
     * Writes bulletins, the newest quarter first.
     *
     * @return what they are, in words
     */
    static String write(Path landing, Vocabulary vocabulary) throws IOException {
        int bulletins = 0;
        long bytes = 0;
        for (int quarter = 0; bulletins < BULLETINS; quarter++) {
            int year = NEWEST_YEAR - quarter / QUARTERS;
            int index = QUARTERS - 1 - quarter % QUARTERS;
            LocalDate published = LocalDate.of(year, 1, 20).plusMonths(3L * (index + 1));
            Path folder = Files.createDirectories(landing.resolve("generated/" + published));
            for (String province : vocabulary.provinces(published)) {
                for (Vocabulary.Region region : vocabulary.within(province, published)) {
                    if (bulletins < BULLETINS) {
                        String text = text(region, year, index, vocabulary.indicators());
                        Path file = folder.resolve("generated-" + region.code() + ".txt");
                        Files.writeString(file, text);
                        bytes += Files.size(file);
                        bulletins++;
                    }
                }
            }
        }
        return String.format(Locale.ROOT, "%,d generated bulletins, %.1f MB", bulletins, bytes / 1e6);
    }

    private static String text(Vocabulary.Region region, int year, int quarter, List<Vocabulary.Indicator> indicators) {
        SplittableRandom random =
                new SplittableRandom(SEED * 1_000_003 + Long.parseLong(region.code()) * 100 + year * 4L + quarter);
        String period = year + "年" + PERIODS[quarter];
        StringBuilder text =
                new StringBuilder(4_000).append(period).append(region.name()).append("经济运行情况（生成）\n\n");
        for (int i = 0; i < INDICATORS; i++) {
            Vocabulary.Indicator indicator = indicators.get(random.nextInt(indicators.size()));
            int tenths = random.nextInt(-99, 200);
            text.append(period)
                    .append('，')
                    .append(region.name())
                    .append(indicator.name())
                    .append(Math.round(Math.exp(4 + random.nextDouble() * 10)) / 100.0)
                    .append(indicator.unit())
                    .append(tenths < 0 ? "，同比下降" : "，同比增长")
                    .append(Math.abs(tenths) / 10)
                    .append('.')
                    .append(Math.abs(tenths) % 10)
                    .append("%。")
                    .append(AMONG[random.nextInt(AMONG.length)])
                    .append('\n');
        }
        return text.toString();
    }
}
