package quarterdeck.reading.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The loaded rows: concepts by code, printed forms and parts by their key. Immutable. */
final class Concepts {

    /** Kinds of parts that leave nothing out: the three industries, exports and imports, taxes and other revenue. */
    private static final Set<String> PARTITIONS = Set.of("sector", "flow", "revenue");

    /** Exports and imports are counted by goods and partners as their total is, so the vocabulary has them beside it. */
    private static final Map<String, List<String>> BESIDE = Map.of(
            "trade_total_cny", List.of("exports_cny", "imports_cny"),
            "trade_total_usd", List.of("exports_usd", "imports_usd"));

    private final Map<String, Concept> byCode;
    private final Map<String, Breakdown> breakdowns;
    private final Map<String, List<Alias>> aliases;
    private final Map<String, List<Breakdown>> parts;
    private final Set<String> partForms;
    /** {@code whole code + space + kind:code} → code of the part. */
    private final Map<String, String> composed;

    private final Map<String, List<String>> wholes = new ConcurrentHashMap<>();

    Concepts(
            Map<String, Concept> byCode,
            Map<String, Breakdown> breakdowns,
            Map<String, List<Alias>> aliases,
            Map<String, List<Breakdown>> parts,
            Set<String> partForms,
            Map<String, String> composed) {
        this.byCode = byCode;
        this.breakdowns = breakdowns;
        this.aliases = aliases;
        this.parts = parts;
        this.partForms = partForms;
        this.composed = composed;
    }

    Map<String, Concept> all() {
        return byCode;
    }

    Concept concept(String code) {
        Concept concept = byCode.get(code);
        if (concept == null) {
            throw new IllegalArgumentException("no indicator " + code);
        }
        return concept;
    }

    Optional<Breakdown> breakdown(String key) {
        return Optional.ofNullable(breakdowns.get(key));
    }

    Map<String, List<Alias>> aliases() {
        return aliases;
    }

    Map<String, List<Breakdown>> parts() {
        return parts;
    }

    /** The names of parts as they are printed. */
    Set<String> partForms() {
        return partForms;
    }

    List<Alias> aliasesOf(String key) {
        return aliases.getOrDefault(key, List.of());
    }

    List<Breakdown> partsOf(String key) {
        return parts.getOrDefault(key, List.of());
    }

    /** The meaning as a part of it, or null where the indicator is not split that way. */
    @Nullable
    Meaning partOf(Meaning whole, Breakdown part) {
        Meaning direct = whole.breakdown().isEmpty() ? partOf(whole.code(), part) : null;
        if (direct != null || whole.breakdown().isEmpty()) {
            return direct;
        }
        Breakdown present = breakdowns.get(whole.breakdown());
        if (present == null || present.key().equals(part.key())) {
            return whole;
        }
        if (isWithin(part, present.key())) {
            return partOf(whole.code(), part);
        }
        Meaning other = partOf(whole.code(), part);
        return other != null && other.breakdown().isEmpty() ? partOf(other.code(), present) : null;
    }

    private @Nullable Meaning partOf(String code, Breakdown part) {
        String exact = composed.get(code + " " + part.key());
        if (exact != null) {
            return new Meaning(exact, "");
        }
        String carrier = composed.get(code + " " + part.kind() + ":*");
        if (carrier != null) {
            return new Meaning(carrier, part.key());
        }
        Concept concept = concept(code);
        if (concept.part().equals(part.key()) || isItsCurrency(concept, part)) {
            return new Meaning(code, "");
        }
        if (concept.isPartOfKind(part.kind())) {
            boolean inside = concept.part().endsWith(":*") || isWithin(part, concept.part());
            return inside ? partOf(concept.whole(), part) : null;
        }
        return isSplitBy(concept, part) ? new Meaning(code, part.key()) : null;
    }

    /** 进出口总额(人民币): the currency it is counted in anyway. */
    private static boolean isItsCurrency(Concept concept, Breakdown part) {
        boolean dollars = concept.indicator().unit().contains("美元");
        return part.key().equals(dollars ? Surroundings.USD : Surroundings.CNY)
                && concept.indicator().unit().endsWith("元")
                && !concept.kinds().contains("denomination");
    }

    boolean isSplitBy(Concept concept, Breakdown part) {
        return concept.kinds().contains(part.kind())
                || concept.kinds().stream().anyMatch(kind -> kind.equals(part.key()) || isWithin(part, kind));
    }

    /** Whether a part lies in another one, by parents. */
    boolean isWithin(Breakdown part, String ancestor) {
        String parent = part.parent();
        while (!parent.isEmpty()) {
            if (parent.equals(ancestor)) {
                return true;
            }
            Breakdown above = breakdowns.get(parent);
            parent = above == null ? "" : above.parent();
        }
        return false;
    }

    /** The code itself and those of the wholes it is a part of, nearest first. */
    List<String> wholes(String code) {
        return wholes.computeIfAbsent(code, this::climb);
    }

    private List<String> climb(String code) {
        List<String> wholes = new ArrayList<>();
        String next = code;
        while (!next.isEmpty() && !wholes.contains(next)) {
            wholes.add(next);
            next = concept(next).whole();
        }
        return List.copyOf(wholes);
    }

    /** The code of a share that has one of its own (第三产业占比), or null. */
    @Nullable
    String shareOf(String code) {
        return composed.get(code + " measure:share");
    }

    List<List<String>> partitions(String code) {
        List<List<String>> partitions = new ArrayList<>();
        if (BESIDE.containsKey(code)) {
            partitions.add(BESIDE.get(code));
        }
        for (String kind : PARTITIONS) {
            List<String> parts = byCode.values().stream()
                    .filter(concept -> concept.whole().equals(code) && concept.isPartOfKind(kind))
                    .filter(concept -> concept.indicator().measure()
                            == concept(code).indicator().measure())
                    .map(Concept::code)
                    .sorted()
                    .toList();
            long all = breakdowns.values().stream()
                    .filter(breakdown -> breakdown.kind().equals(kind))
                    .count();
            if (all > 1 && parts.size() == all) {
                partitions.add(parts);
            }
        }
        return partitions;
    }
}
