package quarterdeck.bench.night;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ResourceAware;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.core.io.Resource;

/** Looks the words of a line up in maps and makes the records of level and growth. */
final class PlainProcessor {

    static final Schema SCHEMA = SchemaBuilder.record("observation")
            .fields()
            .requiredString("file_name")
            .requiredString("printed")
            .requiredString("region_printed")
            .requiredString("region_code")
            .requiredString("indicator_printed")
            .requiredString("indicator_code")
            .requiredString("period_printed")
            .requiredString("period_start")
            .requiredString("period_end")
            .requiredString("span")
            .requiredString("measure")
            .optionalString("value")
            .requiredString("unit_code")
            .requiredString("unit_printed")
            .requiredString("missing_mark")
            .requiredString("published_on")
            .endRecord();

    /** A line and the file it stands in. */
    static final class Line implements ResourceAware {
        private final FieldSet fields;
        private @Nullable Resource file;

        Line(FieldSet fields) {
            this.fields = fields;
        }

        @Override
        public void setResource(Resource resource) {
            file = resource;
        }
    }

    private record Unit(String canonical, BigDecimal factor) {}

    private record Span(String start, String end, String span) {}

    private final Vocabulary vocabulary;
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, String> indicators = new HashMap<>();
    private final Map<String, Span> periods = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();

    PlainProcessor(Vocabulary vocabulary, Path folder) throws IOException {
        this.vocabulary = vocabulary;
        vocabulary.indicators().forEach(indicator -> indicators.put(indicator.name(), indicator.code()));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("unit.csv"))) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("factor").matches("[0-9.]+")) {
                    units.put(
                            row.getField("symbol"),
                            new Unit(row.getField("canonical_unit"), new BigDecimal(row.getField("factor"))));
                }
            }
        }
    }

    Line line(FieldSet fields) {
        return new Line(fields);
    }

    List<GenericRecord> process(Line line) {
        String file = Objects.requireNonNull(Objects.requireNonNull(line.file).getFilename());
        List<GenericRecord> records = new ArrayList<>();
        Unit unit = Objects.requireNonNull(units.get(text(line, "unit")));
        records.add(told(line, file, "level", text(line, "value"), unit, text(line, "unit")));
        Unit percent = new Unit("%", BigDecimal.ONE);
        records.add(told(line, file, "yoy", text(line, "growth"), percent, "%"));
        return records;
    }

    private static String text(Line line, String column) {
        return Objects.requireNonNull(line.fields.readString(column), column);
    }

    private GenericRecord told(Line line, String file, String measure, String printed, Unit unit, String unitPrinted) {
        LocalDate published = published(Objects.requireNonNull(line.file));
        String region = text(line, "region").strip();
        String period = text(line, "period");
        Span span = periods.computeIfAbsent(period, PlainProcessor::span);
        boolean missing = printed.equals("—") || printed.equals("…");
        GenericRecord told = new GenericData.Record(SCHEMA);
        told.put("file_name", file);
        told.put("printed", printed);
        told.put("region_printed", region);
        told.put("region_code", code(file.substring("generated-".length()).substring(0, 6), region, published));
        told.put("indicator_printed", line.fields.readString("indicator"));
        told.put("indicator_code", indicators.get(line.fields.readString("indicator")));
        told.put("period_printed", period);
        told.put("period_start", span.start());
        told.put("period_end", span.end());
        told.put("span", span.span());
        told.put("measure", measure);
        told.put(
                "value",
                missing
                        ? null
                        : new BigDecimal(printed.replace(",", ""))
                                .multiply(unit.factor())
                                .toPlainString());
        told.put("unit_code", unit.canonical());
        told.put("unit_printed", unitPrinted);
        told.put("missing_mark", missing ? printed : "");
        told.put("published_on", published.toString());
        return told;
    }

    private @Nullable String code(String province, String name, LocalDate day) {
        String key = province + day;
        if (regions.putIfAbsent(key, "") == null) {
            vocabulary.within(province, day).forEach(region -> regions.put(key + region.name(), region.code()));
        }
        return regions.get(key + name);
    }

    private static LocalDate published(Resource file) {
        String path = Objects.requireNonNull(file.toString());
        int at = path.lastIndexOf("/generated-");
        return LocalDate.parse(path.substring(at - "2025-01-01".length(), at));
    }

    private static Span span(String printed) {
        int year = Integer.parseInt(printed.substring(0, 4));
        int[] months = switch (printed.substring(5)) {
            case "1-3月", "一季度" -> new int[] {1, 3, 0};
            case "1-6月", "上半年" -> new int[] {1, 6, 0};
            case "1-9月", "前三季度" -> new int[] {1, 9, 0};
            case "1-12月", "全年" -> new int[] {1, 12, 0};
            case "二季度" -> new int[] {4, 6, 1};
            case "三季度" -> new int[] {7, 9, 1};
            default -> new int[] {10, 12, 1};
        };
        LocalDate end = LocalDate.of(year, months[1], 1);
        return new Span(
                LocalDate.of(year, months[0], 1).toString(),
                end.withDayOfMonth(end.lengthOfMonth()).toString(),
                months[2] == 0 ? "cumulative" : "single");
    }
}
