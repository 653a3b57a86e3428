package quarterdeck.reading.format;

import java.nio.file.Path;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.DocumentDump;

/** Draws the files named on the command line: what a format reader makes of them, for a person to look at. */
final class FirstLook {

    private FirstLook() {}

    public static void main(String[] files) throws Exception {
        for (String file : files) {
            Path path = Path.of(file);
            System.out.println("=== " + file);
            try (Document document = Formats.open(path, path.getFileName().toString())) {
                System.out.println(document.mediaType() + " " + document.charset());
                System.out.print(DocumentDump.of(document));
            } catch (BrokenRelease e) {
                System.out.println(e.reason() + " at " + e.where() + ": " + e.getMessage());
            }
        }
    }
}
