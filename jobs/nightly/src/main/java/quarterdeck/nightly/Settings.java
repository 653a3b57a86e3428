package quarterdeck.nightly;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.contained.Limits;
import quarterdeck.warehouse.publish.Retention;

/**
 * What a home can be told to do otherwise: the file {@code settings.properties} in it. Without it all defaults hold.
 */
public final class Settings {

    /**
     * A number that can be set, with its default and the smallest it may be. The system property
     * {@code quarterdeck.<name>} is another default, as for tests that do not wait for files to settle.
     */
    public enum Key {
        /** How many days keep their last mart, their last commit of the lake and their last report. */
        KEEP_DAILY("keep.daily", "7", "1"),
        /** How many weeks keep theirs. */
        KEEP_WEEKLY("keep.weekly", "4", "0"),
        /** Megabytes that must be free on the disk of the home before a run begins. */
        FREE_MEGABYTES("free.megabytes", "256", "0"),
        /** Seconds that a landed file must have come to rest; it is waited for once. */
        LANDING_SETTLE_SECONDS("landing.settle.seconds", "2", "0"),
        /** Minutes that a landed file may lack the end of its format before it is taken as it is. */
        LANDING_UNFINISHED_MINUTES("landing.unfinished.minutes", "60", "0"),
        /** Megabytes of memory for a process that reads a heavy format. */
        READER_MEGABYTES("reader.megabytes", "512", "64"),
        /** Seconds of the processor that one file of a heavy format may take. */
        READER_CPU_SECONDS("reader.cpu.seconds", "120", "1"),
        /** Seconds on the clock that it may take. */
        READER_SECONDS("reader.seconds", "300", "1"),
        /** Facts that may go from releases that are read again, whatever their share. */
        LOSS_FACTS("loss.facts", "10", "0"),
        /** Share of their facts that may go, in per cent. */
        LOSS_PERCENT("loss.percent", "1", "0"),
        /** Facts that may change in releases that are read again, whatever their share. */
        CHANGE_FACTS("change.facts", "100", "0"),
        /** Share of their facts that may change, in per cent. */
        CHANGE_PERCENT("change.percent", "10", "0"),
        /** Seconds that one attempt to send a notice or a lineage event may take. */
        SEND_SECONDS("send.seconds", "5", "1"),
        /** How often it is tried. */
        SEND_ATTEMPTS("send.attempts", "3", "1");

        private final String code;
        private final BigDecimal standard;
        private final BigDecimal least;

        Key(String code, String standard, String least) {
            this.code = code;
            this.standard = new BigDecimal(System.getProperty("quarterdeck." + code, standard));
            this.least = new BigDecimal(least);
        }

        /** Its name in the file. */
        public String code() {
            return code;
        }

        public BigDecimal standard() {
            return standard;
        }
    }

    /** A text that can be set; empty where it is not. */
    public enum Text {
        /** Where the job repository is: {@code jdbc:postgresql://host/database}; a file in the home without it. */
        JOBS_URL("jobs.url", "jdbc:postgresql:"),
        /** Who opens it. */
        JOBS_USER("jobs.user", ""),
        /** Where the metrics are written; {@code reports/quarterdeck.prom} in the home without it. */
        METRICS_FILE("metrics.file", ""),
        /** File that holds the address notices are posted to, as that is often a secret. */
        WEBHOOK_URL_FILE("webhook.url.file", ""),
        /** File that holds the token they carry. */
        WEBHOOK_TOKEN_FILE("webhook.token.file", ""),
        /** File that lineage events are appended to. */
        LINEAGE_FILE("lineage.file", ""),
        /** Where they are posted to. */
        LINEAGE_URL("lineage.url", "http"),
        /** File that holds the token they carry. */
        LINEAGE_TOKEN_FILE("lineage.token.file", ""),
        /** Namespace of the job in lineage events; quarterdeck without it. */
        LINEAGE_NAMESPACE("lineage.namespace", "");

        private final String code;
        private final String begin;

        Text(String code, String begin) {
            this.code = code;
            this.begin = begin;
        }
    }

