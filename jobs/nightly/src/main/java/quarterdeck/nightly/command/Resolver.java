package quarterdeck.nightly.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.Exit;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.PeriodAnchor;
import quarterdeck.reading.period.PeriodExpression;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.quantity.QuantityRange;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.region.RegionChange;
import quarterdeck.reading.region.RegionContext;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.Resolution.Refused;
import quarterdeck.reading.vocabulary.Resolution.Resolved;

/** Resolves a text as one coordinate: the whole of it, or else what stands in it. */
final class Resolver {

    private final Vocabulary vocabulary;
    private final Coordinate coordinate;
    private final @Nullable LocalDate at;
    private final @Nullable String within;

    /**
     * @param at the day to resolve at, null for today's meaning
     * @param within name or code of the enclosing region, null where none is known
     */
    Resolver(Vocabulary vocabulary, Coordinate coordinate, @Nullable LocalDate at, @Nullable String within) {
        this.vocabulary = vocabulary;
        this.coordinate = coordinate;
        this.at = at;
        this.within = within == null || within.isEmpty() ? null : codeOf(vocabulary, within, at);
    }

    Answer resolve(String text) {
        return switch (coordinate) {
            case REGION -> region(text);
            case PERIOD -> period(text);
            case UNIT ->
                answer(
                        text,
                        vocabulary.units().resolve(text.strip()),
                        () -> resolved(vocabulary.units().find(text)),
                        this::fields);
            case QUANTITY -> quantity(text);
            case INDICATOR ->
                answer(
                        text,
                        vocabulary.indicators().resolve(text.strip(), IndicatorContext.NONE),
                        () -> vocabulary.indicators().find(text, IndicatorContext.NONE),
                        this::fields);
        };
    }

    private static String codeOf(Vocabulary vocabulary, String region, @Nullable LocalDate at) {
        Resolution<Region> resolved = vocabulary.regions().resolve(region, new RegionContext(at, null));
        if (resolved instanceof Resolved<Region> known) {
            return known.value().code();
        }
        Refused<Region> refused = (Refused<Region>) resolved;
        throw new Failure(
                Exit.USAGE, "--within " + region + ": " + refused.reason().labelEn() + " " + refused.candidates());
    }

    private Answer region(String text) {
        RegionContext context = new RegionContext(at, within);
        Answer answer = answer(
                text,
                vocabulary.regions().resolve(text, context),
                () -> vocabulary.regions().find(text, context),
                this::fields);
        List<String> notes = new ArrayList<>();
        if (answer.matches().size() == 1) {
            String code = String.valueOf(answer.matches().get(0).fields().get("region_code"));
            for (Region stretch : vocabulary.regions().history(code)) {
                String end = stretch.validTo() == null ? "" : stretch.validTo().toString();
                notes.add(stretch.validFrom() + " – " + end + "  "
                        + vocabulary.regions().describe(stretch) + "  " + stretch.territoryKey());
            }
            for (RegionChange change : vocabulary.regions().changes(code)) {
                notes.add(change.on() + "  " + change.kind() + "  " + change.fromCode() + " " + change.fromName()
                        + " → " + change.toCode() + " " + change.toName());
            }
        }
        return new Answer(answer.input(), answer.matches(), answer.refused(), answer.candidates(), notes);
    }

    private Answer period(String text) {
        PeriodAnchor anchor = new PeriodAnchor(null, null, null, at);
        Optional<PeriodExpression> whole = vocabulary.periods().parse(text);
        Resolution<DatedPeriod> resolved = whole.map(expression -> legal(expression.resolve(anchor)))
                .orElseGet(() -> Resolution.refused(Refusal.PERIOD_UNKNOWN));
        return answer(
                text,
                resolved,
                () -> whole.isPresent()
                        ? List.of()
                        : vocabulary.periods().find(text).stream()
                                .map(found -> new Mention<>(
                                        found.start(),
                                        found.end(),
                                        legal(found.what().resolve(anchor))))
                                .toList(),
                this::fields);
    }

    /** What has not begun on the day asked about cannot have been measured. */
    private Resolution<DatedPeriod> legal(Resolution<DatedPeriod> resolution) {
        boolean future = at != null
                && resolution.isResolved()
                && resolution.get().period().start().isAfter(at);
        return future
                ? Resolution.refused(
                        Refusal.PERIOD_FUTURE, List.of(resolution.get().period().key()))
                : resolution;
    }

