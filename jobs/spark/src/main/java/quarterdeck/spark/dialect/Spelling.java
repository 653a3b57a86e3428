package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names, texts, types and formats as Spark SQL spells them. */
final class Spelling {
    private static final Map<String, String> TYPES = Map.of(
            "VARCHAR", "string",
            "TEXT", "string",
            "INTEGER", "int",
            "BIGINT", "bigint",
            "HUGEINT", "decimal(38,0)",
            "DOUBLE", "double",
            "BOOLEAN", "boolean",
            "DATE", "date",
            "TIMESTAMP", "timestamp_ntz");

    private static final Map<Character, String> DATE_PARTS =
            Map.of('Y', "yyyy", 'm', "MM", 'd', "dd", 'H', "HH", 'M', "mm", 'S', "ss", 'b', "MMM");

    private Spelling() {}

    static String name(String identifier) {
        return '`' + identifier.replace("`", "``") + '`';
    }

    static String names(List<String> path) {
        return path.stream().map(Spelling::name).collect(Collectors.joining("."));
    }

    /** Spark reads backslashes in texts as the beginning of something else; DuckDB does not. */
    static String text(String value) {
        return '\'' + value.replace("\\", "\\\\").replace("'", "\\'") + '\'';
    }

    /** A type as the parser's tree has it. */
    static String type(JsonNode type) {
        String name = type.path("type_name").asText().toUpperCase(Locale.ROOT);
        if (name.equals("DECIMAL")) {
            return type.path("children").isEmpty()
                    ? "decimal(18,3)"
                    : Syntax.list(type.path("children")).stream()
                            .map(size -> size.path("literal").path("text").asText())
                            .collect(Collectors.joining(",", "decimal(", ")"));
        }
        return simpleType(name);
    }

    /** A type as headers of models write it, for example {@code DECIMAL(38,10)}. */
    static String type(String written) {
        String type = written.toUpperCase(Locale.ROOT);
        return type.startsWith("DECIMAL") ? type.toLowerCase(Locale.ROOT) : simpleType(type);
    }

    private static String simpleType(String name) {
        String type = TYPES.get(name);
        if (type == null) {
            throw new NotInDialect("the type " + name);
        }
        return type;
    }

    /** The structure that {@code from_json} of DuckDB is given, {@code {"a": ["DOUBLE"]}}, as a DDL of Spark. */
    static String structure(JsonNode json) {
        return json.properties().stream()
                .map(field -> name(field.getKey()) + ' ' + fieldType(field.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String fieldType(JsonNode type) {
        return type.isArray() ? "array<" + fieldType(type.get(0)) + '>' : simpleType(type.asText());
    }

    /** A format of {@code strftime} as {@code date_format} has it. */
    static String dateFormat(String format) {
        StringBuilder pattern = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        int i = 0;
        while (i < format.length()) {
            if (format.charAt(i) != '%') {
                literal.append(format.charAt(i));
                i++;
                continue;
            }
            String part = i + 1 < format.length() ? DATE_PARTS.get(format.charAt(i + 1)) : null;
            if (part == null) {
                throw new NotInDialect("the format " + format);
            }
            append(pattern, literal);
            pattern.append(part);
            i += 2;
        }
        append(pattern, literal);
        return pattern.toString();
    }

    private static void append(StringBuilder pattern, StringBuilder literal) {
        if (!literal.isEmpty()) {
            pattern.append('\'').append(literal.toString().replace("'", "''")).append('\'');
            literal.setLength(0);
        }
    }
}
