package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Installation;

/**
 * Puts every SELECT of {@code docs/analyst.md} to the marts of the bundled samples and holds what is shown beneath it.
 * {@code -Dquarterdeck.cases=rewrite} rewrites what is shown.
 */
class AnalystWalkTest {

    private static final Path WALK =
            Path.of(System.getProperty(Installation.ROOT)).resolve("docs").resolve("analyst.md");

    private static final Pattern QUESTION = Pattern.compile("```sql\n(.*?)```\n```text\n(.*?)```\n", Pattern.DOTALL);

    @TempDir
    private Path home;

    @Test
    void everyQuestionOfTheWalkGetsTheAnswerThatIsShown() throws IOException {
        String walk = Files.readString(WALK);
        assertThat(QUESTION.matcher(walk).results()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(CommandLineRun.of("--lang=en", "run", "--home", home.toString())
                        .exit())
                .isIn(0, 10);

        String answered = QUESTION.matcher(walk).replaceAll(this::answered);
        if ("rewrite".equals(System.getProperty("quarterdeck.cases"))) {
            Files.writeString(WALK, answered);
        }

        assertThat(answered).isEqualTo(Files.readString(WALK));
    }

    private String answered(MatchResult question) {
        String sql = question.group(1);
        CommandLineRun answer = CommandLineRun.of("--lang=en", "query", "--home", home.toString(), sql);
        assertThat(answer.err()).as(sql).isEmpty();
        assertThat(answer.lines()).as(sql).hasSizeGreaterThan(1);
        StringBuilder shown = new StringBuilder();
        answer.lines().forEach(line -> shown.append(line.stripTrailing()).append('\n'));
        return Matcher.quoteReplacement("```sql\n" + sql + "```\n```text\n" + shown + "```\n");
    }
}
