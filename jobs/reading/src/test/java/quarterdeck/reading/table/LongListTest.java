package quarterdeck.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.SameRow;
import quarterdeck.reading.document.SameTable;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.ReleaseFacts;

/**
 * Long lists read the short way (numbers as digits, labels known again by their very strings, rows known at a glance)
 * and the general one come to the same findings. Blanks behind decimals take the short ways from the reader, who strips
 * them anyway. Figures are generated.
 */
class LongListTest {

    private static final List<String> REGIONS =
            List.of("杭州市", "  上城区", "  拱墅区", "  桐庐县", "宁波市", "  海曙区", "  余姚市", "嘉兴市", "  南湖区", "绍兴市", "无名之地");
    private static final List<String> INDICATORS = List.of(
            "地区生产总值,亿元", "社会消费品零售总额,亿元", "一般公共预算收入,万元", "全社会用电量,亿千瓦时", "居民人均可支配收入,元", "不知何物,亿元", "一般公共预算收入：税收收入,亿元");
    private static final List<String> PERIODS = List.of("2025年1-9月", "2025年前三季度", "2025年三季度", "2024年", "2026年一季度");

    @Test
    void bothWaysComeToTheSameFindings() throws IOException {
        for (int seed = 0; seed < 6; seed++) {
            String drawing = drawing(new Random(seed), 3_000);
            List<String> shortWay = new ArrayList<>();
            List<String> generalWay = new ArrayList<>();

            Accounting one = read(new KnownStrings(new TextGrid("", drawing)), shortWay);
            Accounting other = read(new BlanksBehindNumbers(new TextGrid("", drawing)), generalWay);

            for (int i = 0; i < Math.min(shortWay.size(), generalWay.size()); i++) {
                assertThat(shortWay.get(i)).as("seed " + seed).isEqualTo(generalWay.get(i));
            }
            assertThat(shortWay).hasSizeGreaterThan(4_000).hasSameSizeAs(generalWay);
            assertThat(one).as("seed " + seed).isEqualTo(other);
        }
    }

    private static String drawing(Random random, int rows) {
        StringBuilder drawing = new StringBuilder("地区|指标|时期|数值|单位|同比(%)\n");
        while (rows > 0) {
            String[] indicator = pick(random, INDICATORS).split(",");
            String period = pick(random, PERIODS);
            for (int i = 1 + random.nextInt(40); i > 0; i--, rows--) {
                drawing.append(String.join(
                                "|",
                                pick(random, REGIONS),
                                indicator[0],
                                period,
                                number(random),
                                indicator[1],
                                growth(random)))
                        .append('\n');
            }
            if (random.nextInt(20) == 0) {
                drawing.append(pick(random, List.of("注：以上为初步核算数|||||", "地区|指标|时期|数值|单位|同比(%)", "|||||", "甲|乙|丙|1|丁|2")))
                        .append('\n');
            }
        }
        return drawing.toString();
    }

    private static String number(Random random) {
        double number = Math.exp(random.nextDouble() * 12);
        return switch (random.nextInt(12)) {
            case 0 -> "—";
            case 1 -> "";
            case 2 -> String.format(Locale.ROOT, "%,.2f", number);
            case 3 -> String.format(Locale.ROOT, "%.0f", number);
            case 4 -> "2025";
            case 5 -> String.format(Locale.ROOT, "约%.1f", number);
            case 6 -> String.format(Locale.ROOT, "%.2f万元", number);
            default -> String.format(Locale.ROOT, "%.2f", number);
        };
    }

    private static String growth(Random random) {
        return random.nextInt(30) == 0 ? "…" : String.format(Locale.ROOT, "%.1f", random.nextDouble() * 30 - 10);
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Accounting read(Table table, List<String> findings) throws IOException {
        ReleaseFacts facts =
                new ReleaseFacts("", "", "", "", "", LocalDate.of(2025, 12, 31), "day", "path", null, "330000", "");
        return Understood.reader().read(table, new ReadingContext(facts, null), List.of(), f -> findings.add(all(f)));
    }

    /** All that is said of a finding, however it is held. */
    private static String all(Finding finding) {
        return finding instanceof Observation o
                ? String.join(
                        " ",
                        o.place(),
                        String.valueOf(o.ordinal()),
                        o.printed(),
                        o.valuePrinted(),
                        String.valueOf(o.value()),
                        String.valueOf(o.low()),
                        String.valueOf(o.high()),
                        o.region().toString(),
                        o.terms().toString())
                : finding.toString();
    }

    /** Texts that come again are the same strings, as the reader of delimited files has them. */
    private static final class KnownStrings extends SameTable {

        KnownStrings(Table table) {
            super(table);
        }

        @Override
        public @Nullable Row next() throws IOException {
            Row row = table().next();
            return row == null
                    ? null
                    : new SameRow(row) {
                        @Override
                        public String text(int column) {
                            return super.text(column).intern();
                        }
                    };
        }
    }

    /** But not behind what might be a month (2080.05): with a blank it is taken for one. */
    private static final class BlanksBehindNumbers extends SameTable {

        BlanksBehindNumbers(Table table) {
            super(table);
        }

        @Override
        public @Nullable Row next() throws IOException {
            Row row = table().next();
            return row == null
                    ? null
                    : new SameRow(row) {
                        @Override
                        public String text(int column) {
                            String text = super.text(column);
                            return text.indexOf('.') >= 0 && column > 2 && !text.matches("\\d{4}\\.\\d\\d")
                                    ? text + " "
                                    : text;
                        }
                    };
        }
    }
}
