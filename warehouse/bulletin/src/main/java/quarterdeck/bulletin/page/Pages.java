package quarterdeck.bulletin.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/** Turns pages into HTML; safe for several threads. */
public final class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "quarterdeck.bulletin.page");

    public byte[] html(Page page) {
        PageBytes bytes = new PageBytes();
        engine.render("page.jte", page, bytes);
        return bytes.bytes();
    }
}
