package quarterdeck.bulletin.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import quarterdeck.bulletin.figure.Plain;

/** Turns pages into HTML; safe for several threads. */
public final class Pages {

    /** Style, script and a table of some hundred rows. */
    private static final int ROOM = 1 << 17;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "quarterdeck.bulletin.page");

    public byte[] html(Page page) {
        StringOutput output = new StringOutput(ROOM);
        engine.render("page.jte", page, output);
        return Plain.visible(output.toString()).getBytes(StandardCharsets.UTF_8);
    }
}
