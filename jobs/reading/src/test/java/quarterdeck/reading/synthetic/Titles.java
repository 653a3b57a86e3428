package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.List;

/** The lines above and below a table. */
final class Titles {

    private final Dice dice;

    Titles(Dice dice) {
        this.dice = dice;
    }

    /** A title that names place, time and topic, the time perhaps on a line of its own, the unit in a caption. */
    List<String> above(String place, Time time, String topic, String unitCaption) {
        List<String> lines = new ArrayList<>();
        boolean ownLine = dice.chance(0.4);
        String number = dice.chance(0.15) ? "表" + dice.between(1, 9) + "  " : "";
        lines.add(number + (ownLine ? "" : time.printed()) + place + topic + (dice.chance(0.2) ? "情况" : ""));
        if (dice.chance(0.1)) {
            lines.add("");
        }
        if (ownLine) {
            lines.add(dice.word(time.printed(), "（" + time.printed() + "）", "时间：" + time.printed()));
        }
        addCaption(lines, unitCaption);
        return lines;
    }

    void addCaption(List<String> lines, String unitCaption) {
        if (!unitCaption.isEmpty()) {
            lines.add(dice.word("单位：" + unitCaption, "单位:" + unitCaption, "计量单位：" + unitCaption));
        }
    }

    List<String> below(boolean footnotes) {
        List<String> lines = new ArrayList<>();
        if (dice.chance(0.1)) {
            lines.add("");
        }
        if (footnotes) {
            lines.add(dice.word("注：①为初步核算数。", "注：[1]增速按可比价格计算；*表示快报数。"));
        }
        if (dice.chance(0.3)) {
            lines.add(dice.word("注：本表绝对额按当年价格计算，增速按可比价格计算。", "注：1.2024年起口径有调整。", "说明：部分数据因四舍五入存在与分项合计不等的情况。"));
        }
        if (dice.chance(0.3)) {
            lines.add(dice.word("数据来源：国家统计局", "数据来源：省统计局", "资料来源：统计月报"));
        }
        return lines;
    }
}
