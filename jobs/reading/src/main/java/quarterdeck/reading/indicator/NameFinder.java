package quarterdeck.reading.indicator;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;

/** Finds the names of indicators in running text. */
final class NameFinder {

    private record Name(boolean weak) {}

    private final Indicators indicators;
    private final AhoCorasickDoubleArrayTrie<Name> trie = new AhoCorasickDoubleArrayTrie<>();

    NameFinder(Concepts concepts, Indicators indicators) {
        this.indicators = indicators;
        Map<String, Name> names = new TreeMap<>();
        concepts.aliases()
                .values()
                .forEach(aliases -> aliases.forEach(alias -> {
                    if (alias.use() == Alias.Use.EVERYWHERE || alias.use() == Alias.Use.WEAK) {
                        names.put(ProseText.fold(alias.printed()), new Name(alias.use() == Alias.Use.WEAK));
                    }
                }));
        names.remove("");
        trie.build(names);
    }

    List<Mention<Resolution<IndicatorRef>>> find(String text, IndicatorContext context) {
        ProseText prose = ProseText.of(text);
        List<AhoCorasickDoubleArrayTrie.Hit<Name>> hits = trie.parseText(prose.folded());
        List<Mention<Resolution<IndicatorRef>>> found = new ArrayList<>();
        int position = 0;
        while (true) {
            AhoCorasickDoubleArrayTrie.Hit<Name> next = next(hits, position);
            if (next == null) {
                return found;
            }
            int start = prose.offset(next.begin);
            int end = prose.offset(next.end - 1) + 1;
            boolean weak = next.value.weak();
            Resolution<IndicatorRef> meaning =
                    indicators.resolve(text.substring(start, end), context).map(ref -> weak ? weak(ref) : ref);
            found.add(new Mention<>(start, end, meaning));
            position = next.end;
        }
    }

    private static IndicatorRef weak(IndicatorRef ref) {
        return new IndicatorRef(ref.indicator(), ref.breakdownCode(), ref.measure(), ref.wording(), true);
    }

    private static AhoCorasickDoubleArrayTrie.Hit<Name> next(
            List<AhoCorasickDoubleArrayTrie.Hit<Name>> hits, int position) {
        AhoCorasickDoubleArrayTrie.Hit<Name> best = null;
        for (AhoCorasickDoubleArrayTrie.Hit<Name> hit : hits) {
            if (hit.begin >= position
                    && (best == null || hit.begin < best.begin || hit.begin == best.begin && hit.end > best.end)) {
                best = hit;
            }
        }
        return best;
    }
}
