package quarterdeck.reading.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodAnchor;
import quarterdeck.reading.vocabulary.Resolution;

/** Reads one YAML file; what is wrong with it is added to the faults. */
final class SourceFile {

    private static final Set<String> FIELDS = Set.of(
            "publisher",
            "publisher_kind",
            "region",
            "issue_series",
            "file_name",
            "title",
            "unit",
            "period",
            "price_basis",
            "fingerprint",
            "corrections",
            "sdmx");
    private static final Set<String> CORRECTION =
            Set.of("release", "place", "printed", "corrected", "reason", "expect");
    private static final List<String> KINDS = List.of("", "aggregator", "bureau", "government", "media");

    private final Path path;
    private final SourceWords words;
    private final List<String> faults;

    SourceFile(Path path, SourceWords words, List<String> faults) {
        this.path = path;
        this.words = words;
        this.faults = faults;
    }

    Optional<Source> read() {
        int before = faults.size();
        Map<?, ?> fields = new YamlText(path).fields(this::fault);
        checkNames("field", fields, FIELDS);
        Source source = new Source(
                id(),
                text(fields, "publisher"),
                oneOf(fields, "publisher_kind", KINDS),
                region(fields),
                text(fields, "issue_series"),
                pattern(fields, "file_name"),
                pattern(fields, "title"),
                new Defaults(unit(fields), period(fields), priceBasis(fields)),
                texts(fields, "fingerprint"),
                corrections(fields),
                new MappingFields(fields.get("sdmx"), path, words, this::fault).read());
        return faults.size() == before ? Optional.of(source) : Optional.empty();
    }

    private String id() {
        return String.valueOf(path.getFileName()).replaceFirst("\\.yaml$", "");
    }

    private void checkNames(String what, Map<?, ?> fields, Set<String> known) {
        for (Object field : fields.keySet()) {
            if (!known.contains(String.valueOf(field))) {
                fault("unknown " + what + " " + field + "; there are "
                        + known.stream().sorted().toList());
            }
        }
    }

    private String oneOf(Map<?, ?> fields, String field, List<String> known) {
        String value = text(fields, field);
        if (!known.contains(value)) {
            fault(field + " must be one of "
                    + known.stream().filter(k -> !k.isEmpty()).toList() + ", not " + value);
        }
        return value;
    }

    private String region(Map<?, ?> fields) {
        String code = text(fields, "region");
        if (!code.isEmpty() && words.regions().byCode(code, null).isEmpty()) {
            fault("region " + code + " is no code of the vocabulary; see resolve region NAME");
        }
        return code;
    }

    private String unit(Map<?, ?> fields) {
        String symbol = text(fields, "unit");
        if (!symbol.isEmpty() && words.units().bySymbol(symbol).isEmpty()) {
            fault("unit " + symbol + " is no symbol of the vocabulary; see resolve unit TEXT");
        }
        return symbol;
    }

    private @Nullable Period period(Map<?, ?> fields) {
        String printed = text(fields, "period");
        if (printed.isEmpty()) {
            return null;
        }
        Optional<Resolution<DatedPeriod>> meaning =
                words.periods().parse(printed).map(expression -> expression.resolve(PeriodAnchor.NONE));
        if (meaning.isEmpty() || !meaning.get().isResolved()) {
            fault("period must be one with its year, for example 2025年1-9月, not " + printed);
            return null;
        }
        return meaning.get().get().period();
    }

    private @Nullable PriceBasis priceBasis(Map<?, ?> fields) {
        String code = oneOf(fields, "price_basis", List.of("", "real", "nominal", "mixed"));
        return code.isEmpty() || !List.of("real", "nominal", "mixed").contains(code)
                ? null
                : PriceBasis.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private List<Correction> corrections(Map<?, ?> fields) {
        List<Correction> corrections = new ArrayList<>();
        for (Object item : items(fields, "corrections")) {
            if (item instanceof Map<?, ?> entry) {
                checkNames("field of a correction", entry, CORRECTION);
                correction(entry).ifPresent(corrections::add);
            } else {
                fault("a correction has fields, not only " + item);
            }
        }
        return corrections;
    }

    private Optional<Correction> correction(Map<?, ?> entry) {
        boolean whole = true;
        for (String field : List.of("release", "place", "printed", "corrected", "reason")) {
            if (text(entry, field).isEmpty()) {
                fault("a correction must say its " + field + ": " + entry);
                whole = false;
            }
        }
        if (text(entry, "place").startsWith("chars ")) {
            fault("a correction is of a cell, and " + text(entry, "place") + " is none");
        }
        Map<String, String> expect = new TreeMap<>();
        if (entry.get("expect") instanceof Map<?, ?> cells) {
            cells.forEach((place, text) -> expect.put(String.valueOf(place), String.valueOf(text)));
        } else if (entry.get("expect") != null) {
            fault("expect must give the text of cells by their places, for example 数据!B2: 亿元");
        }
        return whole
                ? Optional.of(new Correction(
                        text(entry, "release"),
                        text(entry, "place"),
                        text(entry, "printed"),
                        text(entry, "corrected"),
                        text(entry, "reason"),
                        expect))
                : Optional.empty();
    }

    private List<String> texts(Map<?, ?> fields, String field) {
        return items(fields, field).stream().map(String::valueOf).toList();
    }

    private List<?> items(Map<?, ?> fields, String field) {
        Object value = fields.get(field);
        if (value == null || value instanceof List<?>) {
            return value == null ? List.of() : (List<?>) value;
        }
        fault(field + " must be a list");
        return List.of();
    }

    private String text(Map<?, ?> fields, String field) {
        Object value = fields.get(field);
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            fault(field + " must be one text");
            return "";
        }
        return value == null ? "" : value.toString().strip();
    }

    private Optional<Pattern> pattern(Map<?, ?> fields, String field) {
        String regex = text(fields, field);
        if (regex.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            fault(field + " is no pattern: " + e.getDescription());
            return Optional.empty();
        }
    }

    private void fault(String message) {
        faults.add(path.getFileName() + ": " + message);
    }
}
