package quarterdeck.reading.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyRow;

/** The rules the indicator files keep among themselves. */
final class ConceptChecks {

    private static final Set<String> ACCUMULATIONS = Set.of("ytd", "stock", "period", "avg");
    private static final Set<String> PRICES = Set.of("mixed", "current", "constant", "none");

    private final VocabularyFaults faults;
    private final Map<String, Concept> concepts;
    private final Map<String, Breakdown> breakdowns;
    private final Set<String> units;
    private final Set<String> kinds;
    private final Set<String> themes;

    ConceptChecks(
            VocabularyFaults faults,
            Map<String, Concept> concepts,
            Map<String, Breakdown> breakdowns,
            Set<String> units) {
        this.units = units;
        this.faults = faults;
        this.concepts = concepts;
        this.breakdowns = breakdowns;
        this.kinds = breakdowns.values().stream().map(Breakdown::kind).collect(Collectors.toSet());
        this.themes = breakdowns.values().stream()
                .filter(part -> part.kind().equals("theme"))
                .map(Breakdown::code)
                .collect(Collectors.toSet());
    }

    void check(List<VocabularyRow> indicators, List<VocabularyRow> aliases, List<VocabularyRow> parts) {
        indicators.forEach(this::checkIndicator);
        aliases.forEach(this::checkAlias);
        checkDistinct(aliases);
        for (VocabularyRow part : parts) {
            String parent = part.get("parent");
            if (!parent.isEmpty() && !breakdowns.containsKey(parent)) {
                faults.add(part, "no breakdown " + parent + " to be the parent");
            }
        }
    }

    private void checkIndicator(VocabularyRow row) {
        oneOf(row, "accumulation", ACCUMULATIONS);
        oneOf(row, "price_basis", PRICES);
        oneOf(row, "theme", themes);
        String unit = row.get("unit");
        if (!unit.isEmpty() && !units.contains(unit)) {
            faults.add(row, "no unit " + unit);
        }
        String whole = row.get("whole");
        String part = row.get("part");
        if (whole.isEmpty() != part.isEmpty()) {
            faults.add(row, "whole and part are given together");
        } else if (!whole.isEmpty() && !concepts.containsKey(whole)) {
            faults.add(row, "no indicator " + whole + " to be the whole");
        }
        if (!part.isEmpty() && !part.equals("measure:share") && !breakdowns.containsKey(part) && !isKind(part)) {
            faults.add(row, "no breakdown " + part);
        }
        for (String kind : ConceptLoader.words(row.get("kinds"))) {
            if (!kinds.contains(kind) && !breakdowns.containsKey(kind)) {
                faults.add(row, "no breakdown of the kind " + kind);
            }
        }
    }

    private boolean isKind(String part) {
        return part.endsWith(":*") && kinds.contains(part.substring(0, part.length() - 2));
    }

    private void checkAlias(VocabularyRow row) {
        if (!concepts.containsKey(row.get("code"))) {
            faults.add(row, "no indicator " + row.get("code"));
        }
        if (!row.get("implied_measure").isEmpty() && ConceptLoader.measure(row.get("implied_measure")) == null) {
            faults.add(row, "no measure " + row.get("implied_measure"));
        }
        if (!row.get("breakdown").isEmpty() && !breakdowns.containsKey(row.get("breakdown"))) {
            faults.add(row, "no breakdown " + row.get("breakdown"));
        }
        for (String context : ConceptLoader.words(row.get("within"))) {
            if (!concepts.containsKey(context) && !themes.contains(context)) {
                faults.add(row, "neither an indicator nor a theme: " + context);
            }
        }
    }

    /**
     * Forms of one key are allowed to differ in meaning only where their contexts differ; what is left of a name when a
     * part is taken out may mean several things, the part decides.
     */
    private void checkDistinct(List<VocabularyRow> aliases) {
        Map<String, VocabularyRow> printed = new HashMap<>();
        Map<String, VocabularyRow> contexts = new HashMap<>();
        for (VocabularyRow row : aliases) {
            VocabularyRow twin =
                    printed.putIfAbsent(row.get("alias") + "\t" + row.get("code") + "\t" + row.get("within"), row);
            if (twin != null) {
                faults.add(row, "the alias " + row.get("alias") + " repeats line " + twin.line());
                continue;
            }
            if (row.get("use").equals("head")) {
                continue;
            }
            Set<String> within = ConceptLoader.words(row.get("within"));
            for (String context : within.isEmpty() ? Set.of("") : within) {
                VocabularyRow first = contexts.putIfAbsent(LabelKey.of(row.get("alias")) + "\t" + context, row);
                if (first != null && !meaning(first).equals(meaning(row))) {
                    faults.add(
                            row,
                            "the alias " + row.get("alias") + " means " + meaning(first) + " in line " + first.line()
                                    + " and " + meaning(row) + " here, in the same context");
                }
            }
        }
    }

    private static String meaning(VocabularyRow row) {
        return new Meaning(row.get("code"), row.get("breakdown")).toString();
    }

    private void oneOf(VocabularyRow row, String column, Set<String> allowed) {
        if (!allowed.contains(row.get(column))) {
            faults.add(row, "no " + column + " " + row.get(column));
        }
    }
}
