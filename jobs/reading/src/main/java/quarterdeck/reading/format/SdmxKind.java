package quarterdeck.reading.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which kind of SDMX data message a text is by its beginning. */
enum SdmxKind {
    CSV,
    XML,
    JSON,
    NONE;

    /** 1.0 begins with DATAFLOW, 2.0 with STRUCTURE, which may name what separates several values of a cell. */
    private static final Pattern CSV_START =
            Pattern.compile("\"?(DATAFLOW|STRUCTURE(\\[[^\\]\n]{1,2}\\])?)\"?([,;\t|])\"?[A-Z_]+");

    private static final Pattern XML_ROOT = Pattern.compile("<([A-Za-z0-9_]+:)?"
            + "(GenericData|GenericTimeSeriesData|StructureSpecificData|StructureSpecificTimeSeriesData|Structure)\\s");

    private static final Pattern JSON_PART =
            Pattern.compile("\"(dataSets|structures?)\"\\s*:\\s*[\\[{]|sdmx-json-data-schema");

    static SdmxKind of(String head) {
        if (CSV_START.matcher(head).lookingAt()) {
            return CSV;
        }
        String start = head.stripLeading();
        if (start.startsWith("<")) {
            return start.contains("sdmx") && XML_ROOT.matcher(start).find() ? XML : NONE;
        }
        return start.startsWith("{") && JSON_PART.matcher(start).find() ? JSON : NONE;
    }

    /** What separates the columns of a CSV message: the character behind the fixed first header. */
    static Separator separator(String head) {
        Matcher start = CSV_START.matcher(head);
        char separator = start.lookingAt() ? start.group(3).charAt(0) : ',';
        return switch (separator) {
            case ';' -> Separator.SEMICOLON;
            case '\t' -> Separator.TAB;
            case '|' -> Separator.PIPE;
            default -> Separator.COMMA;
        };
    }
}
