package quarterdeck.reading.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Chooses between the meanings of a name by what stands around it; never by the order of rows. */
final class Choice {

    /**
     * What a name can mean here.
     *
     * @param meanings one if the surroundings settle it
     * @param outOfContext what it could mean elsewhere
     * @param alias the form it was found under, null where it was found as a part
     */
    record Found(
            Set<Meaning> meanings,
            Set<Meaning> outOfContext,
            @Nullable Alias alias) {
        static final Found NOTHING = new Found(Set.of(), Set.of(), null);
    }

    private final Concepts concepts;
    private final Map<Breakdown, Set<Meaning>> everyWhole = new ConcurrentHashMap<>();

    Choice(Concepts concepts) {
        this.concepts = concepts;
    }

    /** The meanings of a name, or with head of what is left of a name when a part is taken out of it. */
    Found of(String key, @Nullable Measure measure, Surroundings around, boolean head) {
        List<Alias> aliases = concepts.aliasesOf(key).stream()
                .filter(alias -> head || alias.use() != Alias.Use.HEAD)
                .toList();
        List<Breakdown> parts = concepts.partsOf(key);
        if (aliases.isEmpty() && parts.isEmpty()) {
            return Found.NOTHING;
        }
        for (Surroundings.Layer layer : around.layers()) {
            Found inContext = inLayer(aliases, parts, layer, around);
            if (!inContext.meanings().isEmpty()) {
                return inContext;
            }
            if (isPartOfPart(layer, parts)) {
                return elsewhere(aliases, parts, measure);
            }
        }
        Found anywhere = anywhere(aliases);
        return anywhere.meanings().isEmpty() ? elsewhere(aliases, parts, measure) : anywhere;
    }

    private Found inLayer(List<Alias> aliases, List<Breakdown> parts, Surroundings.Layer layer, Surroundings around) {
        Set<Meaning> meanings = new LinkedHashSet<>();
        Alias found = null;
        for (Alias alias : aliases) {
            if (!alias.within().isEmpty() && layer.names(alias.within(), concepts)) {
                meanings.add(meaning(alias));
                found = alias;
            }
        }
        if (meanings.isEmpty()) {
            meanings.addAll(partsOf(layer, parts, around, false));
        }
        boolean siblings = anywhere(aliases).meanings().isEmpty() && !isPartOfPart(layer, parts);
        if (meanings.isEmpty() && siblings) {
            meanings.addAll(partsOf(layer, parts, around, true));
        }
        return new Found(meanings, Set.of(), found);
    }

    /**
     * 城镇 under 限额以上法人: a part of what is a part already. It has no code, and what encloses both further out is
     * something larger.
     */
    private boolean isPartOfPart(Surroundings.Layer layer, List<Breakdown> parts) {
        return layer.meanings().stream()
                .filter(whole -> !whole.breakdown().isEmpty())
                .anyMatch(whole -> parts.stream().anyMatch(part -> isSecondPart(whole, part)));
    }

    private boolean isSecondPart(Meaning whole, Breakdown part) {
        Breakdown first = concepts.breakdown(whole.breakdown()).orElseThrow();
        Meaning alone = concepts.partOf(new Meaning(whole.code(), ""), part);
        return alone != null
                && alone.code().equals(whole.code())
                && !first.kind().equals(part.kind());
    }

    /** The parts of what a layer names; with siblings, also of what those are parts of. */
    private Set<Meaning> partsOf(
            Surroundings.Layer layer, List<Breakdown> parts, Surroundings around, boolean siblings) {
        Set<Meaning> meanings = new LinkedHashSet<>();
        for (Meaning whole : layer.meanings()) {
            for (Breakdown part : nested(parts, whole, around)) {
                Meaning meaning = siblings ? sibling(whole, part) : concepts.partOf(whole, part);
                if (meaning != null) {
                    meanings.add(meaning);
                }
            }
        }
        return meanings;
    }

    private @Nullable Meaning sibling(Meaning whole, Breakdown part) {
        for (String code : concepts.wholes(whole.code())) {
            Meaning meaning = concepts.partOf(new Meaning(code, ""), part);
            if (meaning != null) {
                return meaning;
            }
        }
        return null;
    }

