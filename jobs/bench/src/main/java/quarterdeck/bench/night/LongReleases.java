package quarterdeck.bench.night;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Generated releases as long CSV, one a publication month and province, in a landing folder of their own. Every figure
 * is made up; the folder and the files are called generated. The same seed gives the same bytes.
 */
final class LongReleases {

    private static final int NEWEST_YEAR = 2025;
    private static final int QUARTERS = 4;
    private static final String HEADER = "地区,指标,时期,数值,单位,同比(%)\n";
    private static final String[] CUMULATIVE = {"1-3月", "1-6月", "1-9月", "1-12月"};
    private static final String[] NAMED = {"一季度", "上半年", "前三季度", "全年"};
    private static final String[] SINGLE = {"一季度", "二季度", "三季度", "四季度"};

    private final Vocabulary vocabulary;
    private final long seed;
    private final Charset charset;

    LongReleases(Vocabulary vocabulary, long seed, Charset charset) {
        this.vocabulary = vocabulary;
        this.seed = seed;
        this.charset = charset;
    }

    /**
     * Writes releases, the newest quarter first.
     *
     * @param observations how many at least; the last release is cut off where they are reached
     * @param parts how many files each release is split into, at least 1
     * @return how many files there are
     */
    int write(Path landing, long observations, int parts) throws IOException {
        int files = 0;
        long rows = (observations + 1) / 2;
        for (int quarter = 0; rows > 0; quarter++) {
            int year = NEWEST_YEAR - quarter / QUARTERS;
            int index = QUARTERS - 1 - quarter % QUARTERS;
            LocalDate published = LocalDate.of(year, 1, 20).plusMonths(3L * (index + 1));
            for (String province : vocabulary.provinces(published)) {
                if (rows > 0) {
                    List<String> lines = lines(province, year, index, published, rows);
                    rows -= lines.size();
                    files += write(landing.resolve("generated/" + published), province, lines, parts);
                }
            }
        }
        return files;
    }

    /** Writes the releases of one province for the last four quarters. */
    void writeYear(Path landing, String province) throws IOException {
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            LocalDate published = LocalDate.of(NEWEST_YEAR, 1, 20).plusMonths(3L * (quarter + 1));
            List<String> lines = lines(province, NEWEST_YEAR, quarter, published, Long.MAX_VALUE);
            write(landing.resolve("generated/" + published), province, lines, 1);
        }
    }

    private int write(Path folder, String province, List<String> lines, int parts) throws IOException {
        Files.createDirectories(folder);
        int size = Math.max(1, (lines.size() + parts - 1) / parts);
        int files = 0;
        for (int from = 0; from < lines.size(); from += size) {
            Path file = folder.resolve("generated-" + province + "-" + files + ".csv");
            try (Writer out = Files.newBufferedWriter(file, charset)) {
                out.write(HEADER);
                for (String line : lines.subList(from, Math.min(lines.size(), from + size))) {
                    out.write(line);
                }
            }
            files++;
        }
        return files;
    }

    private List<String> lines(String province, int year, int quarter, LocalDate published, long most) {
        SplittableRandom random =
                new SplittableRandom(seed * 1_000_003 + Long.parseLong(province) * 1_000 + year * 4L + quarter);
        Style style = Style.of(random);
        List<Vocabulary.Region> regions = vocabulary.within(province, published);
        List<String> lines = new java.util.ArrayList<>();
        for (Vocabulary.Indicator indicator : vocabulary.indicators()) {
            String period = year + "年" + period(random, quarter);
            for (Vocabulary.Region region : regions) {
                if (lines.size() < most) {
                    lines.add(style.padded(region, province)
                            + ','
                            + indicator.name()
                            + ','
                            + period
                            + ','
                            + style.number(random)
                            + ','
                            + indicator.unit()
                            + ','
                            + growth(random)
                            + '\n');
                }
            }
        }
        return lines;
    }

    private static String period(SplittableRandom random, int quarter) {
        return switch (random.nextInt(3)) {
            case 0 -> CUMULATIVE[quarter];
            case 1 -> NAMED[quarter];
            default -> SINGLE[quarter];
        };
    }

    private static String growth(SplittableRandom random) {
        return random.nextInt(200) == 0 ? "—" : tenths(random.nextInt(-99, 200));
    }

    private static String tenths(int value) {
        return (value < 0 ? "-" : "") + Math.abs(value) / 10 + "." + Math.abs(value) % 10;
    }

    /** How one bureau prints: what stands around its region names, and whether it groups thousands. */
    private record Style(String before, String behind, boolean grouped) {

        static Style of(SplittableRandom random) {
            boolean grouped = random.nextInt(2) == 0;
            return switch (random.nextInt(4)) {
                case 0 -> new Style("  ", "", grouped);
                case 1 -> new Style("", "　", grouped);
                default -> new Style("", "", grouped);
            };
        }

        /** Only counties stand further right than the rest. */
        String padded(Vocabulary.Region region, String province) {
            boolean below = !region.parent().equals(province);
            return (below ? before : "") + region.name() + behind;
        }

        String number(SplittableRandom random) {
            if (random.nextInt(200) == 0) {
                return random.nextInt(2) == 0 ? "—" : "…";
            }
            long hundredths = (long) Math.exp(4 + random.nextDouble() * 10);
            String decimals = String.format(Locale.ROOT, ".%02d", hundredths % 100);
            long whole = hundredths / 100;
            return grouped && whole >= 1000
                    ? "\"" + String.format(Locale.ROOT, "%,d", whole) + decimals + "\""
                    : whole + decimals;
        }
    }
}
