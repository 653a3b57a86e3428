package quarterdeck.reading.prose;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import quarterdeck.reading.vocabulary.Folding;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.VocabularyFolder;
import quarterdeck.reading.vocabulary.VocabularyRow;

/**
 * Names of policy programmes, whose numerals are no statistics (八八战略, 415X). Immutable, safe for threads.
 *
 * <p>Printed forms are separated by {@code |} in the column {@code variants}; the term itself is one of them.
 */
public final class Programmes {

    private static final String FILE = "programme.csv";
    private static final Set<String> COLUMNS = Set.of("term", "theme", "variants", "note");

    /** A programme: its term, and the theme it belongs to. */
    public record Programme(String term, String theme) {}

    private final AhoCorasickDoubleArrayTrie<Programme> forms = new AhoCorasickDoubleArrayTrie<>();

    /** At the code of a character the pieces of two characters that forms begin with: most texts hold none of them. */
    private final String[][] beginnings = new String[Character.MAX_VALUE + 1][];

    private Programmes(TreeMap<String, Programme> byForm) {
        Map<Character, Set<String>> pieces = new TreeMap<>();
        byForm.keySet().stream()
                .filter(form -> !form.isEmpty())
                .forEach(form -> pieces.computeIfAbsent(form.charAt(0), first -> new TreeSet<>())
                        .add(form.substring(0, Math.min(2, form.length()))));
        Arrays.fill(beginnings, new String[0]);
        pieces.forEach((first, all) -> beginnings[first] = all.toArray(String[]::new));
        if (!byForm.isEmpty()) {
            forms.build(byForm);
        }
    }

    private boolean mayBeIn(String folded) {
        for (int at = 0; at < folded.length(); at++) {
            for (String piece : beginnings[folded.charAt(at)]) {
                if (folded.startsWith(piece, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Loads the programme file; faults are collected in the folder, not thrown. */
    public static Programmes load(VocabularyFolder folder) {
        TreeMap<String, Programme> byForm = new TreeMap<>();
        for (VocabularyRow row : folder.rows(FILE, COLUMNS)) {
            Programme programme = new Programme(row.get("term"), row.get("theme"));
            for (String form : formsOf(row)) {
                Programme other = byForm.putIfAbsent(Folding.fold(form), programme);
                if (other != null) {
                    folder.faults().add(row, "the form " + form + " already stands for " + other.term());
                }
            }
        }
        quoted(byForm).forEach(byForm::putIfAbsent);
        return new Programmes(byForm);
    }

    /** “八八战略” is the programme and not some slogan with a number in it. */
    private static Map<String, Programme> quoted(Map<String, Programme> byForm) {
        Map<String, Programme> quoted = new TreeMap<>();
        byForm.forEach((form, programme) -> {
            if (form.indexOf('“') < 0) {
                quoted.put('“' + form + '”', programme);
            }
        });
        return quoted;
    }

    private static List<String> formsOf(VocabularyRow row) {
        List<String> forms = new ArrayList<>(List.of(row.get("term")));
        for (String variant : row.get("variants").split("\\|")) {
            if (!variant.isBlank()) {
                forms.add(variant);
            }
        }
        return forms;
    }

    /** Programme names in running text, longest first, none overlapping, in order. */
    public List<Mention<Programme>> find(String text) {
        List<Mention<Programme>> found = new ArrayList<>();
        String folded = Folding.fold(text);
        if (!mayBeIn(folded)) {
            return found;
        }
        forms.parseText(folded, (begin, end, programme) -> {
            while (!found.isEmpty() && begin <= found.get(found.size() - 1).start()) {
                found.remove(found.size() - 1);
            }
            if (found.isEmpty() || begin >= found.get(found.size() - 1).end()) {
                found.add(new Mention<>(begin, end, programme));
            }
        });
        return found;
    }
}
