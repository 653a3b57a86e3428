package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Installation;

/**
 * Runs every command of the week in {@code docs/operations.md}, in its order and in one home: the lines that are shown
 * beneath a command come in its output in this order, and {@code exit N} is its exit status. The clock is that of the
 * day whose name stands before a block, and a real receiver takes the notices.
 */
class OperationsWalkTest {

    private static final Path ROOT = Path.of(System.getProperty(Installation.ROOT));
    private static final Pattern BLOCK = Pattern.compile("\\*\\*(\\w+day)\\b|```console\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern RUN = Pattern.compile("\\d{8}T\\d{6}\\.\\d{3}Z");

    @TempDir
    private Path week;

    private LocalDate day = LocalDate.parse("2025-07-23");
    private int commands;
    private String output = "";
    private int exit;

    @Test
    void theWeekGoesAsItIsTold() throws Exception {
        String walk = Files.readString(ROOT.resolve("docs").resolve("operations.md"));
        try (Receiver receiver = new Receiver(200)) {
            Files.writeString(week.resolve("address"), receiver.address("/hook"));
            walk(walk, receiver);
        }
        assertThat(commands).isGreaterThan(30);
        assertThat(day).isEqualTo("2025-07-30");
    }

    private void walk(String walk, Receiver receiver) throws Exception {
        Matcher block = BLOCK.matcher(walk);
        while (block.find()) {
            if (block.group(1) != null) {
                day = day.plusDays(1);
                assertThat(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                        .isEqualTo(block.group(1));
                continue;
            }
            int at = 0;
            for (String line : block.group(2).lines().toList()) {
                if (line.startsWith("$ ")) {
                    run(line.substring(2));
                    writeDown(receiver.bodies());
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
    }

    private void writeDown(List<String> notices) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String body : List.copyOf(notices)) {
            JsonObject notice = JsonParser.parseString(body).getAsJsonObject();
            lines.append(notice.get("event").getAsString())
                    .append(' ')
                    .append(notice.get("exit").getAsInt())
                    .append(' ')
                    .append(notice.get("text").getAsString().lines().findFirst().orElse(""))
                    .append('\n');
        }
        Files.writeString(week.resolve("notices"), lines);
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
            Instant now = day.atTime(2, 30).atZone(ZoneOffset.UTC).toInstant().plusSeconds(commands);
            CommandLineRun run = CommandLineRun.at(Clock.fixed(now, ZoneOffset.UTC), arguments.toArray(new String[0]));
            touch(week.resolve("home/raw"), now);
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

    /** What lies on the disk has the time of the week. */
    private static void touch(Path folder, Instant now) throws IOException {
        if (Files.exists(folder)) {
            Files.setLastModifiedTime(folder, FileTime.from(now));
        }
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
