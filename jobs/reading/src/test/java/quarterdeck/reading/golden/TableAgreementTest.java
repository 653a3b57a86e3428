package quarterdeck.reading.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Holds what the reader has reached on real tables. */
class TableAgreementTest {

    private static final int WRONG = 0;
    private static final double REACHED = 99.8;

    @Test
    @EnabledIfEnvironmentVariable(
            named = "QUARTERDECK_CORPUS",
            matches = ".+",
            disabledReason = "the releases are not part of the project")
    void noGoldenCellIsReadWrongAndTheLevelReachedIsKept() throws IOException {
        List<Agreement> parts = TableAgreement.measure(
                Path.of(System.getProperty("quarterdeck.root")),
                Path.of(System.getenv("QUARTERDECK_CORPUS"), "releases"));
        Agreement all = Agreement.total(parts);
        assertThat(all.wrong()).isLessThanOrEqualTo(WRONG);
        assertThat(all.agreement()).isGreaterThanOrEqualTo(REACHED);
    }

    @Test
    void onlyTheSectionBetweenTheMarksIsReplaced() {
        String page = "# Quality\n\n<!-- tables: begin -->\nold\n<!-- tables: end -->\n\n## Prose\n\n97 %\n";

        assertThat(TableAgreement.withSection(page, "new\n", "tables"))
                .isEqualTo("# Quality\n\n<!-- tables: begin -->\nnew\n<!-- tables: end -->\n\n## Prose\n\n97 %\n");
    }

    @Test
    void aPageWithoutTheMarksGetsTheSectionAtItsEnd() {
        assertThat(TableAgreement.withSection("# Quality\n", "new\n", "tables"))
                .isEqualTo("# Quality\n\n<!-- tables: begin -->\nnew\n<!-- tables: end -->\n");
    }
}
