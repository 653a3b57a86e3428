package quarterdeck.nightly;

/** Text on pages of HTML. */
public final class Markup {

    private Markup() {}

    /** A text that means itself, between tags as within the quotes of an attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
