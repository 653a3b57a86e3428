package quarterdeck.reading.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a page's elements and their own styles say about showing: hidden or not, and how far indented. */
final class PageStyle {

    /** What a page shows besides its content, or does not show at all. */
    private static final Set<String> PASSED_OVER = Set.of(
            "script",
            "style",
            "nav",
            "noscript",
            "template",
            "head",
            "select",
            "button",
            "iframe",
            "svg",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "map",
            "textarea",
            "math");

    /** What surrounds the content of a page; inside an article it is part of it. */
    private static final Set<String> FRAME = Set.of("footer", "aside");

    private static final Pattern OFFICE_INDENT = Pattern.compile("mso-char-indent-count:([0-9]+)(\\.[0-9]+)?");
    private static final Pattern INDENT =
            Pattern.compile("(?:text-indent|padding-left|margin-left):([0-9]+(?:\\.[0-9]+)?)(em|px|pt)");

    private static final int DEEPEST_INDENT = 15;

    private PageStyle() {}

    static boolean isPassedOver(Element element) {
        String name = element.normalName();
        return PASSED_OVER.contains(name)
                || (FRAME.contains(name) && element.closest("article,main") == null)
                || isHidden(element);
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden") || style(element).contains("display:none");
    }

    /** The indent of a cell in steps, set on itself or on the paragraph it begins with. */
    static int indent(Element cell) {
        int own = ownIndent(cell);
        Element first = cell.firstElementChild();
        return own > 0 || first == null ? own : ownIndent(first);
    }

    private static int ownIndent(Element element) {
        String style = style(element);
        Matcher counted = OFFICE_INDENT.matcher(style);
        if (counted.find()) {
            return capped(Double.parseDouble(counted.group(1)));
        }
        Matcher measured = INDENT.matcher(style);
        return measured.find() ? capped(Double.parseDouble(measured.group(1)) / step(measured.group(2))) : 0;
    }

    /** How much of the unit a step takes: about a character of the usual size. */
    private static double step(String unit) {
        return switch (unit) {
            case "em" -> 1;
            case "px" -> 12;
            default -> 9;
        };
    }

    private static int capped(double steps) {
        return (int) Math.min(DEEPEST_INDENT, Math.round(steps));
    }

    private static String style(Element element) {
        return element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
