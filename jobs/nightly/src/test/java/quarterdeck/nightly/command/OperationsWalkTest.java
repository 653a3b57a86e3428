package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Installation;

/**
 * Runs every command of the week in {@code docs/operations.md}, in its order and in one home: the lines that are shown
 * beneath a command come in its output in this order, and {@code exit N} is its exit status.
 */
class OperationsWalkTest {

    private static final Path ROOT = Path.of(System.getProperty(Installation.ROOT));
    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern RUN = Pattern.compile("\\d{8}T\\d{6}\\.\\d{3}Z");

    @TempDir
    private Path week;

    private int commands;
    private String output = "";
    private int exit;

    @Test
    void theWeekGoesAsItIsTold() throws Exception {
        String walk = Files.readString(ROOT.resolve("docs").resolve("operations.md"));
        Matcher block = BLOCK.matcher(walk);
        while (block.find()) {
            int at = 0;
            for (String line : block.group(1).lines().toList()) {
                if (line.startsWith("$ ")) {
                    run(line.substring(2));
                    at = 0;
                } else if (line.startsWith("exit ")) {
                    assertThat(exit).as(output).isEqualTo(Integer.parseInt(line.substring("exit ".length())));
                } else {
                    int found = output.indexOf(line + "\n", at);
                    assertThat(found).as(line + "\nin:\n" + output).isNotNegative();
                    at = found + line.length();
                }
            }
        }
        assertThat(commands).isGreaterThan(20);
    }

    private void run(String command) throws IOException, InterruptedException {
        commands++;
        String filled =
                command.replace("$WEEK", week.toString()).replace("$LAST", command.contains("$LAST") ? last() : "");
        if (command.startsWith("quarterdeck ")) {
            List<String> arguments = new ArrayList<>(List.of("--lang=en"));
            WORD.matcher(filled.substring("quarterdeck ".length()))
                    .results()
                    .forEach(word -> arguments.add(word.group(1) == null ? word.group(2) : word.group(1)));
            CommandLineRun run = CommandLineRun.of(arguments.toArray(new String[0]));
            exit = run.exit();
            output = run.out() + run.err();
        } else {
            Process shell = new ProcessBuilder("sh", "-c", filled)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .start();
            output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            exit = shell.waitFor();
            assertThat(exit).as(command + ": " + output).isZero();
        }
        output = RUN.matcher(output.replace(week.toString(), "$WEEK")).replaceAll("RUN");
    }

    /** The newest run that published marts. */
    private String last() throws IOException {
        try (Stream<Path> marts = Files.list(week.resolve("home/marts"))) {
            String name = marts.map(mart -> mart.getFileName().toString())
                    .filter(mart -> mart.matches("mart-.*\\.duckdb"))
                    .max(String::compareTo)
                    .orElseThrow();
            return name.substring("mart-".length(), name.length() - ".duckdb".length());
        }
    }
}
