package quarterdeck.bulletin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * WCAG AA by axe-core. Both languages come out of the same templates, and light and dark differ in their colours alone:
 * everything is asked of every kind of page in one language, contrast of all of them in the dark as well, and of the
 * other language what is read first. The profile night asks everything of all, and of every row of every table.
 */
class AccessibilityIT {

    private static final boolean FULL = Boolean.getBoolean("quarterdeck.full");
    private static final int ROWS = FULL ? Integer.MAX_VALUE : 25;

    private static final String EVERYTHING = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']";
    private static final String CONTRAST = "{type: 'rule', values: ['color-contrast']}";

    /** Rows of a table come out of one line of a template: the first of them stand for the others. */
    private static final String FEW_ROWS =
            "document.querySelectorAll('tbody').forEach(b => Array.from(b.rows).slice(arguments[0]).forEach(r => r.remove()))";

    private static final String ASK = "const done = arguments[arguments.length - 1];"
            + "axe.run({runOnly: %s, resultTypes: ['violations']}).then(r => done(r.violations"
            + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
            + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | '))))";

    private final List<String> violations = new ArrayList<>();
    private final SampleNight night = SampleNight.get();
    private final Chromium chromium = night.chromium();
    private final String axe;

    AccessibilityIT() throws IOException, InterruptedException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/axe.min.js"))) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void axeFindsNoSeriousViolationInTheLight() throws IOException {
        chromium.scheme("light");
        ask(night.pages("zh"), EVERYTHING);
        ask(FULL ? night.pages("en") : List.of("en/index.html", "en/region/330700.html"), EVERYTHING);
        assertThat(violations).isEmpty();
    }

    @Test
    void axeFindsNoSeriousViolationInTheDark() throws IOException {
        chromium.scheme("dark");
        try {
            ask(night.pages("zh"), FULL ? EVERYTHING : CONTRAST);
            ask(FULL ? night.pages("en") : List.of(), EVERYTHING);
        } finally {
            chromium.scheme("light");
        }
        assertThat(violations).isEmpty();
    }

    private void ask(List<String> pages, String about) {
        for (String path : pages) {
            chromium.open(night.page(path));
            chromium.driver().executeScript(FEW_ROWS, ROWS);
            chromium.driver().executeScript(axe);
            Object found = chromium.driver().executeAsyncScript(ASK.formatted(about));
            ((List<?>) Objects.requireNonNull(found)).forEach(one -> violations.add(path + " " + one));
        }
    }
}