    /** Environment variable with the password of the job repository's user, where PostgreSQL's own file has none. */
    public static final String JOBS_PASSWORD = "QUARTERDECK_JOBS_PASSWORD";

    /** The file says something that cannot be. */
    public static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(Path file, List<String> problems) {
            super(file + ": " + String.join("; ", problems));
        }
    }

    private static final String FILE = "settings.properties";

    private final Map<Key, BigDecimal> values = new TreeMap<>();
    private final Map<Text, String> texts = new TreeMap<>();

    private Settings() {}

    /**
     * The settings of a home.
     *
     * @throws Broken naming everything in the file that cannot be
     */
    public static Settings of(Home home) throws IOException {
        Settings settings = new Settings();
        List<String> problems = settings.read(home.folder().resolve(FILE));
        if (!problems.isEmpty()) {
            throw new Broken(home.folder().resolve(FILE), problems);
        }
        return settings;
    }

    /** The settings of a home as far as its file can be understood, for those who tell that it cannot. */
    public static Settings asFarAsUnderstood(Home home) {
        Settings settings = new Settings();
        try {
            settings.read(home.folder().resolve(FILE));
        } catch (IOException e) {
            for (Key key : Key.values()) {
                settings.values.put(key, key.standard);
            }
            for (Text text : Text.values()) {
                settings.texts.put(text, "");
            }
        }
        return settings;
    }

    /** Gives what cannot be; instead of that the defaults hold. */
    private List<String> read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IllegalArgumentException e) {
                throw new Broken(file, List.of(String.valueOf(e.getMessage())));
            }
        }
        List<String> problems = new ArrayList<>();
        for (Key key : Key.values()) {
            Object text = properties.remove(key.code);
            values.put(key, text == null ? key.standard : number(key, text.toString(), problems));
        }
        for (Text text : Text.values()) {
            texts.put(text, text(text, properties.remove(text.code), problems));
        }
        new TreeMap<>(properties).keySet().forEach(key -> problems.add("there is no setting " + key));
        return problems;
    }

    private static BigDecimal number(Key key, String text, List<String> problems) {
        try {
            BigDecimal value = new BigDecimal(text.strip());
            if (value.compareTo(key.least) >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with what is expected
        }
        problems.add(key.code + " must be a number from " + key.least + ", not " + text);
        return key.standard;
    }

    private static String text(Text text, @Nullable Object set, List<String> problems) {
        String value = set == null ? "" : set.toString().strip();
        if (!value.isEmpty() && !value.startsWith(text.begin)) {
            problems.add(text.code + " must begin with " + text.begin);
        } else if (value.contains("password=")) {
            problems.add(text.code + " must hold no password: set " + JOBS_PASSWORD + ", or use ~/.pgpass");
        }
        return value;
    }

    public String text(Text text) {
        return java.util.Objects.requireNonNull(texts.get(text));
    }

    /** From the environment alone, as a file of settings is no place for a secret; empty where it is not set. */
    public String jobsPassword() {
        return System.getenv().getOrDefault(JOBS_PASSWORD, "");
    }

    /**
     * A secret: the environment variable, or else the content of the file that a setting names.
     *
     * @return empty where neither is set
     * @throws IOException where the file cannot be read
     */
    public String secret(String variable, Text file) throws IOException {
        String value = System.getenv().getOrDefault(variable, "").strip();
        return value.isEmpty() && !text(file).isEmpty()
                ? Files.readString(Path.of(text(file))).strip()
                : value;
    }

    public BigDecimal get(Key key) {
        return java.util.Objects.requireNonNull(values.get(key));
    }

    /** Which marts, commits and reports are kept. */
    public Retention retention() {
        return new Retention(whole(Key.KEEP_DAILY), whole(Key.KEEP_WEEKLY));
    }

    /** What the reader of one heavy file may use. */
    public Limits readers() {
        return new Limits(whole(Key.READER_MEGABYTES), whole(Key.READER_CPU_SECONDS), whole(Key.READER_SECONDS));
    }

    /** A whole number, cut off. */
    public int whole(Key key) {
        return get(key).intValue();
    }
}
