package quarterdeck.reading.quantity;

import java.util.Locale;

/** How exactly a number is meant. */
public enum Qualifier {
    EXACT,
    /** 以上, 不低于 */
    AT_LEAST,
    /** 超, 突破, 多 */
    MORE_THAN,
    /** 左右, 约 */
    ABOUT,
    /** 近, 接近 */
    NEARLY,
    /** 以内, 以下 */
    AT_MOST;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
