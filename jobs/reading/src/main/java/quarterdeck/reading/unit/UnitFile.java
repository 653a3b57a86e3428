package quarterdeck.reading.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.PrintedForms.BaseUnit;
import quarterdeck.reading.unit.UnitScanner.PerUnit;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;
import quarterdeck.reading.vocabulary.VocabularyRow;

/** Reads {@code unit.csv} and reports every fault of it. */
final class UnitFile {

    private static final String FILE = "unit.csv";
    private static final Set<String> COLUMNS = Set.of(
            "symbol",
            "canonical_unit",
            "factor",
            "dimension",
            "aliases",
            "behind_number",
            "scales",
            "open",
            "label_en");

    private final List<VocabularyRow> rows;
    private final VocabularyFaults faults;
    private final Map<String, Unit> bySymbol = new LinkedHashMap<>();
    private final Map<String, String> canonicalByDimension = new LinkedHashMap<>();
    private final Map<String, Unit> behindNumber = new LinkedHashMap<>();
    private final Map<String, List<BaseUnit>> forms = new LinkedHashMap<>();

    UnitFile(VocabularyFolder folder) {
        this.rows = folder.rows(FILE, COLUMNS);
        this.faults = folder.faults();
    }

    Units read() {
        rows.forEach(this::read);
        rows.forEach(this::checkCanonical);
        PrintedForms tree = new PrintedForms(forms);
        UnitScanner scanner = new UnitScanner(tree, perUnits(new UnitScanner(tree, Map.of())));
        rows.forEach(row -> checkComposition(row, scanner));
        return new Units(bySymbol, behindNumber, scanner);
    }

    private void read(VocabularyRow row) {
        Unit unit = unit(row);
        if (unit == null) {
            return;
        }
        if (bySymbol.putIfAbsent(unit.symbol(), unit) != null) {
            faults.add(row, "the symbol " + unit.symbol() + " stands on an earlier line already");
            return;
        }
        if (isPer(unit)) {
            return;
        }
        BaseUnit base = new BaseUnit(unit, flag(row, "scales"), flag(row, "open"));
        addForm(row, unit.symbol(), base);
        words(row, "aliases").forEach(alias -> addForm(row, alias, base));
        for (String form : words(row, "behind_number")) {
            if (behindNumber.putIfAbsent(UnitText.compact(form), unit) != null) {
                faults.add(row, form + " behind a number means another unit already");
            }
        }
    }

    private @Nullable Unit unit(VocabularyRow row) {
        Ratio ratio;
        try {
            ratio = Ratio.parse(row.get("factor"));
        } catch (NumberFormatException e) {
            faults.add(row, "the factor is no decimal and no ratio of two: " + row.get("factor"));
            return null;
        }
        for (String column : List.of("symbol", "canonical_unit", "dimension", "label_en")) {
            if (row.get(column).isBlank()) {
                faults.add(row, "the column " + column + " is blank");
                return null;
            }
        }
        if (ratio.numerator().signum() <= 0) {
            faults.add(row, "the factor must be positive: " + row.get("factor"));
            return null;
        }
        return new Unit(row.get("symbol"), row.get("canonical_unit"), ratio, row.get("dimension"));
    }

    private void addForm(VocabularyRow row, String printed, BaseUnit base) {
        String exact = UnitText.compact(printed);
        if (forms.getOrDefault(exact, List.of()).contains(base)) {
            faults.add(row, "the form " + printed + " is given twice");
        }
        for (String form : UnitText.cases(exact)) {
            List<BaseUnit> meanings = forms.computeIfAbsent(form, absent -> new ArrayList<>());
            if (!meanings.contains(base)) {
                meanings.add(base);
            }
        }
    }

    /** A unit per another is composed from the rows of the two; its own row only settles what is canonical. */
    private static boolean isPer(Unit unit) {
        return unit.symbol().indexOf('/') >= 0;
    }

    private Map<String, PerUnit> perUnits(UnitScanner plain) {
        Map<String, PerUnit> perUnits = new LinkedHashMap<>();
        for (Unit unit : bySymbol.values()) {
            String symbol = unit.symbol();
            UnitScanner.Match composed = isPer(unit) ? plain.longest(symbol, 0, symbol.length()) : null;
            if (composed != null && composed.end() == symbol.length() && symbol.equals(unit.canonical())) {
                perUnits.put(
                        unit.dimension(),
                        new PerUnit(symbol, composed.units().get(0).ratio()));
            }
        }
        return perUnits;
    }

    /** 万吨 has a row of its own for its label; its factor must be that of 万 and 吨. */
    private void checkComposition(VocabularyRow row, UnitScanner scanner) {
        Unit unit = bySymbol.get(row.get("symbol"));
        if (unit == null) {
            return;
        }
        String symbol = UnitText.compact(unit.symbol());
        UnitScanner.Match composed =
                isPer(unit) ? scanner.longest(symbol, 0, symbol.length()) : scanner.scaled(symbol, 0, symbol.length());
        boolean whole = composed != null && composed.end() == symbol.length();
        if (isPer(unit) && !whole) {
            faults.add(row, unit.symbol() + " is not composed of units of this file");
        } else if (composed != null && whole && composed.units().stream().noneMatch(unit::isSameMeasureAs)) {
            faults.add(row, unit.symbol() + " is composed as " + composed.units() + ", not as this row says");
        }
    }

    /** Conversion needs one canonical unit a dimension, whose own factor is 1. */
    private void checkCanonical(VocabularyRow row) {
        String canonical = row.get("canonical_unit");
        String known = canonicalByDimension.putIfAbsent(row.get("dimension"), canonical);
        if (known != null && !known.equals(canonical)) {
            faults.add(row, "the dimension " + row.get("dimension") + " has the canonical unit " + known + " already");
        }
        Unit unit = bySymbol.get(canonical);
        if (unit == null) {
            faults.add(row, "the canonical unit " + canonical + " is no row of this file");
        } else if (!unit.dimension().equals(row.get("dimension"))
                || !unit.ratio().sameAs(Ratio.of(BigDecimal.ONE))) {
            faults.add(row, "the canonical unit " + canonical + " is of another dimension or not 1 of itself");
        }
    }

    private boolean flag(VocabularyRow row, String column) {
        String cell = row.get(column);
        if (!cell.isEmpty() && !cell.equals("yes")) {
            faults.add(row, "the column " + column + " holds yes or nothing, not " + cell);
        }
        return cell.equals("yes");
    }

    private static List<String> words(VocabularyRow row, String column) {
        return row.get(column).isEmpty() ? List.of() : List.of(row.get(column).split(";", -1));
    }
}
