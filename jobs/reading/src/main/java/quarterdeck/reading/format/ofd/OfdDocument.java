package quarterdeck.reading.format.ofd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.BrokenRelease.Reason;
import quarterdeck.reading.format.Container;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.XmlPart;
import quarterdeck.reading.format.page.PageSource;
import quarterdeck.reading.format.page.PrintedDocument;
import quarterdeck.reading.format.page.PrintedPage;

/** An OFD file, read page by page. */
public final class OfdDocument implements PageSource {

    private static final int MOST_PAGES = 5_000;

    private final Container container;
    private final List<String> pages = new ArrayList<>();
    private final Map<String, String> templates = new HashMap<>();
    private double[] box = {0, 0, 210, 297};
    private int given;

    private OfdDocument(Container container) {
        this.container = container;
    }

    /**
     * @throws BrokenRelease for a file that is damaged, locked or too large, and for a page that is only a picture
     */
    public static Document open(Path file) throws IOException {
        Container container = Container.open(file);
        try {
            OfdDocument ofd = new OfdDocument(container);
            ofd.readRoots();
            return PrintedDocument.of(ofd);
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private void readRoots() throws IOException {
        List<String> roots = new ArrayList<>();
        try (XmlPart entry = container.required("OFD.xml")) {
            while (entry.nextStart("DocRoot", "Encryptions")) {
                if (entry.is("Encryptions")) {
                    throw new BrokenRelease(
                            Reason.ENCRYPTED,
                            "",
                            "the document is locked with a password: save it without and land that");
                }
                roots.add(entry.text().strip());
            }
        }
        for (String root : roots) {
            readRoot(resolved("", root));
        }
        if (pages.isEmpty()) {
            throw Faults.malformed("OFD.xml", "the document has no pages: fetch it again");
        }
    }

    private void readRoot(String root) throws IOException {
        String folder = folder(root);
        try (XmlPart document = container.required(root)) {
            while (document.nextStart("PhysicalBox", "TemplatePage", "Page")) {
                if (document.is("PhysicalBox")) {
                    box = numbers(document.text(), root, 4);
                    continue;
                }
                String place = document.attribute("BaseLoc");
                if (place == null) {
                    throw Faults.malformed(root, "a page does not say where it is: save the document again");
                } else if (document.is("TemplatePage")) {
                    templates.put(folder + document.attribute("ID"), resolved(folder, place));
                } else {
                    pages.add(resolved(folder, place));
                }
            }
        }
        if (pages.size() > MOST_PAGES) {
            throw Faults.tooLarge("", "a document has at most " + MOST_PAGES + " pages: split it");
        }
    }

    @Override
    public String mediaType() {
        return "application/ofd";
    }

    @Override
    public @Nullable PrintedPage next() throws IOException {
        if (given == pages.size()) {
            return null;
        }
        String part = pages.get(given++);
        PageContent content = new PageContent(part);
        read(part, content);
        if (content.isPicture()) {
            throw new BrokenRelease(
                    Reason.NO_TEXT_LAYER,
                    "page " + given,
                    "this page is a picture without a text layer: land the release as text, or one whose characters"
                            + " were recognised and proofread");
        }
        return content.page(given, box);
    }

    /** A page may print over templates, which stand at its beginning; a template has none itself. */
    private void read(String part, PageContent content) throws IOException {
        List<String> under = new ArrayList<>();
        String document = documentOf(part);
        try (XmlPart page = container.required(part)) {
            for (int event = page.nextTag(); event >= 0; event = page.nextTag()) {
                if (event == XMLStreamConstants.START_ELEMENT && page.is("Template")) {
                    String template = templates.get(document + page.attribute("TemplateID"));
                    if (template != null) {
                        under.add(template);
                    }
                } else {
                    content.take(event, page);
                }
            }
        }
        for (String template : under) {
            PageContent below = content.under();
            try (XmlPart page = container.required(template)) {
                for (int event = page.nextTag(); event >= 0; event = page.nextTag()) {
                    below.take(event, page);
                }
            }
        }
    }

    /** The folder of the document a page belongs to: templates are numbered within it. */
    private String documentOf(String part) {
        return templates.keySet().stream()
                .map(key -> key.substring(0, key.lastIndexOf('/') + 1))
                .filter(part::startsWith)
                .findFirst()
                .orElse("");
    }

    static double[] numbers(String text, String part, int count) throws BrokenRelease {
        String[] words = text.strip().split("\\s+");
        double[] numbers = new double[count];
        try {
            for (int i = 0; i < count; i++) {
                numbers[i] = Double.parseDouble(words[i]);
                if (!Double.isFinite(numbers[i])) {
                    throw new NumberFormatException(words[i]);
                }
            }
            return numbers;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            BrokenRelease broken = Faults.malformed(
                    part, "expected " + count + " numbers, found " + Faults.shorten(text) + ": save it again");
            broken.initCause(e);
            throw broken;
        }
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String resolved(String folder, String place) {
        return place.startsWith("/")
                ? place.substring(1)
                : folder + (place.startsWith("./") ? place.substring(2) : place);
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
