package quarterdeck.reading.format;

import java.util.Locale;
import java.util.regex.Pattern;
import quarterdeck.reading.format.BrokenRelease.Reason;

/** Whether a text is a marked-up page, and of which kind. */
enum Markup {
    HTML,
    NONE;

    private static final Pattern HTML_START = Pattern.compile(
            "<(!doctype\\s+html|html|head|body|table|meta|title|div|p|span|center|font|h[1-6]|ul|ol|style|script|link|section|article|br|tr|td)\\b");
    private static final Pattern PROLOGUE = Pattern.compile("^(\\s+|<\\?xml[^>]*\\?>|<!--.*?-->)+", Pattern.DOTALL);

    static Markup of(String head) throws BrokenRelease {
        if (!beginsAsMarkup(head)) {
            return NONE;
        }
        String start = PROLOGUE.matcher(head).replaceFirst("").toLowerCase(Locale.ROOT);
        if (HTML_START.matcher(start).lookingAt()) {
            return HTML;
        }
        refuseOthers(head.stripLeading().toLowerCase(Locale.ROOT), start);
        return NONE;
    }

    /** Most texts begin with a word, and need not be looked at further. */
    private static boolean beginsAsMarkup(String head) {
        int first = 0;
        while (first < head.length() && Character.isWhitespace(head.charAt(first))) {
            first++;
        }
        return first < head.length() && "<{[".indexOf(head.charAt(first)) >= 0;
    }

    private static void refuseOthers(String head, String start) throws BrokenRelease {
        if (head.startsWith("<?xml") || start.startsWith("<!doctype")) {
            if (head.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
                throw notYet("an Excel 2003 XML workbook");
            }
            if (head.contains("sdmx")) {
                throw notYet("an SDMX message");
            }
            if (head.contains("schemas.microsoft.com/office/word")) {
                throw notYet("a Word 2003 XML document");
            }
            throw notYet("an XML document");
        }
        if (start.startsWith("{\"") || start.startsWith("[{") || start.matches("(?s)\\{\\s*\".*")) {
            throw notYet(head.contains("sdmx") ? "an SDMX-JSON message" : "a JSON document");
        }
    }

    private static BrokenRelease notYet(String what) {
        return new BrokenRelease(
                Reason.NOT_YET_READABLE,
                "",
                "this is " + what + ", which has no reader yet: save it as XLSX, CSV, HTML or plain text");
    }
}
