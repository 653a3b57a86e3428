package quarterdeck.bulletin.page;

import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import quarterdeck.bulletin.figure.Plain;

/** A page while it is written, as UTF-8; what {@link Plain} does not let be seen as it is becomes a sign at once. */
final class PageBytes implements TemplateOutput {

    private final Utf8ByteOutput bytes = new Utf8ByteOutput();

    @Override
    public void writeContent(String text) {
        bytes.writeContent(Plain.visible(text));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
