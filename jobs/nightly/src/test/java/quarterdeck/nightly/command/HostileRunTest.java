package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import quarterdeck.proving.NightOnly;
import quarterdeck.warehouse.Warehouse;

/** A night over files whose names and words are SQL, sequences for terminals and turned text. */
@NightOnly
class HostileRunTest {

    private static final String DROP = "x'); drop table fct_observation; drop table dim_region; --";
    private static final String ESCAPES = "\u001b[31m\u001b]0;owned\u0007red\u009b2J\u202eturned\u2066";
    private static final List<String> FILES =
            List.of(DROP + ".csv", ESCAPES + ".csv", "$(touch owned) `id` %s {0} ${HOME} \"q\".csv");
    private static final String BROKEN = "'; select 1; \u001b[2J.xlsx";

    @TempDir
    private static Path folder;

    private static Path landing;
    private static Path home;
    private static CommandLineRun night;
    private static List<String> logged;

    @BeforeAll
    static void aNightOverHostileFiles() throws IOException {
        home = folder.resolve("ho'me \"drop\"; x=1 a=b&c %20 #1 [0-9]* {0} 家");
        for (String file : FILES) {
            int year = 2022 + FILES.indexOf(file);
            GeneratedLanding.add(folder.resolve("landing"), year, 3, 1);
            landing = folder.resolve("landing/generated/" + (year + 1) + "-01-20");
            Path generated = landing.resolve("generated-" + year + "-3.csv");
            Files.writeString(
                    generated,
                    Files.readString(generated) + "\"" + DROP + "\",地区生产总值,2022年全年,1.5,亿元,1.0\n" + ESCAPES
                            + ",地区生产总值,2022年全年,2.5,亿元,1.0\n杭州市,\"" + DROP + "\",2022年全年,3.5,亿元,1.0\n杭州市,地区生产总值,"
                            + ESCAPES + ",4.5,亿元,1.0\n");
            Files.move(generated, landing.resolve(file));
        }
        Files.writeString(landing.resolve(BROKEN), "PK\u0003\u0004 is no workbook");
        logged = loggedAtInfo(
                () -> night = run("run", "--landing", folder.resolve("landing").toString()));
    }

    @Test
    void namesAndWordsReachTheMartsAsTheyAreAndAreNeverRun() throws IOException, SQLException {
        assertThat(night.exit()).as(night.err()).isEqualTo(10);
        try (Connection mart = Warehouse.openCurrent(home.resolve("marts"));
                Statement statement = mart.createStatement()) {
            assertThat(texts(statement, "select distinct file_name from dim_release"))
                    .containsAll(FILES);
            assertThat(texts(statement, "select count(*) from fct_observation")).containsExactly("66");
            assertThat(texts(statement, "select reason || ' ' || count(*) from fct_rejection group by reason"))
                    .containsExactly("indicator_unknown 6", "period_unknown 6", "region_unknown 18");
        }
        assertThat(Path.of("owned")).doesNotExist();
    }

    @Test
    void aHomeThatDuckdbCannotWriteToIsRefused() {
        CommandLineRun run = CommandLineRun.of(
                "--lang=en", "run", "--home", folder.resolve("a?b").toString());
        assertThat(run.exit()).isEqualTo(78);
        assertThat(run.err()).contains("question mark").contains("--home");
        assertThat(folder.resolve("a?b")).doesNotExist();
    }

    @Test
    void whatIsLoggedAtInfoHoldsNoCell() {
        assertThat(logged)
                .isNotEmpty()
                .noneMatch(line -> line.contains("46024.5")
                        || line.contains("drop table")
                        || line.contains("杭州")
                        || line.contains("turned"));
    }

    @Test
    void noCommandPrintsWhatATerminalWouldObey() throws IOException, SQLException {
        String id;
        String sha256;
        try (Connection mart = Warehouse.openCurrent(home.resolve("marts"));
                Statement statement = mart.createStatement()) {
            id = texts(statement, "select observation_id from fct_observation").first();
            sha256 =
                    texts(statement, "select release_sha256 from fct_rejection").first();
        }
        Path file = folder.resolve("landing/generated/2024-01-20").resolve(FILES.get(1));
        for (String format : List.of("table", "csv", "json")) {
            isHarmless(run("query", "--format", format, "select * from dim_release"));
            isHarmless(run("query", "--format", format, "select * from fct_rejection"));
            isHarmless(run("extract", "--format", format, file.toString()));
        }
        isHarmless(night);
        isHarmless(run("status"));
        isHarmless(run("status", "--format", "json"));
        isHarmless(run("explain", id));
        isHarmless(run("explain", "--format", "json", id));
        isHarmless(run("extract", "--show", file.toString()));
        isHarmless(run("quarantine", "list"));
        isHarmless(run("quarantine", "explain", sha256.substring(0, 12)));
        isHarmless(run("replay", "--dry-run"));
        isHarmless(run("resolve", "region", ESCAPES));
        isHarmless(run("verify"));
    }

    private static void isHarmless(CommandLineRun run) {
        for (String printed : List.of(run.out(), run.err())) {
            assertThat(printed.codePoints().filter(Terminal::isObeyed).mapToObj(Integer::toHexString))
                    .as(printed)
                    .isEmpty();
        }
    }

    private static TreeSet<String> texts(Statement statement, String sql) throws SQLException {
        TreeSet<String> texts = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static CommandLineRun run(String... command) {
        String[] arguments = new String[command.length + 2];
        arguments[0] = "--lang=en";
        System.arraycopy(command, 0, arguments, 1, command.length);
        boolean withoutHome = List.of("extract", "resolve").contains(command[0]);
        if (withoutHome) {
            return CommandLineRun.of(java.util.Arrays.copyOf(arguments, command.length + 1));
        }
        arguments[command.length + 1] = "--home=" + home;
        return CommandLineRun.of(arguments);
    }

    /** What all loggers say at info, those that are silent otherwise too. */
    private static List<String> loggedAtInfo(Runnable action) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Map<Logger, Level> levels = new HashMap<>();
        context.getLoggerList().forEach(logger -> levels.put(logger, logger.getLevel()));
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        levels.keySet().stream().filter(logger -> logger != root).forEach(logger -> logger.setLevel(null));
        root.setLevel(Level.INFO);
        root.addAppender(appender);
        // as the program itself does: Boot would set the loggers up anew
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try {
            action.run();
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
            root.detachAppender(appender);
            levels.forEach(Logger::setLevel);
        }
        return appender.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }
}
