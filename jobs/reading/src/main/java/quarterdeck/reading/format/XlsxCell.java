package quarterdeck.reading.format;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Reads one cell of a sheet's XML into a row: what it shows, by its type and style. */
final class XlsxCell {

    /** As many digits as a double carries for sure: such a number is printed as it is stored. */
    private static final int SURE_DIGITS = 15;

    private final XmlPart xml;
    private final Workbook workbook;
    private final String sheet;

    XlsxCell(XmlPart xml, Workbook workbook, String sheet) {
        this.xml = xml;
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /** Reads the cell that has just begun and returns its column; a cell without an address follows the one before. */
    int read(SheetRow row, int following) throws IOException {
        String address = xml.attribute("r");
        int column = address == null
                ? following
                : CellReference.of(address, 0, address.length()).column();
        if (column >= DelimitedRow.MOST_COLUMNS) {
            throw Faults.tooLarge(
                    sheet + " row " + row.number(), "a row has at most " + DelimitedRow.MOST_COLUMNS + " columns");
        }
        String type = xml.attribute("t");
        CellStyles.Style style = workbook.styles().get(xml.number("s", 0));
        String text = text(type == null ? "n" : type, style.format(), row.number());
        if (!text.isEmpty()) {
            row.put(column, text, style.indent());
        }
        return column;
    }

    private String text(String type, CellFormat format, int row) throws IOException {
        String value = "";
        for (int event = xml.nextTag(); event >= 0; event = xml.nextTag()) {
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (start && xml.is("v")) {
                value = xml.text();
            } else if (start && xml.is("is")) {
                value = RichText.read(xml, "is");
            } else if (!start && xml.is("c")) {
                break;
            }
        }
        return value.isEmpty() ? "" : shown(type, value, format, row);
    }

    private String shown(String type, String value, CellFormat format, int row) throws BrokenRelease {
        return switch (type) {
            case "s" -> shared(value, row);
            case "d" -> capped(value.replaceFirst("T00:00:00(\\.0+)?Z?$", ""), row);
            case "str", "inlineStr", "e" -> capped(value, row);
            case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE";
            default -> number(value.strip(), format, row);
        };
    }

    private String shared(String value, int row) throws BrokenRelease {
        String text;
        try {
            text = workbook.strings().get(Integer.parseInt(value.strip()));
        } catch (NumberFormatException e) {
            text = null;
        }
        if (text == null) {
            throw Faults.malformed(
                    sheet + " row " + row,
                    "expected a shared text with the number " + Faults.shorten(value) + ": save the workbook again");
        }
        return text;
    }

    private String capped(String value, int row) throws BrokenRelease {
        if (value.length() > DelimitedRow.LONGEST_CELL) {
            throw Faults.tooLarge(
                    sheet + " row " + row, "a cell has at most " + DelimitedRow.LONGEST_CELL + " characters");
        }
        return value.indexOf("_x") < 0 ? value : RichText.unescaped(new StringBuilder(value));
    }

    private String number(String value, CellFormat format, int row) throws BrokenRelease {
        if (format.equals(CellFormat.GENERAL) && isPlain(value)) {
            return value;
        }
        Double number = parse(value);
        if (number == null || number.isNaN() || number.isInfinite()) {
            throw Faults.malformed(
                    sheet + " row " + row,
                    "expected a number, found " + Faults.shorten(value) + ": save the workbook again");
        }
        return CellText.of(number, format, workbook.styles().from1904());
    }

    private static @Nullable Double parse(String value) {
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether a number is written as it would be printed: few enough digits, no exponent, no needless zeros. */
    private static boolean isPlain(String value) {
        int length = value.length();
        int from = value.startsWith("-") ? 1 : 0;
        if (length == from
                || length - from > SURE_DIGITS
                || (length > from + 1 && value.charAt(from) == '0' && value.charAt(from + 1) != '.')) {
            return false;
        }
        boolean point = false;
        for (int i = from; i < length; i++) {
            char c = value.charAt(i);
            if (c == '.' && !point && i > from && i < length - 1) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !(point && value.charAt(length - 1) == '0') && !value.equals("-0");
    }
}
