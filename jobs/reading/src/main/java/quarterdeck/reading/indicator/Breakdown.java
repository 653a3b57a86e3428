package quarterdeck.reading.indicator;

/**
 * A part an indicator can be split by: an industry, an ownership, a tax, a commodity.
 *
 * @param kind what is split by, for example {@code industry}
 * @param code unique within the kind, for example {@code C17}
 * @param parent {@code kind:code} of the part it lies in, of any kind; empty for a part of the whole
 */
public record Breakdown(String kind, String code, String labelZh, String labelEn, String parent) {

    /** {@code kind:code}, what observations store. */
    public String key() {
        return kind + ":" + code;
    }
}
