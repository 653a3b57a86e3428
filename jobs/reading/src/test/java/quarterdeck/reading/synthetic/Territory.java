package quarterdeck.reading.synthetic;

import java.util.List;

/** A region as a bureau prints it, with those of its parts that are listed below it. */
record Territory(String code, String name, List<Territory> parts) {

    Territory {
        parts = List.copyOf(parts);
    }

    /** 杭州 for 杭州市: what a narrow column prints; names of two characters and of autonomous areas stay whole. */
    String shortName() {
        boolean plain = name.endsWith("市") || name.endsWith("省");
        return plain && name.length() > 2 ? name.substring(0, name.length() - 1) : name;
    }

    /** How the total row of its parts is printed. */
    String total() {
        return code.equals("100000") ? "全国" : code.endsWith("0000") ? "全省" : "全市";
    }
}
