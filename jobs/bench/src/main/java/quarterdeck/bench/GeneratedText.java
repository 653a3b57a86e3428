package quarterdeck.bench;

import java.util.Random;

/** Generated labels and running text in the manner of a bulletin; the figures mean nothing. */
final class GeneratedText {

    private static final String[] REGIONS = {
        "杭州市", "宁波市", "温州市", "嘉兴市", "湖州市", "绍兴市", "金华市", "衢州市", "舟山市", "台州市", "丽水市", "余杭区", "义乌市", "柯桥区", "北仑区", "定海区",
        "文成县", "诸暨市"
    };
    private static final String[] INDICATORS = {
        "地区生产总值", "规模以上工业增加值", "固定资产投资", "社会消费品零售总额", "一般公共预算收入", "进出口总额", "出口总额", "居民人均可支配收入"
    };

    private final Random random;

    GeneratedText(long seed) {
        random = new Random(seed);
    }

    /** Sentences up to about a number of characters, ordinary words between the statistics. */
    String bulletin(int characters) {
        StringBuilder text = new StringBuilder(characters + 200);
        while (text.length() < characters) {
            text.append("今年以来，面对复杂多变的外部环境，")
                    .append(pick(REGIONS))
                    .append("坚持稳中求进，经济运行总体平稳。前三季度，全市")
                    .append(pick(INDICATORS))
                    .append(random.nextInt(100_000) / 100.0)
                    .append("亿元，同比增长")
                    .append(random.nextInt(200) / 10.0)
                    .append("%，增速高于全省")
                    .append(random.nextInt(30) / 10.0)
                    .append("个百分点。\n");
        }
        return text.toString();
    }

    /** A label of about thirty characters that was not seen before. */
    String freshLabel() {
        return pick(REGIONS) + pick(INDICATORS) + "（不含第" + random.nextInt(Integer.MAX_VALUE) + "类样本单位）";
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
