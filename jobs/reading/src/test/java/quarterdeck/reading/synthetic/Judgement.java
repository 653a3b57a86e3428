package quarterdeck.reading.synthetic;

import java.util.List;

/**
 * How a table was read.
 *
 * @param right cells read as they are
 * @param refused cells refused with a reason, or kept but blocked
 * @param lost numbers taken to belong to no table
 * @param wrong cells given what they do not say
 * @param disagreements a line a cell that was not read right
 */
record Judgement(SyntheticTable table, int right, int refused, int lost, int wrong, List<String> disagreements) {

    int cells() {
        return right + refused + lost + wrong;
    }
}
