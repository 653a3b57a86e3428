package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of the SQL that a case needs: the models it names, all that they are made from, and the checks and macros
 * that need nothing else. Building the rest for every case would take three times as long; other tests build it all.
 */
final class CaseModels {
    private static final Pattern WORD = Pattern.compile("\\W+");

    /** Text of each model, check and macro by its path below the folder. */
    private final Map<Path, String> texts = new TreeMap<>();

    /** Paths of models and macros by name. */
    private final Map<String, Path> named = new TreeMap<>();

    CaseModels() throws IOException {
        try (Stream<Path> files = Files.walk(CaseLake.SQL)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                Path path = CaseLake.SQL.relativize(file);
                if (path.startsWith("cases")) {
                    continue;
                }
                texts.put(path, Files.readString(file));
                if (!path.startsWith("checks")) {
                    named.put(path.getFileName().toString().replace(".sql", ""), path);
                }
            }
        }
    }

    /** Writes what a text needs into a folder. */
    void write(String text, Path folder) throws IOException {
        Set<Path> needed = neededBy(text);
        for (Map.Entry<Path, String> each : texts.entrySet()) {
            Path path = each.getKey();
            boolean isModel = !path.startsWith("checks") && !path.startsWith("macros");
            if (isModel ? needed.contains(path) : models(each.getValue()).allMatch(needed::contains)) {
                Path copy = folder.resolve(path);
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, each.getValue());
            }
        }
    }

    private Set<Path> neededBy(String text) {
        Set<Path> needed = new TreeSet<>();
        Deque<String> unread = new ArrayDeque<>();
        unread.add(text);
        while (!unread.isEmpty()) {
            for (Path path : mentioned(unread.remove()).filter(needed::add).toList()) {
                unread.add(Objects.requireNonNull(texts.get(path)));
            }
        }
        return needed;
    }

    /** The models that a text mentions, by itself or by a macro that it uses. */
    private Stream<Path> models(String text) {
        Set<Path> mentioned = new TreeSet<>();
        Deque<String> unread = new ArrayDeque<>();
        unread.add(text);
        while (!unread.isEmpty()) {
            mentioned(unread.remove())
                    .filter(mentioned::add)
                    .filter(path -> path.startsWith("macros"))
                    .forEach(macro -> unread.add(Objects.requireNonNull(texts.get(macro))));
        }
        return mentioned.stream().filter(path -> !path.startsWith("macros"));
    }

    private Stream<Path> mentioned(String text) {
        Set<String> words = WORD.splitAsStream(text).collect(Collectors.toSet());
        if (words.contains("codes")) {
            words.add("dim_code");
        }
        return words.stream().filter(named::containsKey).map(named::get);
    }
}
