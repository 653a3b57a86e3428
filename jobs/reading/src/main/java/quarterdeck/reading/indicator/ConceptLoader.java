package quarterdeck.reading.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;
import quarterdeck.reading.vocabulary.VocabularyRow;

/** Reads the indicator files and reports what contradicts itself in them. */
final class ConceptLoader {

    static final String INDICATORS = "indicator.csv";
    static final String ALIASES = "indicator_alias.csv";
    static final String BREAKDOWNS = "breakdown.csv";
    static final String UNITS = "unit.csv";

    private static final Set<String> INDICATOR_COLUMNS = Set.of(
            "code",
            "name_zh",
            "name_en",
            "theme",
            "measure",
            "unit",
            "price_basis",
            "accumulation",
            "frequency",
            "whole",
            "part",
            "kinds");
    private static final Set<String> ALIAS_COLUMNS =
            Set.of("alias", "code", "implied_measure", "breakdown", "within", "use");
    private static final Set<String> BREAKDOWN_COLUMNS =
            Set.of("kind", "code", "label_zh", "label_en", "parent", "aliases");

    /** Measures that a form has whatever its last words are: 新增贷款, 对经济增长的贡献率. */
    private static final Set<Measure> SAID_ALONE =
            Set.of(Measure.CHANGE_AMOUNT, Measure.CONTRIBUTION_RATE, Measure.CONTRIBUTION_PP);

    /** Kinds that serve the reading of labels only. */
    private static final Set<String> UNPRINTED = Set.of("theme", "measure", "currency", "denomination");

    private final VocabularyFolder folder;
    private final VocabularyFaults faults;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, Breakdown> breakdowns = new LinkedHashMap<>();
    private final Map<String, List<Alias>> aliases = new LinkedHashMap<>();
    private final Map<String, List<Breakdown>> parts = new LinkedHashMap<>();
    private final Set<String> partForms = new LinkedHashSet<>();
    private final Map<String, String> composed = new HashMap<>();
    private final Set<String> symbols = new LinkedHashSet<>();
    private final Set<String> units = new LinkedHashSet<>();

    ConceptLoader(VocabularyFolder folder) {
        this.folder = folder;
        this.faults = folder.faults();
    }

    Concepts load() {
        readUnits();
        folder.rows(BREAKDOWNS, BREAKDOWN_COLUMNS).forEach(this::addBreakdown);
        List<VocabularyRow> indicators = folder.rows(INDICATORS, INDICATOR_COLUMNS);
        indicators.forEach(this::addIndicator);
        List<VocabularyRow> forms = folder.rows(ALIASES, ALIAS_COLUMNS);
        forms.forEach(this::addAlias);
        indicators.forEach(this::addOwnName);
        new ConceptChecks(faults, concepts, breakdowns, symbols)
                .check(indicators, forms, folder.rows(BREAKDOWNS, BREAKDOWN_COLUMNS));
        return new Concepts(concepts, breakdowns, aliases, parts, partForms, composed);
    }

    Set<String> units() {
        return units;
    }

    private void readUnits() {
        for (VocabularyRow row : folder.rows(UNITS, Set.of("symbol", "aliases"))) {
            symbols.add(row.get("symbol"));
            units.add(LabelKey.of(row.get("symbol")));
            for (String alias : row.get("aliases").split(";")) {
                if (!alias.isBlank()) {
                    units.add(LabelKey.of(alias));
                }
            }
        }
    }

    private void addBreakdown(VocabularyRow row) {
        Breakdown part = new Breakdown(
                row.get("kind"), row.get("code"), row.get("label_zh"), row.get("label_en"), row.get("parent"));
        if (breakdowns.putIfAbsent(part.key(), part) != null) {
            faults.add(row, "the breakdown " + part.key() + " is given twice");
            return;
        }
        addPart(part.labelZh(), part);
        for (String alias : row.get("aliases").split(";")) {
            if (!alias.isBlank()) {
                addPart(alias, part);
            }
        }
    }

    private void addPart(String printed, Breakdown part) {
        List<Breakdown> known = parts.computeIfAbsent(LabelKey.of(printed), key -> new ArrayList<>());
        if (!known.contains(part)) {
            known.add(part);
        }
        if (!UNPRINTED.contains(part.kind())) {
            partForms.add(printed);
        }
    }

    private void addIndicator(VocabularyRow row) {
        Measure measure = measure(row.get("measure"));
        if (measure == null) {
            faults.add(row, "no measure " + row.get("measure"));
            return;
        }
        String code = row.get("code");
        Indicator indicator = new Indicator(
                code,
                row.get("name_zh"),
                row.get("name_en"),
                row.get("theme"),
                measure,
                row.get("unit"),
                row.get("price_basis"),
                row.get("accumulation"));
        Concept concept = new Concept(
                indicator, row.get("frequency"), row.get("whole"), row.get("part"), words(row.get("kinds")));
        if (concepts.putIfAbsent(code, concept) != null) {
            faults.add(row, "the indicator " + code + " is given twice");
        }
        if (!concept.whole().isEmpty() && composed.putIfAbsent(concept.whole() + " " + concept.part(), code) != null) {
            faults.add(row, concept.part() + " of " + concept.whole() + " has two codes");
        }
    }

    private void addAlias(VocabularyRow row) {
        Alias.Use use = use(row.get("use"));
        if (use == null) {
            faults.add(row, "use is blank, weak, label or head, not " + row.get("use"));
            return;
        }
        String key = LabelKey.of(row.get("alias"));
        if (key.isEmpty()) {
            faults.add(row, "the alias is blank");
            return;
        }
        MeasureWords.Cut cut = MeasureWords.cut(key);
        Measure implied = measure(row.get("implied_measure"));
        boolean says = cut != null && cut.measure() == implied && implied != Measure.LEVEL
                || implied != null && SAID_ALONE.contains(implied);
        add(
                key,
                new Alias(
                        row.get("alias"),
                        row.get("code"),
                        row.get("breakdown"),
                        List.copyOf(words(row.get("within"))),
                        use,
                        says ? implied : null,
                        says ? (cut == null ? row.get("alias") : cut.words()) : ""));
    }

    /** The name of an indicator is a form of it, unless it is listed among the forms anyway. */
    private void addOwnName(VocabularyRow row) {
        String key = LabelKey.of(row.get("name_zh"));
        boolean listed = aliases.getOrDefault(key, List.of()).stream()
                .anyMatch(alias -> alias.code().equals(row.get("code")) && alias.use() != Alias.Use.HEAD);
        if (!listed) {
            add(key, new Alias(row.get("name_zh"), row.get("code"), "", List.of(), Alias.Use.EVERYWHERE, null, ""));
        }
    }

    private void add(String key, Alias alias) {
        aliases.computeIfAbsent(key, k -> new ArrayList<>()).add(alias);
    }

    static Set<String> words(String cell) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : cell.split(" ")) {
            if (!word.isBlank()) {
                words.add(word);
            }
        }
        return words;
    }

    static @Nullable Measure measure(String cell) {
        for (Measure measure : Measure.values()) {
            if (measure.code().equals(cell)) {
                return measure;
            }
        }
        return cell.equals("count") ? Measure.LEVEL : null;
    }

    private static Alias.@Nullable Use use(String cell) {
        if (cell.isEmpty()) {
            return Alias.Use.EVERYWHERE;
        }
        return switch (cell.toUpperCase(Locale.ROOT)) {
            case "WEAK" -> Alias.Use.WEAK;
            case "LABEL" -> Alias.Use.LABEL;
            case "HEAD" -> Alias.Use.HEAD;
            default -> null;
        };
    }
}
