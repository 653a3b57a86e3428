package quarterdeck.nightly.drawing;

import java.util.List;
import quarterdeck.reading.observation.Finding;

/**
 * A cell and what was made of it.
 *
 * @param text as the file shows it
 * @param covered whether another cell spans into it and its text is that cell's
 * @param place its locator
 * @param findings what the release contributes at this place
 */
public record DrawnCell(String text, boolean covered, String place, Meaning meaning, List<Finding> findings) {

    public DrawnCell {
        findings = List.copyOf(findings);
    }
}
