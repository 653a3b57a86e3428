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

/**
 * What a home can be told to do otherwise: the file {@code settings.properties} in it. Without it all defaults hold.
 */
public final class Settings {

    /** A number that can be set, with its default and the smallest it may be. */
    public enum Key {
        /** How many days keep their last mart and their last commit of the lake. */
        KEEP_DAILY("keep.daily", "7", "1"),
        /** How many weeks keep theirs. */
        KEEP_WEEKLY("keep.weekly", "4", "0"),
        /** Megabytes that must be free on the disk of the home before a run begins. */
        FREE_MEGABYTES("free.megabytes", "256", "0"),
        /** Facts that may go from releases that are read again, whatever their share. */
        LOSS_FACTS("loss.facts", "10", "0"),
        /** Share of their facts that may go, in per cent. */
        LOSS_PERCENT("loss.percent", "1", "0"),
        /** Facts that may change in releases that are read again, whatever their share. */
        CHANGE_FACTS("change.facts", "100", "0"),
        /** Share of their facts that may change, in per cent. */
        CHANGE_PERCENT("change.percent", "10", "0");

        private final String code;
        private final BigDecimal standard;
        private final BigDecimal least;

        Key(String code, String standard, String least) {
            this.code = code;
            this.standard = new BigDecimal(standard);
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

    /** The file says something that cannot be. */
    public static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(Path file, List<String> problems) {
            super(file + ": " + String.join("; ", problems));
        }
    }

    private static final String FILE = "settings.properties";

    private final Map<Key, BigDecimal> values = new TreeMap<>();

    private Settings() {}

    /**
     * The settings of a home.
     *
     * @throws Broken naming everything in the file that cannot be
     */
    public static Settings of(Home home) throws IOException {
        Path file = home.folder().resolve(FILE);
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IllegalArgumentException e) {
                throw new Broken(file, List.of(String.valueOf(e.getMessage())));
            }
        }
        Settings settings = new Settings();
        List<String> problems = new ArrayList<>();
        for (Key key : Key.values()) {
            Object text = properties.remove(key.code);
            settings.values.put(key, text == null ? key.standard : number(key, text.toString(), problems));
        }
        new TreeMap<>(properties).keySet().forEach(key -> problems.add("there is no setting " + key));
        if (!problems.isEmpty()) {
            throw new Broken(file, problems);
        }
        return settings;
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

    public BigDecimal get(Key key) {
        return java.util.Objects.requireNonNull(values.get(key));
    }

    /** A whole number, cut off. */
    public int whole(Key key) {
        return get(key).intValue();
    }
}
