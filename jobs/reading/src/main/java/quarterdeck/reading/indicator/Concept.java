package quarterdeck.reading.indicator;

import java.util.Set;

/**
 * An indicator with its place among the others.
 *
 * @param frequency M, Q or A; I for irregular
 * @param whole code of the indicator it is a part of; empty where it stands alone
 * @param part which part of the whole it is: {@code kind:code}, or {@code kind:*} for one that carries every part of
 *     the kind as a breakdown
 * @param kinds what it can be split by: whole kinds of breakdown, or {@code kind:code} for what lies in one part
 */
record Concept(Indicator indicator, String frequency, String whole, String part, Set<String> kinds) {

    Concept {
        kinds = Set.copyOf(kinds);
    }

    String code() {
        return indicator.code();
    }

    boolean isPartOfKind(String kind) {
        return part.startsWith(kind + ":");
    }
}