    /** Of parts of one name (活期存款 of households, of firms) those that lie in a part named around them, if any do. */
    private List<Breakdown> nested(List<Breakdown> parts, Meaning whole, Surroundings around) {
        if (parts.size() < 2) {
            return parts;
        }
        List<String> enclosing = new ArrayList<>();
        enclosing.add(whole.breakdown());
        enclosing.add(concepts.concept(whole.code()).part());
        around.parts().forEach(part -> enclosing.add(part.key()));
        for (String outer : enclosing) {
            List<Breakdown> inside = parts.stream()
                    .filter(part -> part.parent().equals(outer) && !outer.isEmpty())
                    .toList();
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return parts;
    }

    private static Found anywhere(List<Alias> aliases) {
        Set<Meaning> meanings = new LinkedHashSet<>();
        Alias found = null;
        for (Alias alias : aliases) {
            if (alias.within().isEmpty()) {
                meanings.add(meaning(alias));
                found = alias;
            }
        }
        return new Found(meanings, Set.of(), found);
    }

    /** Nothing around decides: what it could mean, and a share where only one of those has a share of its own. */
    private Found elsewhere(List<Alias> aliases, List<Breakdown> parts, @Nullable Measure measure) {
        Set<Meaning> possible = new LinkedHashSet<>();
        aliases.forEach(alias -> possible.add(meaning(alias)));
        parts.forEach(part -> possible.addAll(everyWhole.computeIfAbsent(part, this::ofAnyWhole)));
        if (measure == Measure.SHARE) {
            List<Meaning> shared = possible.stream()
                    .filter(m -> m.breakdown().isEmpty() && concepts.shareOf(m.code()) != null)
                    .toList();
            if (shared.size() == 1) {
                return new Found(Set.copyOf(shared), Set.of(), null);
            }
        }
        return new Found(Set.of(), possible, null);
    }

    private Set<Meaning> ofAnyWhole(Breakdown part) {
        Set<Meaning> meanings = new LinkedHashSet<>();
        for (String code : concepts.all().keySet()) {
            Meaning meaning = concepts.partOf(new Meaning(code, ""), part);
            if (meaning != null) {
                meanings.add(meaning);
            }
        }
        return meanings;
    }

    /** The meaning in the currency and for the population the surroundings speak of. */
    Meaning fit(Meaning meaning, String key, Surroundings around) {
        Meaning fitted = meaning;
        for (Surroundings.Layer layer : around.layers()) {
            if (layer.meanings().size() == 1) {
                fitted = inherit(fitted, layer.meanings().iterator().next(), key);
            }
            for (Breakdown part : layer.parts()) {
                fitted = part.kind().equals("denomination") ? narrow(fitted, part) : fitted;
            }
        }
        Meaning settled = fitted;
        return concepts.breakdown(around.currency())
                .map(currency -> inCurrency(settled, currency))
                .orElse(settled);
    }

    /**
     * 工资性收入 under 城镇居民人均可支配收入 is that of the towns: the part of the parent goes along, unless the label
     * names it itself (工业技改投资 under 工业投资).
     */
    private Meaning inherit(Meaning meaning, Meaning parent, String key) {
        String part =
                parent.breakdown().isEmpty() ? concepts.concept(parent.code()).part() : parent.breakdown();
        boolean related = root(meaning.code()).equals(root(parent.code()))
                && !meaning.code().equals(parent.code());
        return !related || !meaning.breakdown().isEmpty()
                ? meaning
                : concepts.breakdown(part)
                        .filter(breakdown -> !key.contains(LabelKey.of(breakdown.labelZh())))
                        .map(breakdown -> narrow(meaning, breakdown))
                        .orElse(meaning);
    }

    private Meaning narrow(Meaning meaning, Breakdown part) {
        Meaning narrowed =
                concepts.isSplitBy(concepts.concept(meaning.code()), part) ? concepts.partOf(meaning, part) : null;
        return narrowed == null ? meaning : narrowed;
    }

    private Meaning inCurrency(Meaning meaning, Breakdown currency) {
        Meaning converted = concepts.partOf(new Meaning(meaning.code(), ""), currency);
        if (converted != null) {
            return new Meaning(converted.code(), meaning.breakdown());
        }
        Concept concept = concepts.concept(meaning.code());
        Meaning whole = concept.whole().isEmpty() || !meaning.breakdown().isEmpty()
                ? null
                : concepts.partOf(new Meaning(concept.whole(), ""), currency);
        Meaning part = whole == null
                ? null
                : concepts.breakdown(concept.part())
                        .map(breakdown -> concepts.partOf(whole, breakdown))
                        .orElse(null);
        return part == null ? meaning : part;
    }

    private String root(String code) {
        List<String> wholes = concepts.wholes(code);
        return wholes.get(wholes.size() - 1);
    }

    private static Meaning meaning(Alias alias) {
        return new Meaning(alias.code(), alias.breakdown());
    }
}