    private Answer quantity(String text) {
        Optional<Quantity> whole = vocabulary.quantities().parse(text);
        Answer answer = answer(
                text,
                whole.map(Resolution::of).orElseGet(() -> Resolution.refused(Refusal.NUMBER_MALFORMED)),
                () -> resolved(vocabulary.quantities().changes(text)),
                this::fields);
        List<Answer.Match> matches = new ArrayList<>(answer.matches());
        vocabulary
                .quantities()
                .ranges(text)
                .forEach(range -> matches.add(Answer.Match.at(text, range.start(), range.end(), fields(range.what()))));
        if (matches.size() == answer.matches().size()) {
            return answer;
        }
        matches.sort(Comparator.comparingInt(Answer.Match::start));
        return new Answer(text, matches, "", List.of(), List.of());
    }

    /** The whole text where it resolves; or what is found in it; or the refusal of the whole. */
    private static <T> Answer answer(
            String text,
            Resolution<T> whole,
            java.util.function.Supplier<List<Mention<Resolution<T>>>> parts,
            Function<T, Map<String, @Nullable Object>> fields) {
        List<Answer.Match> matches = new ArrayList<>();
        if (whole instanceof Resolved<T> resolved) {
            int start = text.length() - text.stripLeading().length();
            matches.add(Answer.Match.at(text, start, text.stripTrailing().length(), fields.apply(resolved.value())));
            return new Answer(text, matches, "", List.of(), List.of());
        }
        Refused<T> refused = null;
        for (Mention<Resolution<T>> part : parts.get()) {
            if (part.what() instanceof Resolved<T> resolved) {
                matches.add(Answer.Match.at(text, part.start(), part.end(), fields.apply(resolved.value())));
            } else if (refused == null) {
                refused = (Refused<T>) part.what();
            }
        }
        if (refused == null && matches.isEmpty()) {
            refused = (Refused<T>) whole;
        }
        return refused == null
                ? new Answer(text, matches, "", List.of(), List.of())
                : new Answer(text, matches, refused.reason().code(), refused.candidates(), List.of());
    }

    private static <T> List<Mention<Resolution<T>>> resolved(List<Mention<T>> mentions) {
        List<Mention<Resolution<T>>> resolved = new ArrayList<>();
        mentions.forEach(
                mention -> resolved.add(new Mention<>(mention.start(), mention.end(), Resolution.of(mention.what()))));
        return resolved;
    }

    private Map<String, @Nullable Object> fields(Region region) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("region_code", region.code());
        fields.put("region_key", region.regionKey());
        fields.put("territory_key", region.territoryKey());
        fields.put("region_name", region.name());
        fields.put("level", region.level().code());
        fields.put("parent_code", region.parentCode());
        fields.put("valid_from", region.validFrom());
        fields.put("valid_to", region.validTo());
        return fields;
    }

    private Map<String, @Nullable Object> fields(DatedPeriod dated) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("period_start", dated.period().start());
        fields.put("period_end", dated.period().end());
        fields.put("span", dated.period().span().code());
        fields.put("period_source", dated.source().code());
        return fields;
    }

    private Map<String, @Nullable Object> fields(Unit unit) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("unit_code", unit.symbol());
        fields.put("canonical_unit", unit.canonical());
        fields.put("factor", unit.factor());
        fields.put("dimension", unit.dimension());
        return fields;
    }

    private Map<String, @Nullable Object> fields(Quantity quantity) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Unit unit = quantity.unit();
        fields.put("value", canonical(quantity.value(), unit));
        fields.put("value_low", canonical(quantity.low(), unit));
        fields.put("value_high", canonical(quantity.high(), unit));
        fields.put("unit_code", unit == null ? "" : unit.canonical());
        fields.put("qualifier", quantity.qualifier().code());
        fields.put("value_printed", quantity.printed());
        fields.put("unit_printed", unit == null ? "" : unit.symbol());
        return fields;
    }

    /** A range has no value of its own: its ends are all that is printed. */
    private Map<String, @Nullable Object> fields(QuantityRange range) {
        Map<String, @Nullable Object> fields = fields(range.to());
        fields.put("value", null);
        fields.put("value_low", canonical(range.from().value(), range.from().unit()));
        fields.put("value_high", canonical(range.to().value(), range.to().unit()));
        fields.put("qualifier", range.qualifier().code());
        fields.put("value_printed", range.from().printed() + "-" + range.to().printed());
        return fields;
    }

    private static BigDecimal canonical(BigDecimal number, @Nullable Unit unit) {
        return unit == null ? number : unit.toCanonical(number);
    }

    private Map<String, @Nullable Object> fields(IndicatorRef indicator) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("indicator_code", indicator.indicator().code());
        fields.put("breakdown_code", indicator.breakdownCode());
        fields.put(
                "measure",
                indicator.measure() == null ? "" : indicator.measure().code());
        fields.put("wording", indicator.wording());
        fields.put("label_zh", indicator.indicator().nameZh());
        fields.put("label_en", indicator.indicator().nameEn());
        return fields;
    }
}
