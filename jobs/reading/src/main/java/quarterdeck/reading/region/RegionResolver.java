package quarterdeck.reading.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.region.RegionNames.Meaning;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * What a printed name or code meant: inside the context's subtree first, then in the whole nation, then as a chain of
 * names (浙江省杭州市余杭区), else refused with its candidates.
 */
final class RegionResolver {

    private static final Pattern STATISTICAL_CODE = Pattern.compile("(\\d{6})(\\d{3}|\\d{6})");
    private static final int LONGEST_CHAIN = 40;

    private final RegionAtlas atlas;
    private final RegionNames names;
    private final RegionChoice choice;
    private final RegionWords words;
    private final RegionDescription description;

    RegionResolver(RegionAtlas atlas, RegionNames names) {
        this.atlas = atlas;
        this.names = names;
        this.choice = new RegionChoice(atlas);
        this.words = new RegionWords(atlas, choice);
        this.description = new RegionDescription(atlas);
    }

    Resolution<Region> resolve(String printed, RegionContext context) {
        String key = RegionText.bare(RegionText.key(printed));
        if (key.isEmpty()) {
            return Resolution.refused(Refusal.REGION_MISSING);
        }
        Matcher code = STATISTICAL_CODE.matcher(key);
        if (code.matches()) {
            return statisticalCode(code.group(1), code.group(2), context);
        }
        Resolution<Region> found = byName(key, context);
        if (found == null) {
            String total = RegionWords.withoutTotal(key);
            found = total == null ? null : byName(total, context);
        }
        if (found == null) {
            found = inTwoLanguages(printed, context);
        }
        if (found != null) {
            return found;
        }
        List<Meaning> meanings = names.meanings(key);
        return meanings.isEmpty() ? Resolution.refused(Refusal.REGION_UNKNOWN) : choice.notInForce(meanings, context);
    }

    /** Whatever a printed form has meant at any time, anywhere, in order of code. */
    List<Region> meanings(String printed) {
        String key = RegionText.bare(RegionText.key(printed));
        Matcher code = STATISTICAL_CODE.matcher(key);
        return choice.allOf(names.meanings(code.matches() ? code.group(1) : key));
    }

    /** The meaning of a key strictly below a region; null where it has none there. */
    @Nullable
    Resolution<Region> below(String key, Region head, RegionContext context) {
        RegionContext inside = new RegionContext(context.at(), head.code());
        Resolution<Region> found = choice.choose(names.meanings(key), inside, head.code());
        if (found == null) {
            found = words.meaning(key, inside);
        }
        return found;
    }

    /** A bare name or word, without chains. */
    @Nullable
    Resolution<Region> simple(String key, RegionContext context) {
        List<Meaning> meanings = names.meanings(key);
        String within = scope(context);
        Resolution<Region> found = within == null ? null : choice.choose(meanings, context, within);
        if (found == null) {
            found = words.meaning(key, context);
        }
        if (found == null || saysNothing(found)) {
            Resolution<Region> anywhere = choice.choose(meanings, context, within == null ? null : RegionAtlas.NATION);
            found = anywhere == null ? found : anywhere;
        }
        return found;
    }

    /** The division whose subtree is searched: around a group or functional area it is the one above. */
    private @Nullable String scope(RegionContext context) {
        String within = context.within();
        Region region = within == null ? null : atlas.at(within, null);
        while (region != null
                && (region.level() == RegionLevel.GROUP || region.level() == RegionLevel.FUNCTIONAL)
                && region.parentCode() != null) {
            region = atlas.at(region.parentCode(), null);
        }
        return region == null ? null : region.code();
    }

    /** 浙江 Zhejiang, as yearbooks print it: both halves must not mean different regions. */
    private @Nullable Resolution<Region> inTwoLanguages(String printed, RegionContext context) {
        String chinese = RegionText.key(RegionText.chinesePart(printed));
        String latin = RegionText.key(RegionText.latinPart(printed));
        if (chinese.isEmpty() || latin.isEmpty()) {
            return null;
        }
        Resolution<Region> one = byName(chinese, context);
        Resolution<Region> other = byName(latin, context);
        if (one == null || other == null || !one.isResolved() || !other.isResolved()) {
            return one;
        }
        boolean same = one.get().code().equals(other.get().code());
        return same ? one : choice.ambiguous(List.of(one.get(), other.get()));
    }

    private @Nullable Resolution<Region> byName(String key, RegionContext context) {
        Resolution<Region> found = simple(key, context);
        return found != null ? found : chain(key, context);
    }

    /** A word without its context: it may still be a name. */
    private static boolean saysNothing(Resolution<Region> found) {
        return found instanceof Resolution.Refused<Region> refused && refused.reason() != Refusal.REGION_AMBIGUOUS;
    }

    /** Every way of reading the key as a region's name followed by something inside that region. */
    private @Nullable Resolution<Region> chain(String key, RegionContext context) {
        if (key.length() > LONGEST_CHAIN || key.length() < 4) {
            return null;
        }
        Map<String, Region> ends = new LinkedHashMap<>();
        Resolution<Region> refused = null;
        for (int cut = 2; cut <= key.length() - 2; cut++) {
            for (Region head : heads(key.substring(0, cut), context)) {
                String rest = key.substring(cut);
                Resolution<Region> end = below(rest, head, context);
                if (end == null) {
                    end = chain(rest, new RegionContext(context.at(), head.code()));
                }
                if (end != null && end.isResolved()) {
                    if (atlas.isWithin(end.get(), head.code(), context.at())) {
                        ends.put(end.get().regionKey(), end.get());
                    }
                } else if (end != null && refused == null) {
                    refused = end;
                }
            }
        }
        if (ends.size() == 1) {
            return Resolution.of(ends.values().iterator().next());
        }
        return ends.isEmpty() ? refused : choice.ambiguous(ends.values());
    }

    /** Provinces, prefectures and counties that a beginning of a chain may name. */
    private List<Region> heads(String key, RegionContext context) {
        List<Region> heads = new ArrayList<>(1);
        for (Meaning meaning : names.meanings(key)) {
            Resolution<Region> head = choice.choose(List.of(meaning), context, null);
            if (head != null
                    && head.isResolved()
                    && head.get().level() != RegionLevel.GROUP
                    && head.get().level() != RegionLevel.FUNCTIONAL) {
                heads.add(head.get());
            }
        }
        return heads;
    }

    /** A 9- or 12-digit code of a county or above ends in zeros; any other names a place below the counties. */
    private Resolution<Region> statisticalCode(String code, String rest, RegionContext context) {
        if (rest.chars().allMatch(digit -> digit == '0')) {
            return resolve(code, context);
        }
        Region county = atlas.at(code, context.at());
        return Resolution.refused(
                Refusal.REGION_UNKNOWN, county == null ? List.of() : List.of("in " + description.of(county)));
    }
}
