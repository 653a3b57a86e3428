package quarterdeck.reading.region;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.vocabulary.Folding;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Finds region names in running text in one pass, the leftmost and longest first. A short name of a county, or a
 * city's that is an ordinary word, counts only inside the context or right behind the region it lies in.
 */
final class RegionFinder {

    private final AhoCorasickDoubleArrayTrie<RegionPattern> trie = new AhoCorasickDoubleArrayTrie<>();
    private final RegionAtlas atlas;
    private final RegionResolver resolver;
    private final RegionMemo memo = new RegionMemo();

    RegionFinder(RegionAtlas atlas, RegionNames names, RegionResolver resolver, List<String> phrases) {
        this.atlas = atlas;
        this.resolver = resolver;
        TreeMap<String, RegionPattern> patterns = RegionPattern.of(names, phrases);
        trie.build(patterns);
    }

    List<Mention<Resolution<Region>>> find(String text, RegionContext context) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Folding.fold(text.charAt(i));
        }
        RegionHits hits = new RegionHits(folded);
        trie.parseText(folded, (AhoCorasickDoubleArrayTrie.IHit<RegionPattern>) hits::add);
        if (hits.isEmpty()) {
            return List.of();
        }
        hits.sort();
        List<Mention<Resolution<Region>>> mentions = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.start(i) < next) {
                continue;
            }
            RegionPattern pattern = hits.pattern(i);
            if (pattern.isPhrase()) {
                next = hits.end(i);
                continue;
            }
            Resolution<Region> found = accepted(hits, i, context);
            if (found != null) {
                Mention<Resolution<Region>> mention = chained(hits, i, found, context);
                mentions.add(mention);
                next = mention.end();
            } else if (hidesShorterNames(hits, i)) {
                next = hits.end(i);
            }
        }
        return mentions;
    }

    /** 普陀山 that counts for nothing here still is not 普陀. */
    private static boolean hidesShorterNames(RegionHits hits, int hit) {
        RegionPattern.Strength strength = hits.pattern(hit).strength();
        return (strength == RegionPattern.Strength.SHORT || strength == RegionPattern.Strength.WORD)
                && hits.end(hit) - hits.start(hit) > 2
                && hits.standsAlone(hit);
    }

    private @Nullable Resolution<Region> accepted(RegionHits hits, int hit, RegionContext context) {
        RegionPattern pattern = hits.pattern(hit);
        if (pattern.strength() == RegionPattern.Strength.FOLLOWER || !hits.standsAlone(hit)) {
            return null;
        }
        Resolution<Region> found = memo.get(pattern.key(), context, this::resolved);
        if (!found.isResolved()) {
            return pattern.strength() == RegionPattern.Strength.FULL ? found : null;
        }
        Region region = found.get();
        return switch (pattern.strength()) {
            case FULL, CONTEXT, NATION -> found;
            case SHORT -> isWidelyKnown(region, pattern) || isAtHome(region, context) ? found : null;
            default -> isAtHome(region, context) ? found : null;
        };
    }

    private static boolean isWidelyKnown(Region region, RegionPattern pattern) {
        return switch (region.level()) {
            case NATION, PROVINCE, PREFECTURE -> true;
            case GROUP, FUNCTIONAL -> pattern.key().length() > 2;
            case COUNTY -> false;
        };
    }

    private Resolution<Region> resolved(String key, RegionContext context) {
        Resolution<Region> found = resolver.simple(key, context);
        return found != null ? found : resolver.resolve(key, context);
    }

    /** Whether a region lies in the context, which must be narrower than the nation to say anything. */
    private boolean isAtHome(Region region, RegionContext context) {
        String within = context.within();
        return within != null && !within.equals(RegionAtlas.NATION) && atlas.isWithin(region, within, context.at());
    }

    /** 绍兴柯桥区: names that follow directly and lie inside belong to the mention, which means the last of them. */
    private Mention<Resolution<Region>> chained(
            RegionHits hits, int first, Resolution<Region> head, RegionContext context) {
        int start = hits.start(first);
        int end = hits.end(first);
        Resolution<Region> last = head;
        for (int i = first + 1; i < hits.size() && last.isResolved(); i++) {
            if (hits.start(i) < end || !hits.pattern(i).mayFollow()) {
                continue;
            }
            if (hits.start(i) > end) {
                break;
            }
            Resolution<Region> below =
                    hits.standsAlone(i) ? resolver.below(hits.pattern(i).key(), last.get(), context) : null;
            if (below != null && below.isResolved() && !below.equals(last)) {
                last = below;
                end = hits.end(i);
            } else if (below != null && hits.pattern(i).strength() == RegionPattern.Strength.FULL) {
                // a doubtful name is not read as the shorter one it begins with
                break;
            }
        }
        return new Mention<>(start, end, last);
    }
}
