package quarterdeck.bulletin.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Turns pages into HTML; safe for several threads. */
public final class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "quarterdeck.bulletin.page");

    public byte[] html(Page page) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render("page.jte", page, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(bytes);
        return bytes.toByteArray();
    }
}
