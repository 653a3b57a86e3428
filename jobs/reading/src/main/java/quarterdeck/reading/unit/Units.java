package quarterdeck.reading.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.vocabulary.Folding;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.VocabularyFolder;

/** The units of measure and the recogniser of their printed forms. Immutable, safe for threads. */
public final class Units {

    private static final int LONGEST = 24;
    private static final int LONGEST_CAPTION = 200;
    private static final int MOST_RESOLVED = 4096;

    private final Map<String, Unit> bySymbol;
    private final Map<String, Unit> behindNumber;
    private final UnitScanner scanner;
    private final UnitCaption caption;

    /** Releases repeat few captions; the bound keeps hostile ones from filling the memory. */
    private final Map<String, Resolution<Unit>> resolved = new ConcurrentHashMap<>();

    Units(Map<String, Unit> bySymbol, Map<String, Unit> behindNumber, UnitScanner scanner) {
        this.bySymbol = Map.copyOf(bySymbol);
        this.behindNumber = Map.copyOf(behindNumber);
        this.scanner = scanner;
        this.caption = new UnitCaption(scanner);
    }

    /** Reads {@code unit.csv}; what is wrong with it is added to the faults of the folder. */
    public static Units load(VocabularyFolder folder) {
        return new UnitFile(folder).read();
    }

    /** What the whole of a printed unit means: 亿元, (亿元), 单位：亿元, ％. */
    public Resolution<Unit> resolve(String printed) {
        Resolution<Unit> known = resolved.get(printed);
        if (known != null) {
            return known;
        }
        Resolution<Unit> meaning =
                printed.length() > LONGEST_CAPTION ? Resolution.refused(Refusal.UNIT_UNKNOWN) : meaning(printed);
        if (printed.length() <= LONGEST_CAPTION && resolved.size() < MOST_RESOLVED) {
            resolved.put(printed, meaning);
        }
        return meaning;
    }

    private Resolution<Unit> meaning(String printed) {
        String words = UnitCaption.words(printed);
        List<Unit> meant = words.isEmpty() ? List.of() : caption.units(words);
        if (meant.size() == 1) {
            return Resolution.of(meant.get(0));
        }
        if (meant.isEmpty()) {
            return Resolution.refused(words.isEmpty() ? Refusal.UNIT_MISSING : Refusal.UNIT_UNKNOWN);
        }
        return Resolution.refused(
                Refusal.UNIT_AMBIGUOUS,
                meant.stream()
                        .map(unit -> unit.symbol() + " (" + unit.dimension() + ")")
                        .toList());
    }

    /** The unit of a symbol of the file, or of a symbol composed of such (万台, 万元/亩). */
    public Optional<Unit> bySymbol(String symbol) {
        Unit listed = bySymbol.get(symbol);
        return listed != null
                ? Optional.of(listed)
                : caption.units(UnitText.compact(symbol)).stream()
                        .filter(unit -> unit.symbol().equals(symbol))
                        .findFirst();
    }

    /**
     * Units in a label or caption, longest first, none overlapping, in order. A unit ends its word, so that 万元GDP能耗
     * has none, or stands behind a digit; a form that is also an ordinary word or a part of one (个, 天, 位) has to
     * stand alone or behind a digit. Where a form has several meanings, none is given.
     */
    public List<Mention<Unit>> find(String text) {
        List<Mention<Unit>> found = new ArrayList<>();
        String folded = Folding.fold(text);
        int at = 0;
        while (at < folded.length()) {
            UnitScanner.Match match =
                    scanner.startsAt(folded.charAt(at)) ? scanner.longest(folded, at, folded.length()) : null;
            Unit unit = match == null ? null : meant(folded, at, match);
            if (match != null && unit != null) {
                found.add(new Mention<>(at, match.end(), unit));
                at = match.end();
            } else {
                at++;
            }
        }
        return found;
    }

    /** The unit that begins right behind a number, at an offset of the text; empty where none does. */
    public Optional<Mention<Unit>> behindNumber(String text, int from) {
        return behind(Folding.fold(text.substring(from, Math.min(text.length(), from + LONGEST))), from);
    }

    private Optional<Mention<Unit>> behind(String folded, int offset) {
        UnitScanner.Match match = scanner.longest(folded, 0, folded.length());
        Unit unit = match == null ? null : counted(folded.substring(0, match.end()), match);
        return match == null || unit == null
                ? Optional.empty()
                : Optional.of(new Mention<>(offset, offset + match.end(), unit));
    }

    private @Nullable Unit meant(String folded, int at, UnitScanner.Match match) {
        if (at > 0 && Character.isDigit(folded.charAt(at - 1))) {
            return counted(folded.substring(at, match.end()), match);
        }
        boolean cut = at > 0 && UnitText.isLatin(folded.charAt(at - 1)) && UnitText.isLatin(folded.charAt(at));
        if (cut) {
            return null;
        }
        boolean left = match.open() || UnitText.isEdge(folded, at - 1);
        return left && UnitText.isEdge(folded, match.end()) && match.units().size() == 1
                ? match.units().get(0)
                : null;
    }

    private @Nullable Unit counted(String words, UnitScanner.Match match) {
        return match.units().size() == 1 ? match.units().get(0) : behindNumber.get(words);
    }
}
