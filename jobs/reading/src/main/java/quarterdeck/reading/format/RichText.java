package quarterdeck.reading.format;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;

/** A text in runs, as cells and shared strings hold it; phonetic guides are no part of it. */
final class RichText {

    private RichText() {}

    /** Reads up to the end of the element that has just begun. */
    static String read(XmlPart xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        for (int event = xml.nextTag(); event >= 0; event = xml.nextTag()) {
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (xml.is("rPh")) {
                phonetic += start ? 1 : -1;
            } else if (start && xml.is("t")) {
                String run = xml.text();
                if (phonetic == 0) {
                    text.append(run);
                }
            } else if (!start && xml.is(element)) {
                break;
            }
            if (text.length() > DelimitedRow.LONGEST_CELL) {
                throw Faults.tooLarge(
                        xml.name(), "a cell has at most " + DelimitedRow.LONGEST_CELL + " characters: shorten it");
            }
        }
        return unescaped(text);
    }

    /** Excel writes characters that XML cannot hold as {@code _x000D_}. */
    static String unescaped(StringBuilder text) {
        for (int at = text.indexOf("_x"); at >= 0; at = text.indexOf("_x", at + 1)) {
            if (at + 7 <= text.length() && text.charAt(at + 6) == '_') {
                int code = hexadecimal(text, at + 2, at + 6);
                if (code >= 0) {
                    text.replace(at, at + 7, String.valueOf((char) code));
                }
            }
        }
        return text.toString();
    }

    /** The number written in the digits, or -1 if one of them is none. */
    private static int hexadecimal(CharSequence text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            number = number * 16 + digit;
        }
        return number;
    }
}
