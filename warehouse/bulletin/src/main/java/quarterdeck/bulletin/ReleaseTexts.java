package quarterdeck.bulletin;

import java.io.IOException;
import java.util.List;

/** The words of releases as they were read; the mart itself holds places in them, not the words around. */
@FunctionalInterface
public interface ReleaseTexts {

    /** No words at all: pages then list the places of a release's numbers. */
    ReleaseTexts NONE = (sha256, fileName) -> List.of();

    /** The blocks of a release in reading order; empty where its words are not kept or cannot be read any more. */
    List<Text> of(String sha256, String fileName) throws IOException;

    /** A block of a release. */
    sealed interface Text {}

    /**
     * A paragraph.
     *
     * @param start offset of its first character, in code points of the release's text
     */
    record Paragraph(String text, int start, boolean heading) implements Text {}

    /** A row of a table. */
    record Line(List<Cell> cells) implements Text {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What stands in place of the rest of a long release.
     *
     * @param cells how many cells were shown before it
     * @param raw where the whole release lies, below the home folder
     * @param href the same as an address seen from the page of the release, empty where no page can know it
     */
    record Cut(int cells, String raw, String href) implements Text {}

    /**
     * A cell of a table.
     *
     * @param place its locator, as numbers name it
     * @param covered whether another cell spans into it
     */
    record Cell(String text, String place, boolean covered) {}
}
